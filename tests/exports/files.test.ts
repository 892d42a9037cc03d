import '../views/built.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseXml } from '@rgrove/parse-xml';
import { fromCsv } from '../../engine/formats/index.ts';
import { editionOf } from '../views/edition.ts';

const { dataFiles, schemaFiles } = await import('../../src/exports/files.ts');

/** Two versions of one point: words with signs that formats use, a verdict, what binds, a note with all it can have. */
const drawn = editionOf(
  ['full', 'short'],
  [
    {
      clauses: {
        law: { full: '<States> & "firms" should obey,', short: 'weaker: =ask firms' },
        aside: { full: 'always.' },
      },
      binds: { 'law full': { word: 'shoulds', on: 'States' }, 'law short': { word: 'ask' } },
      notes: [
        {
          id: 'softer',
          clauses: ['law'],
          text: 'Softer.',
          quotes: [{ version: 'full', words: 'should' }],
          lacks: ['short'],
          outside: [{ source: 'other', says: 'Has 应.' }],
        },
      ],
    },
  ],
);
const source = {
  id: 'other',
  name: 'Other',
  what: 'A text',
  language: 'zh',
  address: 'https://o.example/',
  extent: 'whole',
};
const witnesses = drawn.versions.map(({ id }, index) => ({
  ...{ id: `${id}-0`, siglum: 'AB'[index]!, colour: 'blue', language: 'en', publish: 'full', rights: 'Theirs.' },
  title: { text: `On ${id} <law>`, printed: true, evidence: '' },
  publication: { name: `The ${id}`, evidence: '' },
  author: { name: 'unknown', evidence: '' },
  published: { date: '2020-09-08', evidence: '' },
  address: { url: 'https://a.example/', evidence: '' },
  version: drawn.versions[index]!,
  points: [{ number: 1, label: '1.', text: drawn.points[0]!.readings.get(id)!.text }],
  ...{ passages: [], outline: [{ kind: 'points' }], discusses: [] },
}));
const edition = { ...drawn, witnesses: witnesses as never, outside: { sources: [source] } };
const written = new Map(dataFiles(edition).map((file) => [file.name, file.write()]));
const json = (name: string) => JSON.parse(written.get(name)!);

test('no two files have one name, and each is described', () => {
  const names = [...dataFiles(edition), ...schemaFiles].map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const { name, holds } of dataFiles(edition)) assert.match(holds, /^[A-Z].*\.$/su, name);
});

for (const schema of schemaFiles) {
  const name = schema.name.replace('.schema', '');
  test(`${name} follows its schema, and no other object does`, () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema.write()));
    assert.ok(validate(json(name)), JSON.stringify(validate.errors));
    assert.ok(!validate({ ...json(name), more: 1 }));
    assert.equal(json(name).$schema, schema.name);
  });
}

test('differences.json has every clause with its verdict and what binds, and a note with quotes, lacks and outside', () => {
  const [point] = json('differences.json').points;
  const [law, aside] = point.clauses;
  assert.deepEqual(law.readings, [
    {
      version: 'full',
      text: '<States> & "firms" should obey,',
      verdict: null,
      binds: { word: 'shoulds', rank: 2, on: 'States' },
    },
    { version: 'short', text: '=ask firms', verdict: 'weaker', binds: { word: 'ask', rank: 3, on: null } },
  ]);
  assert.deepEqual([aside.readings[1].text, point.finding], ['', 'Finding 1.']);
  const [{ quotes, lacks, outside, address }] = point.notes;
  assert.deepEqual(quotes, [{ version: 'full', witness: null, words: 'should' }]);
  assert.deepEqual(
    [lacks, outside, address],
    [['short'], [{ source: 'other', says: 'Has 应.' }], '/points/1/#note-softer'],
  );
  assert.deepEqual(
    point.comparisons.map(({ base, other }: { base: string; other: string }) => `${base} ${other}`),
    ['full short', 'short full'],
  );
});

test('differences.csv has a line for each clause in each version but the base, guarded against formulas', () => {
  const [head, law, ...others] = fromCsv(written.get('differences.csv')!);
  assert.equal(others.length, 1);
  const fields = Object.fromEntries(head!.map((name, index) => [name, law![index]]));
  assert.deepEqual(
    [fields['verdict'], fields['words there'], fields['words here'], fields['binds here'], fields['notes']],
    ['weaker', '<States> & "firms" should obey,', '=ask firms', 'ask', 'softer'],
  );
  assert.match(written.get('differences.csv')!, /,'=ask firms,/u);
});

test('the tokens of collation.json, joined, are what each witness prints, and each stands in one column', () => {
  const [point] = json('collation.json').points;
  for (const [index, { text, tokens }] of point.readings.entries()) {
    assert.equal(tokens.map(({ t }: { t: string }) => t).join(''), text);
    const cells = point.columns.map((column: { cells: (number | null)[] }) => column.cells[index]);
    assert.deepEqual(cells.filter((cell: number | null) => cell !== null).sort(byNumber), [...tokens.keys()]);
  }
});

test('collation.csv has the words of each witness in its field', () => {
  const [head, labels, ...rows] = fromCsv(written.get('collation.csv')!);
  assert.deepEqual(labels, ['1', '0', 'label', '1.', '1.', '']);
  for (const { id, points } of witnesses)
    assert.equal(rows.map((row) => row[head!.indexOf(id)]).join(''), points[0]!.text);
});

test('the TEI is well formed and has the finding, each clause with its verdict, and the note with its quotes', () => {
  const tei = written.get('edition.tei.xml')!;
  parseXml(tei);
  assert.match(tei, /<note type="finding">Finding 1\.<\/note>/u);
  assert.match(tei, /<item corresp="#version-short" ana="#verdict-weaker">=ask firms<\/item>/u);
  assert.match(tei, /<note type="editor" xml:id="point-1\.note\.softer" target="#point-1\.law"><p>Softer\.<\/p>/u);
  assert.match(tei, /<quote corresp="#version-full">should<\/quote><note type="outside" source="#source-other">/u);
});

test('a witness as text has its label and words on a line, and no author where none is known', () => {
  const text = written.get('articles/short-0.txt')!;
  assert.match(text, /^1\t1\.\t=ask firms$/mu);
  assert.match(text, /^Author unknown, The short, 8 September 2020$/mu);
});

function byNumber(a: number, b: number): number {
  return a - b;
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { bibtex } from '../../src/citation/bibtex.ts';
import { commonDate, nameParts, type ArticleCitable, type Citable } from '../../src/citation/citable.ts';
import { cslRecord } from '../../src/citation/csl.ts';
import { forms } from '../../src/citation/forms.ts';
import { plainCitation } from '../../src/citation/plain.ts';
import { ris } from '../../src/citation/ris.ts';
import { article, edition, part } from './citable.ts';
import { readRis } from './ris.ts';

const everywhere: readonly Citable[] = [article, part, edition];
const anonymous: ArticleCitable = { ...article, author: undefined };
const span: ArticleCitable = { ...article, published: { date: '2020-09-14', until: '2020-09-20' } };

/** Words that mean something to LaTeX, RIS, JSON, HTML or the libraries in between. */
const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<i>a & b',
  '}',
  '{a} {b',
  '\\input{x} $5_b ^ ~ #1 100 %',
  '@misc{x, title = {y}}',
  'a "b" ‘c’ “d” \'e\'',
  '中文 ∅ é ß 🜚',
  'U.S. and PRC: NASA',
  'Clean\u00A0Networks',
];

test('a citation in plain words', () => {
  assert.equal(
    plainCitation(article),
    'Ann Lee, “China’s bid & the “rules””, The Paper, 8 September 2020, <https://paper.example/a_b>. In Eight Points: The Initiative, release 2026.2, 2026, <https://example.org/articles/a/>.',
  );
  assert.equal(
    plainCitation(part),
    '“Point 4, Storage”, in Eight Points: The Initiative, release 2026.2, 2026, <https://example.org/points/4/>.',
  );
  assert.equal(plainCitation(edition), 'Eight Points: The Initiative, release 2026.2, 2026, <https://example.org/>.');
});

test('what is not known has no field and no word', () => {
  const { author, ...record } = cslRecord(anonymous);
  assert.equal(author, undefined);
  assert.ok(!('author' in record));
  assert.deepEqual(
    readRis(ris(anonymous)).filter(([tag]) => tag === 'AU'),
    [],
  );
  assert.doesNotMatch(bibtex(anonymous), /author/);
  assert.match(plainCitation(anonymous), /^“China/);
  for (const citable of [anonymous, { ...part, host: { ...part.host, released: undefined } }])
    for (const { write } of forms) assert.doesNotMatch(write(citable), /unknown|undefined|anon|n\.d\./iu);
});

test('a name is only taken apart where an editor has said how', () => {
  const whole: ArticleCitable = { ...article, author: { name: 'Reuters Staff', family: undefined } };
  assert.deepEqual(cslRecord(article).author, [{ family: 'Lee', given: 'Ann' }]);
  assert.deepEqual(cslRecord(whole).author, [{ literal: 'Reuters Staff' }]);
  assert.match(bibtex(whole), /author = \{\{Reuters Staff\}\}/);
  assert.deepEqual(
    [article, whole].map((citable) => readRis(ris(citable)).find(([tag]) => tag === 'AU')?.[1]),
    ['Lee, Ann', 'Reuters Staff'],
  );
});

// name, family name => what is left
for (const line of ['Leeann Lee, Lee => Leeann', 'Lee Leeann, Lee => Leeann', '毛泽东, 毛 => 泽东'])
  test(`a family name is cut where it stands: ${line}`, () => {
    const [name, family, given] = line.split(/, | => /u);
    assert.deepEqual(nameParts({ name: name!, family }), { family, given });
  });

test('a date is no more exact than it is known', () => {
  assert.deepEqual(cslRecord(span).issued, {
    'date-parts': [
      [2020, 9, 14],
      [2020, 9, 20],
    ],
    circa: true,
  });
  assert.equal(readRis(ris(span)).find(([tag]) => tag === 'DA')?.[1], '2020/09//');
  assert.match(bibtex(span), /month = \{9\}/);
  assert.match(plainCitation(span), /about 14.*20 September 2020/);
  assert.equal(commonDate({ date: '2020-09', until: undefined }), '2020-09');
  assert.equal(commonDate({ date: '2020-09-08', until: '2020-10-02' }), '2020');
  assert.equal(commonDate({ date: '2020-12-30', until: '2021-01-02' }), undefined);
});

test('without a site the path is given, and nothing that looks like a whole address', () => {
  for (const citable of everywhere) {
    const local: Citable = { ...citable, url: undefined };
    assert.ok(plainCitation(local).includes(`at the path ${citable.path} (where this copy is published is not known)`));
    for (const { write } of forms) {
      assert.ok(write(local).includes(`Path within the edition: ${citable.path}`));
      assert.doesNotMatch(write(local), /example\.org/);
    }
    assert.equal(cslRecord(local).URL, undefined);
  }
});

test('every format reads back as the same record', () => {
  for (const citable of [...everywhere, ...HOSTILE.map((title) => ({ ...article, title, publication: title }))]) {
    const { id, title, URL, note } = cslRecord(citable);
    const container = cslRecord(citable)['container-title'];
    const [entry, ...others] = new Cite(bibtex(citable)).data;
    assert.deepEqual(others, []);
    assert.deepEqual([entry?.['citation-key'], entry?.title, entry?.URL, entry?.note], [id, title, URL, note]);
    if (citable.kind === 'article') assert.equal(entry?.['container-title'], container);
    const fields = new Map(readRis(ris(citable)));
    assert.deepEqual(
      ['ID', 'TI', 'T2', 'UR', 'N1'].map((tag) => fields.get(tag)),
      [id, title, container, URL, note],
    );
    const json = forms.find(({ extension }) => extension === 'json')!.write(citable);
    assert.deepEqual(JSON.parse(json), [cslRecord(citable)]);
  }
});

test('no title can break out of its field', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (title) => {
      const citable: ArticleCitable = { ...article, title: `A${title}` };
      assert.deepEqual(
        readRis(ris(citable)).map(([tag]) => tag),
        readRis(ris(article)).map(([tag]) => tag),
      );
      assert.equal(new Cite(bibtex(citable)).data.length, 1);
    }),
    { numRuns: 300 },
  );
});

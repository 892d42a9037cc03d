import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verdictIds } from '../../src/edition/verdicts.ts';
import { readTexts } from '../texts.ts';

const { content, points: numbers, readings } = readTexts('content');
const versions = content.versions.map(({ id }) => id);
const base = content.edition[0]!.fields!.base;
const points = content.points.map(({ id, fields }) => {
  const { finding, clauses = [], notes = [] } = fields!;
  return { id, finding, clauses, notes };
});
const notes = points.flatMap((point) => point.notes.map((note) => ({ name: `${point.id}#${note.id}`, note, point })));
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

test('every point has clauses, notes and a finding of two sentences and 45 words at most', () => {
  assert.equal(points.length, numbers.length);
  for (const { id, clauses, notes, finding } of points) {
    assert.ok(clauses.length > 0 && notes.length > 0 && finding, id);
    assert.ok([...sentences.segment(finding)].length <= 2 && finding.split(' ').length <= 45, finding);
  }
});

test('the notes of a point stand in the order of the gravest verdict on their clauses', () => {
  const graveness = ({ note, point }: (typeof notes)[number]) => {
    const given = point.clauses
      .filter(({ id }) => note.clauses.includes(id))
      .flatMap(({ readings }) => Object.values(readings).flatMap(({ verdict }) => verdict ?? []));
    return verdictIds.findIndex((verdict) => given.includes(verdict));
  };
  for (const { id } of points) {
    const own = notes.filter(({ point }) => point.id === id);
    const order = own.map((note) => ({ name: note.name, graveness: graveness(note) }));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a.graveness - b.graveness),
    );
  }
});

test('a note quotes each version or says that it lacks the words, and never both', () => {
  for (const { name, note } of notes) {
    const quoted = note.quotes.map(({ version }) => version);
    const lacking = note.lacks ?? [];
    assert.deepEqual([...new Set([...quoted, ...lacking])].toSorted(), versions.toSorted(), name);
    for (const version of lacking) assert.ok(!quoted.includes(version), name);
  }
});

test('a note has three sentences at most', () => {
  for (const { name, note } of notes) assert.ok([...sentences.segment(note.text)].length <= 3, name);
});

test('only point 8 of the paraphrase is turned into its opposite', () => {
  const opposite = points.flatMap(({ id, clauses }) =>
    clauses.flatMap(({ readings }) =>
      Object.entries(readings).flatMap(([version, { verdict }]) => (verdict === 'opposite' ? `${id} ${version}` : [])),
    ),
  );
  assert.deepEqual(opposite, ['8 paraphrase']);
});

test('one “shall” stands in the full text, and nobody who is bound in points 1 to 6 of the others', () => {
  const textsOf = (version: string) => readings.filter((reading) => reading.version === version);
  const [full] = Map.groupBy(textsOf(base), ({ witness }) => witness).values();
  assert.equal(
    full!
      .map(({ text }) => text)
      .join(' ')
      .match(/\bshall\b/gi)?.length,
    1,
  );
  for (const { version, point, text } of readings)
    if (version !== base && point <= 6) assert.doesNotMatch(text, /\b(should|shall)\b|^States\b/i);
});

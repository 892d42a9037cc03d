import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { outcome, readContent } from '../../src/proofreading/content.ts';

const { points, versions, witnesses } = outcome(
  readContent(fileURLToPath(new URL('../../', import.meta.url)), 'content'),
);
const grades = ['none', 'slight', 'shift', 'substantive', 'reversal'];
const notes = points.flatMap(({ id, fields }) => fields!.notes!.map((note) => ({ point: Number(id), ...note })));

test('every point has notes, the gravest first', () => {
  for (const { id, fields } of points) {
    const order = fields!.notes!.map(({ significance }) => grades.indexOf(significance));
    assert.ok(order.length >= 4, id);
    assert.deepEqual(
      order,
      order.toSorted((a, b) => b - a),
      `point ${id}`,
    );
  }
});

test('every point has a note on who is bound, and each note accounts for every version', () => {
  for (const { id, fields } of points)
    assert.ok(
      fields!.notes!.some((note) => note.id === 'bound'),
      id,
    );
  for (const { point, id, readings, lacks = [] } of notes) {
    const named = [...readings.map(({ version }) => version), ...lacks];
    assert.deepEqual(
      versions.map((version) => version.id).filter((version) => !named.includes(version)),
      [],
      `${point}#${id}`,
    );
    assert.ok(
      readings.every(({ version }) => !lacks.includes(version)),
      `${point}#${id}`,
    );
  }
});

test('a note has one to three sentences', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  for (const { point, id, text } of notes) assert.ok([...segmenter.segment(text)].length <= 3, `${point}#${id}`);
});

test('only point 8 is turned round', () => {
  assert.deepEqual(
    notes.filter(({ significance }) => significance === 'reversal').map(({ point }) => point),
    [8],
  );
});

test('what the notes say of the whole text is so: one “shall” in the full text, no subject in the first six of the others', () => {
  const textsOf = (version: string) =>
    witnesses.find(({ fields }) => fields!.version === version)!.fields!.points.map(({ text }) => text);
  assert.equal(
    textsOf('full-text')
      .join(' ')
      .match(/\bshall\b/gi)?.length,
    1,
  );
  for (const version of ['key-points', 'paraphrase'])
    for (const text of textsOf(version).slice(0, 6)) assert.doesNotMatch(text, /\b(should|shall)\b|^States\b/i);
});

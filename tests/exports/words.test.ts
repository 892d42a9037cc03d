import '../views/built.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Note } from '../../src/edition/edition.ts';
import { editionOf } from '../views/edition.ts';

const { wordsTable } = await import('../../src/exports/words.ts');
const { differencesTable } = await import('../../src/exports/differences.ts');

const note: Note = {
  id: 'softer',
  clauses: ['law'],
  text: 'To ask is softer.',
  quotes: [
    { version: 'full', words: 'should keep' },
    { version: 'short', words: 'ask to keep' },
  ],
  lacks: ['other'],
};
const edition = editionOf(
  ['full', 'short', 'other'],
  [
    {
      clauses: {
        law: { full: 'States should keep data', short: 'weaker: ask to keep data', other: 'reworded: hold it' },
        home: { full: 'at home', short: 'missing:', other: 'same: at home' },
      },
      binds: { 'law full': { word: 'should', on: 'States' }, 'law short': { word: 'ask' } },
      notes: [note],
    },
  ],
);
const words = recordsOf(wordsTable(edition));

test('every pair of versions is compared once', () => {
  const pairs = words.map((row) => `${row['compared with']} ${row['version']}`);
  assert.deepEqual([...new Set(pairs)], ['full short', 'full other', 'short other']);
});

test('what the machine finds stands in its clauses, with a sentence', () => {
  const found = words.filter((row) => row['found by'] === 'machine');
  assert.ok(found.some((row) => row['words there'] === 'at home' && row['clauses'] === 'home'));
  assert.ok(found.every((row) => row['clauses'] !== '' && row['sentence'] !== ''));
});

test('what a note names stands once for each pair that it speaks of, empty where a version lacks it', () => {
  const noted = words.filter((row) => row['found by'] === 'editor');
  assert.deepEqual(
    noted.map((row) => [row['compared with'], row['version'], row['words there'], row['words here'], row['sentence']]),
    [
      ['full', 'short', 'should keep', 'ask to keep', note.text],
      ['full', 'other', 'should keep', '', note.text],
      ['short', 'other', 'ask to keep', '', note.text],
    ],
  );
});

test('of more than nine versions each is compared with the base', () => {
  const ids = Array.from({ length: 10 }, (_, at) => `v${at}`);
  const texts = Object.fromEntries(ids.map((id, at) => [id, `reworded: keep data number ${at}`]));
  const rows = recordsOf(wordsTable(editionOf(ids, [{ clauses: { only: texts } }])));
  assert.deepEqual(new Set(rows.map((row) => row['compared with'])), new Set(['v0']));
});

test('the table of clauses has the rank of each operative word', () => {
  const [law] = recordsOf(differencesTable(edition));
  assert.deepEqual([law!['binds there'], law!['rank there'], law!['on there']], ['should', '2', 'States']);
  assert.deepEqual([law!['binds here'], law!['rank here'], law!['on here']], ['ask', '3', '']);
});

function recordsOf([head = [], ...rows]: readonly (readonly string[])[]): readonly Readonly<Record<string, string>>[] {
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]!])));
}

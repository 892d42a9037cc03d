import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editorTies, type EditorMark } from '../../src/commentary/editor.ts';
import type { Passage } from '../../src/commentary/passage.ts';

const passages: readonly Passage[] = [
  passage('a', 1, 'The “Clean Network” plan of the US is older.'),
  passage('a', 2, 'The call for an end to espionage may ring hollow.'),
  passage('b', 1, 'The call for an end to espionage is welcome.'),
];

// witness, opening, points => what comes of it.
const cases = `
a | The call for an end | 2 => a#p2 2
a | the "clean network" plan | 7,2,2 => a#p1 2,7
b | The call for an end to espionage | 2 => b#p1 2
a | The call for peace | 2 => no passage: no passage begins with “The call for peace” in a
a | call for an end | 2 => no passage: no passage begins with “call for an end” in a
c | The call | 2 => no passage: no passage begins with “The call” in c
a | The | 2 => several passages: two passages begin with “The”: a#p1, a#p2
a | … | 2 => no words: The opening “…” has no word.
a | The call for | => no points: The mark on “The call for” names no point.
`;

for (const line of cases.trim().split('\n')) {
  const [given, expected] = line.split(' => ');
  const [witness, opening, points] = given!.split('|').map((part) => part.trim());
  test(line, () => assert.equal(result([mark(witness!, opening!, points!)]), expected));
}

test('a passage is marked once', () => {
  assert.equal(
    result([mark('a', 'The call', '2'), mark('a', 'The call for', '7')]),
    'a#p2 2; marked before: the passage that begins with “The call for” is marked before: put its points in one mark',
  );
});

test('the tie is of the whole paragraph, by the editor, with the reason', () => {
  const { text } = passages[1]!;
  assert.deepEqual(editorTies(passages, [mark('a', 'The call', '2')]).ties, [
    {
      kind: 'discussion',
      by: 'editor',
      witness: 'a',
      passage: 'p2',
      points: [2],
      spans: [{ start: 0, end: text.length }],
      words: [text],
      reason: 'It does.',
    },
  ]);
});

function result(marks: readonly EditorMark[]): string {
  const { ties, problems } = editorTies(passages, marks);
  return [
    ...ties.map((tie) => `${tie.witness}#${tie.passage} ${tie.points.join()}`),
    ...problems.map(({ kind, message }) => `${kind}: ${message}`),
  ].join('; ');
}

function mark(witness: string, opening: string, points: string): EditorMark {
  const numbers = points.split(',').filter(Boolean).map(Number);
  return { witness, opening, points: numbers, reason: 'It does.' };
}

function passage(witness: string, number: number, text: string): Passage {
  return { witness, id: `p${number}`, number, text, language: 'en' };
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { excerpt, passageRuns, type PassageRun } from '../../src/commentary/excerpt.ts';
import type { Passage, TextSpan } from '../../src/commentary/passage.ts';

/** A passage with the tied words in brackets, and what is shown of it, tied words in brackets again. */
const cases: readonly (readonly [passage: string, shown: string])[] = [
  ['One. Two [tied] here. Three.', '… Two [tied] here. …'],
  ['The [first] is tied. The second is not.', 'The [first] is tied. …'],
  ['One [a]. Two. Three [b].', 'One [a]. … Three [b].'],
  ['Runs [over. The] border.', 'Runs [over. The] border.'],
  ['[All of it is short.]', 'All of it is short.'],
];

for (const [marked, shown] of cases)
  test(`${marked} is shown as ${shown}`, () => {
    const { passage, spans } = read(marked);
    assert.equal(write(excerpt(passage, spans)), shown);
  });

test('a long passage that is tied as a whole is shown by its first sentences', () => {
  const { passage } = read('A sentence of some length stands here. '.repeat(40).trim());
  const shown = write(excerpt(passage, [{ start: 0, end: passage.text.length }]));
  assert.ok(shown.length < 450 && shown.endsWith(' …') && shown.startsWith('A sentence'), shown);
});

test('the runs of a whole passage are the passage, and the tied ones the words of the spans', () => {
  const texts = fc.string({ minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.nat(60), fc.nat(60), (text, one, other) => {
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b) as [
        number,
        number,
      ];
      const runs = passageRuns(passageOf(text), start < end ? [{ start, end }] : []);
      assert.equal(runs.map((run) => run.text).join(''), text);
      assert.equal(
        runs
          .filter((run) => run.tied)
          .map((run) => run.text)
          .join(''),
        text.slice(start, end),
      );
    }),
  );
});

function read(marked: string): { passage: Passage; spans: readonly TextSpan[] } {
  const spans: TextSpan[] = [];
  let text = '';
  for (const part of marked.split(/(\[.*?\])/)) {
    const words = part.replace(/[[\]]/g, '');
    if (part.startsWith('[')) spans.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  return { passage: passageOf(text), spans };
}

function passageOf(text: string): Passage {
  return { witness: 'kans', id: 'p1', number: 1, text, language: 'en' };
}

function write(runs: readonly PassageRun[]): string {
  return runs.map(({ text, tied }) => (tied ? `[${text}]` : text)).join('');
}

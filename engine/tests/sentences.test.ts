import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareUnit } from '../compare/compare.ts';
import { accidentalSentence } from '../compare/typography.ts';

/** Base and reading, and what is said of the reading. */
const said: readonly (readonly [base: string, reading: string, sentence: string])[] = [
  ['one two', 'one new “fine” word two', 'B adds “new ‘fine’ word” after “one”.'],
  ['one two', 'one new "fine" word two', 'B adds “new ‘fine’ word” after “one”.'],
];

for (const [base, reading, sentence] of said)
  test(`of ${reading} against ${base} is said: ${sentence}`, () => {
    const readings = [base, reading].map((text, index) => ({ witness: 'AB'[index]!, label: '', text, language: 'en' }));
    assert.deepEqual(
      compareUnit(readings, 'A').sentences.map(({ text }) => text),
      [sentence],
    );
  });

/** Base, reading and witnesses, and what is said of their typography. */
const typography: readonly (readonly [lemma: string, text: string, witnesses: string, sentence: string])[] = [
  ['States’', "States'", 'R', "R: “States'” for “States’”"],
  ['', ',', 'S', 'S adds “,”'],
  ['', ',', 'R S', 'R S add “,”'],
  [',', '', 'S', 'S lacks “,”'],
  [',', '', 'D K', 'D K lack “,”'],
];

for (const [lemma, text, witnesses, sentence] of typography)
  test(`of ${lemma || '∅'}] ${text || '∅'} ${witnesses} is said: ${sentence}`, () => {
    assert.equal(accidentalSentence({ lemma, text }, witnesses.split(' ')), sentence);
  });

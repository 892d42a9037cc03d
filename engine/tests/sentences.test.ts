import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readings } from './arbitrary.ts';
import { compareUnit } from '../compare/compare.ts';
import { accidentalSentence } from '../compare/typography.ts';

/** Base and reading, and what is said of the reading. */
const said: readonly (readonly [base: string, reading: string, sentence: string])[] = [
  ['one two', 'one new “fine” word two', 'B adds “new ‘fine’ word” after “one”.'],
  ['one two', 'one new "fine" word two', 'B adds “new ‘fine’ word” after “one”.'],
  // signs that mean something
  ['a toll of $5', 'a toll of €5', 'B has “€” where A has “$”.'],
  ['taught in C++', 'taught in C#', 'B has “C#” where A has “C++”.'],
  // what is added is not replaced, and the edges are those of words and sentences
  ['salt and pepper', 'salt and the pepper', 'B adds “the” after “salt and”.'],
  [
    'The bell rang. The ship left.',
    'The bell rang. The crew sang. The ship left.',
    'B adds “The crew sang” after “The bell rang”.',
  ],
  ['tea and milk', 'milk and tea', '“tea” stands after “and” in B. “milk” stands before “and” in B.'],
];

for (const [base, reading, sentence] of said)
  test(`of ${reading} against ${base} is said: ${sentence}`, () => {
    const readings = [base, reading].map((text, index) => ({ witness: 'AB'[index]!, label: '', text, language: 'en' }));
    const texts = compareUnit(readings, 'A').sentences.map(({ text }) => text);
    assert.equal(texts.join(' '), sentence);
  });

test('a replacement has another word at each edge, and is no addition or omission', () => {
  fc.assert(
    fc.property(readings, (given) => {
      const { base, others } = compareUnit(given, 'W0');
      for (const { wording, variants } of others)
        for (const variant of variants) {
          if (variant.kind !== 'substitution') continue;
          const [lemma, text] = [
            base.wording.tokens.slice(variant.base.start, variant.base.end).map(({ norm }) => norm),
            wording.tokens.slice(variant.reading.start, variant.reading.end).map(({ norm }) => norm),
          ];
          assert.notEqual(lemma[0], text[0]);
          assert.notEqual(lemma.at(-1), text.at(-1));
          assert.ok(!isWithin(lemma, text) && !isWithin(text, lemma), `${lemma.join(' ')} : ${text.join(' ')}`);
        }
    }),
    { numRuns: 1000 },
  );
});

/** Whether all words of one stand in the other in their order. */
function isWithin(words: readonly string[], others: readonly string[]): boolean {
  let found = 0;
  for (const other of others) if (other === words[found]) found++;
  return found === words.length;
}

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

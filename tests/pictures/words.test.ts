import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareUnit } from '../../engine/compare/index.ts';
import { printedText, tokenize } from '../../engine/words/index.ts';
import { markWords, strengthOf, type WordRun } from '../../src/pictures/words.ts';
import { readings } from '../../engine/tests/arbitrary.ts';
import { points, readingsOf } from '../corpus/corpus.ts';

// a text; the words that other readings have, by position => its runs, each with how many readings have its words
const cases = `
  “a, b” c d.      =>          => “{a, b” c d}0.
  “a, b” c d.      0 1, 0      => “{a}2, {b}1” {c d}0.
  “a, b” c d.      2 3, 2 3    => “{a, b}0” {c d}2.
  a b c            0, 1, 2     => {a b c}1
`;

for (const [, text, has, runs] of cases.matchAll(/^ *(.+?) {2,}(?:=>|([\d ,]+?)) +=> (.*)$/gm))
  test(`${text} with ${has ?? 'no word'} elsewhere`, () => {
    const others = has?.split(', ').map((positions) => positions.split(' ').map(Number)) ?? [];
    assert.equal(markWords(tokenize(text!, 'en'), others).map(written).join(''), runs);
  });

test('the more readings have a word the more strongly it is marked, and most strongly only what all have', () => {
  assert.deepEqual(
    [0, 1, 2].map((count) => strengthOf(count, 2)),
    [0, 2, 4],
  );
  assert.deepEqual(
    [0, 1].map((count) => strengthOf(count, 1)),
    [0, 4],
  );
  for (let all = 1; all < 30; all++) {
    const strengths = Array.from({ length: all + 1 }, (_, count) => strengthOf(count, all));
    assert.deepEqual(
      strengths,
      strengths.toSorted((a, b) => a - b),
    );
    assert.equal(strengths.lastIndexOf(0), 0);
    assert.equal(strengths.indexOf(4), all);
  }
});

test('the runs of any text are the text, with every word once, in order, and as often marked as readings have it', () => {
  fc.assert(
    fc.property(readings, (all) => {
      const base = all[0]!;
      const { base: unit, others } = compareUnit(all, base.witness);
      const { tokens } = unit.reading;
      const runs = markWords(
        tokens,
        others.map(({ sharedAt }) => sharedAt),
      );
      assert.equal(runs.map(({ text }) => text).join(''), printedText(tokens));
      assert.equal(
        runs.reduce((sum, run) => sum + (run.kind === 'words' ? run.words : 0), 0),
        tokens.length,
      );
      const marked = runs.reduce((sum, run) => sum + (run.kind === 'words' ? run.words * run.count : 0), 0);
      assert.equal(
        marked,
        others.reduce((sum, { shared }) => sum + shared, 0),
      );
    }),
  );
});

for (const point of points)
  test(`point ${point} of the base is printed to the character`, () => {
    const all = readingsOf(point);
    const { base, others } = compareUnit(all, all[0]!.witness);
    const runs = markWords(
      base.reading.tokens,
      others.map(({ sharedAt }) => sharedAt),
    );
    assert.equal(runs.map(({ text }) => text).join(''), all[0]!.text);
  });

test('in point 7 the key points keep the first sentence part, and both versions keep its core', () => {
  const all = readingsOf(7);
  const { base, others } = compareUnit(all, 'igp');
  const runs = markWords(
    base.reading.tokens,
    others.map(({ sharedAt }) => sharedAt),
  );
  assert.equal(
    runs.map(written).join(''),
    '{ICT products and services providers should not install}1 {backdoors in their products}2 {and services}1 {to illegally obtain users’ data}2, {control or manipulate users’ systems and devices}0.',
  );
});

function written(run: WordRun): string {
  return run.kind === 'signs' ? run.text : `{${run.text}}${run.count}`;
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkerOf, type Agreement, type Source } from '../../src/checking/check.ts';
import { readingsOf, points } from './corpus.ts';
import { cases } from './checking.ts';

const letters: Readonly<Record<string, string>> = { 'full-text': 'I', 'key-points': 'K', paraphrase: 'P' };
const signs: Readonly<Record<Agreement, string>> = { exact: '=', cut: '…', altered: '~', reworded: '?' };

const sources: readonly Source[] = points.flatMap((number) =>
  Object.entries(letters).map(([version, letter]): Source => {
    const { text, language } = readingsOf(number).find((reading) => reading.version === version)!;
    return { id: `${number}${letter}`, unit: String(number), text, language };
  }),
);
const checker = checkerOf(sources, 'en');

for (const [pasted, ...expected] of cases)
  test(`${expected.join(' ') || 'nothing'}: ${pasted}`, () => {
    const found = checker.sentences(pasted).flatMap((sentence) => checker.check(sentence).follows);
    const told = found.map(({ source, agreement }) => `${source.id}${signs[agreement]}`);
    const isRight = told.length === expected.length && told.every((one, index) => fits(one, expected[index]!));
    assert.ok(isRight, `told: ${told.join(' ') || 'nothing'}`);
  });

/** `4K~` fits `4KI~?`. */
function fits(told: string, expected: string): boolean {
  return [...told].every((letter) => expected.includes(letter));
}

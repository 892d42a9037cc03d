import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignInOrder, type InOrder } from '../../src/collation/inorder.ts';
import { lexiconOf, type Lexicon } from '../../src/collation/lexicon.ts';
import { tokenize } from '../../src/collation/tokens.ts';
import { text } from './arbitrary.ts';

/** As in `inorder.ts`. */
const [GAP, WORD_IN_GAP, ASIDE, NEAR] = [0.35, 0.003, 1e-8, 0.9];

test('the links in order are worth what the best of all chains of links is', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [one, other].map((printed) => ({ tokens: tokenize(printed, 'en'), language: 'en' }));
      const lexicon = lexiconOf(a!, b!);
      const found = aligned(lexicon);
      assert.ok(Math.abs(found.worth - worthOfBest(lexicon)) < 1e-9);
      assert.deepEqual(found.pairs, ascending(found.pairs));
    }),
  );
});

function aligned(lexicon: Lexicon): InOrder {
  return alignInOrder(lexicon, { a0: 0, a1: lexicon.a.length, b0: 0, b1: lexicon.b.length }, () => true);
}

/** Every link after every link that may stand before it: slow, and plainly right. */
function worthOfBest({ a, b, weights, near }: Lexicon): number {
  const links: { readonly x: number; readonly y: number; readonly worth: number }[] = [];
  a.forEach((first, x) =>
    b.forEach((second, y) => {
      const share = first === second ? 1 : NEAR * near(first, second);
      if (share === 0) return;
      const before = links
        .filter((link) => link.x < x && link.y < y)
        .map((link) => link.worth - costOfGap(x - link.x - 1 + y - link.y - 1));
      const opening = x === 0 && y === 0 ? 0 : -GAP;
      const gain = share * Math.min(weights[first]!, weights[second]!) - ASIDE * Math.abs(x - y);
      links.push({ x, y, worth: gain + Math.max(opening, ...before) });
    }),
  );
  const isEnd = (x: number, y: number) => x === a.length - 1 && y === b.length - 1;
  return Math.max(-GAP, ...links.map(({ x, y, worth }) => worth - (isEnd(x, y) ? 0 : GAP)));
}

function costOfGap(words: number): number {
  return words === 0 ? 0 : GAP + WORD_IN_GAP * words;
}

/** The pairs sorted on each side. */
function ascending(pairs: readonly number[]): readonly number[] {
  const side = (odd: number) => pairs.filter((_, at) => at % 2 === odd).toSorted((x, y) => x - y);
  const [first, second] = [side(0), side(1)];
  return first.flatMap((at, index) => [at, second[index]!]);
}

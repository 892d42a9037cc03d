import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignInOrder, type InOrder } from '../align/inorder.ts';
import { lexiconOf, type Lexicon } from '../align/lexicon.ts';
import { tokenize } from '../words/tokens.ts';
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
      const links = linksOf(found);
      for (const [at, { x, y }] of links.slice(1).entries()) assert.ok(x > links[at]!.x && y > links[at]!.y);
      assert.ok(Math.abs(found.worth - worthOfChain(lexicon, links)) < 1e-9);
    }),
  );
});

function aligned(lexicon: Lexicon): InOrder {
  return alignInOrder(lexicon, { a0: 0, a1: lexicon.a.length, b0: 0, b1: lexicon.b.length }, () => true);
}

/** The positions of two words that are linked. */
interface Place {
  readonly x: number;
  readonly y: number;
}

function linksOf({ pairs }: InOrder): readonly Place[] {
  return Array.from({ length: pairs.length / 2 }, (_, at) => ({ x: pairs[2 * at]!, y: pairs[2 * at + 1]! }));
}

/** What links in order are worth together. */
function worthOfChain(lexicon: Lexicon, links: readonly Place[]): number {
  const [first, last] = [links[0], links.at(-1)];
  if (!first || !last) return -GAP;
  const gains = links.reduce((sum, link) => sum + gainOf(lexicon, link), 0);
  const gaps = links.slice(1).reduce((sum, link, at) => sum + costBetween(links[at]!, link), 0);
  return gains - gaps - costBefore(first) - costAfter(lexicon, last);
}

/** Every link after every link that may stand before it: slow, and plainly right. */
function worthOfBest(lexicon: Lexicon): number {
  const links: (Place & { readonly worth: number })[] = [];
  lexicon.a.forEach((_, x) =>
    lexicon.b.forEach((_, y) => {
      const gain = gainOf(lexicon, { x, y });
      if (gain === 0) return;
      const before = links
        .filter((link) => link.x < x && link.y < y)
        .map((link) => link.worth - costBetween(link, { x, y }));
      links.push({ x, y, worth: gain + Math.max(-costBefore({ x, y }), ...before) });
    }),
  );
  return Math.max(-GAP, ...links.map((link) => link.worth - costAfter(lexicon, link)));
}

/** What one link is worth; 0 for two words that are not alike. */
function gainOf({ a, b, weights, near }: Lexicon, { x, y }: Place): number {
  const [first, second] = [a[x]!, b[y]!];
  const share = first === second ? 1 : NEAR * near(first, second);
  return share === 0 ? 0 : share * Math.min(weights[first]!, weights[second]!) - ASIDE * Math.abs(x - y);
}

function costBefore({ x, y }: Place): number {
  return x === 0 && y === 0 ? 0 : GAP;
}

function costBetween(one: Place, next: Place): number {
  const words = next.x - one.x - 1 + next.y - one.y - 1;
  return words === 0 ? 0 : GAP + WORD_IN_GAP * words;
}

function costAfter({ a, b }: Lexicon, { x, y }: Place): number {
  return x === a.length - 1 && y === b.length - 1 ? 0 : GAP;
}

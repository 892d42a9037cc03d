import { NONE } from './inorder.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matching } from './matching.ts';

/** Why a word of the base and a word of a reading belong together. */
export type LinkKind = 'same' | 'near' | 'substitute' | 'moved';

/** One word of the base tied to one word of a reading. */
export interface Link {
  readonly kind: LinkKind;
  /** Position of the base's token. */
  readonly base: number;
  /** Position of the reading's token. */
  readonly reading: number;
}

/**
 * All links of a matching in the order of the first row. Between two links as many words as in the other row, each of
 * the same weight of meaning as the one at its place there, stand for each other one by one.
 */
export function readLinks(lexicon: Lexicon, matching: Matching): readonly Link[] {
  const links: Link[] = [];
  let [inA, inB] = [0, 0];
  for (let a = 0; a <= lexicon.a.length; a++) {
    const isEnd = a === lexicon.a.length;
    if (!isEnd && (matching.partners[a] === NONE || matching.moved[a] === 1)) continue;
    const b = isEnd ? lexicon.b.length : matching.partners[a]!;
    if (a - inA === b - inB && areOpposite(lexicon, matching, inA, inB, a - inA))
      for (let step = 0; step < a - inA; step++)
        links.push({ kind: 'substitute', base: inA + step, reading: inB + step });
    if (!isEnd) links.push(linkOf(lexicon, a, b));
    [inA, inB] = [a + 1, b + 1];
  }
  const moved = movedLinks(lexicon, matching);
  return moved.length === 0 ? links : [...links, ...moved].sort((x, y) => x.base - y.base);
}

/** Lets a moved phrase take along the same free words before and after it: “the” of “the brown fox”. */
export function widenMoves(lexicon: Lexicon, matching: Matching): void {
  const { partners, moved, taken } = matching;
  const widen = (from: number, step: 1 | -1) => {
    for (let a = from + step; a >= 0 && a < partners.length; a += step) {
      const b = partners[a - step]! + step;
      if (partners[a] !== NONE || b < 0 || b >= taken.length || taken[b] === 1 || lexicon.a[a] !== lexicon.b[b]) return;
      partners[a] = b;
      taken[b] = 1;
      moved[a] = 1;
    }
  };
  for (const a of placesOfMoves(moved)) {
    widen(a, -1);
    widen(a, 1);
  }
}

function linkOf(lexicon: Lexicon, a: number, b: number): Link {
  const isSame = lexicon.a[a] === lexicon.b[b];
  return { kind: isSame ? 'same' : 'near', base: a, reading: b };
}

function movedLinks(lexicon: Lexicon, { partners, moved }: Matching): Link[] {
  return placesOfMoves(moved).map((a) => ({ ...linkOf(lexicon, a, partners[a]!), kind: 'moved' }));
}

function placesOfMoves(moved: Uint8Array): number[] {
  const places: number[] = [];
  for (let a = moved.indexOf(1); a >= 0; a = moved.indexOf(1, a + 1)) places.push(a);
  return places;
}

/** Whether the words of two stretches may stand for each other: all free, and word by word of the same weight of meaning. */
function areOpposite(lexicon: Lexicon, matching: Matching, a: number, b: number, length: number): boolean {
  if (!lexicon.isOneLanguage || length > lexicon.rules.mostOneByOne) return false;
  for (let step = 0; step < length; step++) {
    if (matching.partners[a + step] !== NONE || matching.taken[b + step] === 1) return false;
    if (lexicon.content[lexicon.a[a + step]!] !== lexicon.content[lexicon.b[b + step]!]) return false;
  }
  return true;
}

/** Links grouped into runs that advance by one word in both rows. */
export function unbrokenRuns(links: readonly Link[]): readonly (readonly Link[])[] {
  const runs: Link[][] = [];
  for (const link of links) {
    const last = runs.at(-1)?.at(-1);
    if (last && link.base === last.base + 1 && link.reading === last.reading + 1) runs.at(-1)!.push(link);
    else runs.push([link]);
  }
  return runs;
}

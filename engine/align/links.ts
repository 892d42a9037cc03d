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
  /** How sure the link is, from 0 to 1: 1 for the same word, the nearness for a near form. */
  readonly strength: number;
}

/** A word between two linked words, opposite to one other word, stands for it most likely, but nothing in its form says so. */
const SUBSTITUTE_STRENGTH = 0.3;

/** All links of a matching in the order of the first row, with the words opposite to each other between two links. */
export function readLinks(lexicon: Lexicon, matching: Matching): readonly Link[] {
  dropLonely(lexicon, matching);
  widenMoves(lexicon, matching);
  const links: Link[] = [];
  let inA = -1;
  let inB = -1;
  for (let a = 0; a <= lexicon.a.length; a++) {
    const isEnd = a === lexicon.a.length;
    if (!isEnd && (matching.partners[a] === NONE || matching.moved[a] === 1)) continue;
    const b = isEnd ? lexicon.b.length : matching.partners[a]!;
    if (a === inA + 2 && b === inB + 2 && areOpposite(lexicon, matching, a - 1, b - 1))
      links.push({ kind: 'substitute', base: a - 1, reading: b - 1, strength: SUBSTITUTE_STRENGTH });
    if (!isEnd) links.push(linkOf(lexicon, a, b));
    [inA, inB] = [a, b];
  }
  const moved = movedLinks(lexicon, matching);
  return moved.length === 0 ? links : [...links, ...moved].sort((x, y) => x.base - y.base);
}

/** Takes away links that hold only function words between two changes: these say nothing. */
function dropLonely(lexicon: Lexicon, matching: Matching): void {
  const { partners, moved } = matching;
  for (let a = 0; a < partners.length;) {
    let end = a + 1;
    if (partners[a] !== NONE && moved[a] === 0)
      while (end < partners.length && moved[end] === 0 && partners[end] === partners[a]! + end - a) end++;
    if (partners[a] !== NONE && moved[a] === 0 && isLonely(lexicon, a, partners[a]!, end - a))
      for (let at = a; at < end; at++) {
        matching.taken[partners[at]!] = 0;
        partners[at] = NONE;
      }
    a = end;
  }
}

function isLonely(lexicon: Lexicon, a: number, b: number, length: number): boolean {
  const opens = a === 0 && b === 0;
  const closes = a + length === lexicon.a.length && b + length === lexicon.b.length;
  if (opens || closes) return false;
  for (let step = 0; step < length; step++) if (lexicon.empty[lexicon.a[a + step]!] === 0) return false;
  return true;
}

/** Lets a moved phrase take along the same free words before and after it: “the” of “the brown fox”. */
function widenMoves(lexicon: Lexicon, matching: Matching): void {
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
  const strength = isSame ? 1 : lexicon.near(lexicon.a[a]!, lexicon.b[b]!);
  return { kind: isSame ? 'same' : 'near', base: a, reading: b, strength };
}

function movedLinks(lexicon: Lexicon, { partners, moved }: Matching): Link[] {
  return placesOfMoves(moved).map((a) => ({ ...linkOf(lexicon, a, partners[a]!), kind: 'moved' }));
}

function placesOfMoves(moved: Uint8Array): number[] {
  const places: number[] = [];
  for (let a = moved.indexOf(1); a >= 0; a = moved.indexOf(1, a + 1)) places.push(a);
  return places;
}

/** Whether two words may stand for each other: free, and both of the same weight of meaning. */
function areOpposite(lexicon: Lexicon, matching: Matching, a: number, b: number): boolean {
  if (matching.partners[a] !== NONE || matching.taken[b] === 1) return false;
  return lexicon.content[lexicon.a[a]!] === 1 && lexicon.content[lexicon.b[b]!] === 1;
}

import { diffArrays } from 'diff';
import { heaviestChain, uniqueRuns } from './anchors.ts';
import { NONE, type Field } from './inorder.ts';
import type { Row } from '../words/index.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { readLinks, type Link } from './links.ts';
import { linkLoneWords } from './lonewords.ts';
import { emptyMatching, type Matching } from './matching.ts';
import { contentWords, CONTENT_WORDS_OF_A_PHRASE, type Phrase } from './phrases.ts';
import { compareRows } from './rows.ts';
import { alignShort } from './short.ts';

/** The matching of two rows of tokens. A token has at most one link. */
export interface Alignment {
  /** In the order of the base. All but the moved keep the order of both rows. */
  readonly links: readonly Link[];
  /** Whether some stretch was too long and too unlike to be worked through, so that links may be missing. */
  readonly coarse: boolean;
}

/**
 * A field with no more cells is aligned whole (256 words against 256: a long paragraph); a larger one is first cut at
 * anchors. Measured: such a table takes under a millisecond, and larger ones make unlike texts slow.
 */
const WHOLE_CELLS = 65_536;

/** Words in a group that must be unique to be an anchor, tried in this order: long groups first, for they cannot deceive. */
const ANCHOR_SIZES = [4, 2, 1] as const;

/** The longest edit path that is looked for where nothing is unique; after that the stretch stays coarse. */
const LONGEST_PATH = 1000;

/** Anchors are looked for between anchors, and so on, this many times; a prose text needs three or four. It bounds the time for odd texts. */
const DEEPEST = 12;

/** Beyond this many words a phrase of two content words may recur by chance, and needs one more for every tenfold. */
const REACH_OF_A_PHRASE = 100;

/**
 * Aligns two rows that may differ by much: versions of one text. Shared phrases count most, words that changed places
 * are moves, near forms are linked in part. Swapping the two rows mirrors the result.
 */
export function align(base: Row, reading: Row): Alignment {
  if (compareRows(base, reading) > 0) return mirrored(alignOrdered(reading, base));
  return alignOrdered(base, reading);
}

/** The same alignment seen from the other row. */
export function mirrored({ links, coarse }: Alignment): Alignment {
  const swapped = links.map((link) => ({ ...link, base: link.reading, reading: link.base }));
  return { links: swapped.sort((x, y) => x.base - y.base), coarse };
}

function alignOrdered(a: Row, b: Row): Alignment {
  const lexicon = lexiconOf(a, b);
  const matching = emptyMatching(a.tokens.length, b.tokens.length);
  alignField(lexicon, { a0: 0, a1: a.tokens.length, b0: 0, b1: b.tokens.length }, matching, ANCHOR_SIZES, DEEPEST);
  if (a.tokens.length * b.tokens.length <= WHOLE_CELLS) linkLoneWords(lexicon, matching);
  return { links: readLinks(lexicon, matching), coarse: matching.coarse };
}

/** Aligns a field: whole if it is small, else in the pieces between its anchors. */
function alignField(lexicon: Lexicon, field: Field, matching: Matching, sizes: readonly number[], depth: number): void {
  const cells = (field.a1 - field.a0) * (field.b1 - field.b0);
  if (cells === 0) return;
  if (cells <= WHOLE_CELLS) return alignShort(lexicon, field, matching);
  const [size, ...shorter] = sizes;
  if (size === undefined || depth === 0) return alignShortestPath(lexicon, field, matching);
  const runs = uniqueRuns(lexicon, field, size);
  const chain = heaviestChain(lexicon, runs);
  if (chain.length === 0) return alignField(lexicon, field, matching, shorter, depth);
  for (const run of chain) link(matching, run, false);
  linkMoves(lexicon, runs, matching);
  for (const gap of gaps(field, chain)) alignField(lexicon, gap, matching, ANCHOR_SIZES, depth - 1);
}

/** Where nothing is unique: the shortest edit path, if it is not too long. */
function alignShortestPath(lexicon: Lexicon, field: Field, matching: Matching): void {
  const a = Array.from(lexicon.a.subarray(field.a0, field.a1));
  const b = Array.from(lexicon.b.subarray(field.b0, field.b1));
  const changes = diffArrays(a, b, { maxEditLength: LONGEST_PATH });
  if (!changes) {
    matching.coarse = true;
    return;
  }
  let inA = field.a0;
  let inB = field.b0;
  for (const { added, removed, count } of changes) {
    if (!added && !removed) link(matching, { a: inA, b: inB, length: count }, false);
    if (!added) inA += count;
    if (!removed) inB += count;
  }
}

/** Links the words of a run that have no link yet. */
function link(matching: Matching, run: Phrase, isMove: boolean): void {
  for (let step = 0; step < run.length; step++) {
    if (matching.partners[run.a + step] !== NONE || matching.taken[run.b + step] === 1) continue;
    matching.partners[run.a + step] = run.b + step;
    matching.taken[run.b + step] = 1;
    if (isMove) matching.moved[run.a + step] = 1;
  }
}

/** Runs outside the chain are moves, if no word of theirs is linked and they cannot stand there by chance. */
function linkMoves(lexicon: Lexicon, runs: readonly Phrase[], matching: Matching): void {
  for (const run of runs) {
    if (!isFree(run, matching)) continue;
    const distance = Math.abs(run.a - run.b);
    const needed = CONTENT_WORDS_OF_A_PHRASE + Math.max(0, Math.ceil(Math.log10(distance / REACH_OF_A_PHRASE)));
    if (contentWords(lexicon, run) >= needed) link(matching, run, true);
  }
}

function isFree(run: Phrase, matching: Matching): boolean {
  for (let step = 0; step < run.length; step++)
    if (matching.partners[run.a + step] !== NONE || matching.taken[run.b + step] === 1) return false;
  return true;
}

/** The fields between the runs of a chain. */
function gaps(field: Field, chain: readonly Phrase[]): Field[] {
  const ends = [...chain, { a: field.a1, b: field.b1, length: 0 }];
  return ends.map((run, index) => {
    const last = chain[index - 1];
    return {
      a0: last ? last.a + last.length : field.a0,
      a1: run.a,
      b0: last ? last.b + last.length : field.b0,
      b1: run.b,
    };
  });
}

import type { Row, Token } from '../words/index.ts';
import { NONE } from './inorder.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matching } from './matching.ts';

/**
 * Moves the edges of what only one row has to where sentences end: “The court met. [The clerk wrote.] The judge spoke.”
 * rather than “The court met. The [clerk wrote. The] judge spoke.” As many words are linked either way.
 */
export function slideEdges({ a, b }: Lexicon, matching: Matching, rowA: Row, rowB: Row): void {
  const { partners, moved, taken } = matching;
  const inA = Int32Array.from(partners.keys()).filter((at) => partners[at] !== NONE && moved[at] === 0);
  const inB = inA.map((at) => partners[at]!);
  const isMoveTo = new Uint8Array(b.length);
  moved.forEach((isMoved, at) => isMoved === 1 && (isMoveTo[partners[at]!] = 1));
  slideIn({ row: a, at: inA }, { row: b, at: inB }, pauses(rowB), (at) => isMoveTo[at] === 0);
  slideIn({ row: b, at: inB }, { row: a, at: inA }, pauses(rowA), (at) => moved[at] === 0);
  moved.forEach((isMoved, at) => isMoved === 0 && (partners[at] = NONE));
  inA.forEach((at, index) => (partners[at] = inB[index]!));
  taken.fill(0);
  for (const there of partners) if (there !== NONE) taken[there] = 1;
}

/** One row, and where it stands in each link in order. */
interface Side {
  readonly row: Int32Array;
  readonly at: Int32Array;
}

/** How much of a pause stands before each word of a row, and at its end: 2 for the end of a sentence, 1 within one, or 0. */
function pauses({ tokens }: Row): Uint8Array {
  return Uint8Array.from({ length: tokens.length + 1 }, (_, at) =>
    at === 0 || at === tokens.length ? 2 : pauseOf(tokens[at - 1]!, tokens[at]!),
  );
}

function pauseOf({ trail }: Token, { lead }: Token): number {
  const signs = trail + lead;
  if (signs === ' ') return 0;
  if (/[\n\p{Sentence_Terminal}]/u.test(signs)) return 2;
  return Number(/[\p{P}]/u.test(signs));
}

/** Looks at each stretch that only the longer side has, and moves it to where its two edges pause most, if its words allow it. */
function slideIn(short: Side, long: Side, pause: Uint8Array, isFree: (at: number) => boolean): void {
  const links = short.at.length;
  const start = (index: number) => (index < 0 ? -1 : index < links ? long.at[index]! : long.row.length);
  const shortStart = (index: number) => (index < 0 ? -1 : index < links ? short.at[index]! : short.row.length);
  for (let index = -1; index < links; index++) {
    const [from, to] = [start(index) + 1, start(index + 1)];
    if (to <= from || shortStart(index + 1) !== shortStart(index) + 1) continue;
    if (!everyBetween(from, to, isFree)) continue;
    const worth = (shift: number) => pause[from + shift]! + pause[to + shift]!;
    let best = 0;
    for (const step of [-1, 1]) {
      for (let shift = step; canShift(short, long, index, shift, from, to); shift += step)
        if (worth(shift) > worth(best)) best = shift;
    }
    for (let shift = best; shift < 0; shift++) long.at[index + shift + 1]! += to - from;
    for (let shift = best; shift > 0; shift--) long.at[index + shift]! -= to - from;
  }
}

function everyBetween(from: number, to: number, holds: (at: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (!holds(at)) return false;
  return true;
}

/** Whether the link that a stretch must pass to be shifted so far may be made with the word at the other end of it. */
function canShift(short: Side, long: Side, index: number, shift: number, from: number, to: number): boolean {
  const link = shift < 0 ? index + shift + 1 : index + shift;
  if (link < 0 || link >= short.at.length) return false;
  const [there, isBeside] =
    shift < 0
      ? [to + shift, long.at[link] === from + shift && short.at[link] === short.at[index]! + shift + 1]
      : [from + shift - 1, long.at[link] === to + shift - 1 && short.at[link] === short.at[index + 1]! + shift - 1];
  return isBeside && short.row[short.at[link]!] === long.row[there];
}

import type { Span, Token } from '../words/index.ts';
import type { Segment } from './segments.ts';

/** What happened to a piece of the text that shows both: kept, put in, taken out, or moved from here or to here. */
export type ChangeKind = 'same' | 'ins' | 'del' | 'moved-from' | 'moved-to';

/** A piece of one text that shows the base and the changes made to it. */
export interface ChangeRun {
  readonly kind: ChangeKind;
  readonly text: string;
}

/**
 * Two readings as one text with its changes, signs and white space included: `baseSide` of it is the base to the
 * character, `readingSide` the reading. Between two kept pieces what is taken out comes before what is put in.
 *
 * @param segments tile both readings, in order
 */
export function changeRuns(
  segments: readonly Segment[],
  base: readonly Token[],
  reading: readonly Token[],
): readonly ChangeRun[] {
  const pieces = [
    ...bothSides(base[0]?.lead ?? '', reading[0]?.lead ?? ''),
    ...segments.flatMap((segment) =>
      segment.kind === 'same' || segment.kind === 'near'
        ? keptWords(segment, base, reading)
        : changedWords(segment, base, reading),
    ),
  ];
  return joined(stretchesOf(pieces).flatMap((stretch) => (isKept(stretch[0]!) ? stretch : change(stretch))));
}

/** What the base prints of a text with changes. */
export function baseSide(runs: readonly ChangeRun[]): string {
  return textOf(runs.filter(({ kind }) => kind === 'same' || isOfBase({ kind })));
}

/** What the reading prints of a text with changes. */
export function readingSide(runs: readonly ChangeRun[]): string {
  return textOf(runs.filter(({ kind }) => !isOfBase({ kind })));
}

/** Words that both have, one by one: their signs can differ, and so can the letters of near forms. */
function keptWords(segment: Segment, base: readonly Token[], reading: readonly Token[]): readonly ChangeRun[] {
  const length = segment.base.end - segment.base.start;
  return Array.from({ length }, (_, step) => [segment.base.start + step, segment.reading.start + step]).flatMap(
    ([at, there]) => [
      ...bothSides(base[at!]!.text, reading[there!]!.text),
      ...bothSides(signsAfter(base, at!), signsAfter(reading, there!)),
    ],
  );
}

function bothSides(inBase: string, inReading: string): readonly ChangeRun[] {
  if (inBase === inReading) return [{ kind: 'same', text: inBase }];
  return [
    { kind: 'del', text: inBase },
    { kind: 'ins', text: inReading },
  ];
}

function changedWords(segment: Segment, base: readonly Token[], reading: readonly Token[]): readonly ChangeRun[] {
  const { kind, base: inBase, reading: inReading } = segment;
  return [
    { kind: kind === 'departure' ? 'moved-from' : 'del', text: wordsAndSigns(base, inBase) },
    { kind: kind === 'arrival' ? 'moved-to' : 'ins', text: wordsAndSigns(reading, inReading) },
  ];
}

function wordsAndSigns(tokens: readonly Token[], { start, end }: Span): string {
  return tokens
    .slice(start, end)
    .map(({ text }, step) => text + signsAfter(tokens, start + step))
    .join('');
}

/** What is printed between a word and the next. */
function signsAfter(tokens: readonly Token[], at: number): string {
  return tokens[at]!.trail + (tokens[at + 1]?.lead ?? '');
}

/** Pieces that are not empty, cut wherever what both have ends or begins. */
function stretchesOf(pieces: readonly ChangeRun[]): readonly (readonly ChangeRun[])[] {
  const stretches: ChangeRun[][] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = stretches.at(-1);
    if (last && isKept(last[0]!) === isKept(piece)) last.push(piece);
    else stretches.push([piece]);
  }
  return stretches;
}

/** One change: what both sides begin and end with is kept, as far as it is signs. */
function change(stretch: readonly ChangeRun[]): readonly ChangeRun[] {
  const out = joined(stretch.filter(isOfBase));
  const put = joined(stretch.filter((piece) => !isOfBase(piece)));
  if (out.length === 0 || put.length === 0) return stretch;
  const head = sharedSigns([...out[0]!.text], [...put[0]!.text]);
  const [cutOut, cutPut] = [out, put].map((side) => withoutStart(side, head.length));
  const tail = sharedSigns([...cutOut!.at(-1)!.text].reverse(), [...cutPut!.at(-1)!.text].reverse());
  return [
    { kind: 'same', text: head },
    ...withoutEnd(cutOut!, tail.length),
    ...withoutEnd(cutPut!, tail.length),
    { kind: 'same', text: [...tail].reverse().join('') },
  ];
}

function sharedSigns(out: readonly string[], put: readonly string[]): string {
  const differing = out.findIndex((sign, index) => sign !== put[index] || !/[\s\p{P}]/u.test(sign));
  return out.slice(0, differing < 0 ? out.length : differing).join('');
}

function withoutStart([first, ...rest]: readonly ChangeRun[], length: number): readonly ChangeRun[] {
  return [{ ...first!, text: first!.text.slice(length) }, ...rest];
}

function withoutEnd(side: readonly ChangeRun[], length: number): readonly ChangeRun[] {
  const last = side.at(-1)!;
  return [...side.slice(0, -1), { ...last, text: last.text.slice(0, last.text.length - length) }];
}

/** Neighbours of one kind as one, moves apart; what is empty goes. */
function joined(runs: readonly ChangeRun[]): readonly ChangeRun[] {
  const all: ChangeRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (run.text === '') continue;
    if (last?.kind === run.kind && !isMoved(run)) all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}

function isMoved({ kind }: ChangeRun): boolean {
  return kind === 'moved-from' || kind === 'moved-to';
}

function isKept({ kind }: ChangeRun): boolean {
  return kind === 'same';
}

function isOfBase({ kind }: Pick<ChangeRun, 'kind'>): boolean {
  return kind === 'del' || kind === 'moved-from';
}

function textOf(runs: readonly ChangeRun[]): string {
  return runs.map(({ text }) => text).join('');
}

import { type Alignment, type Link, unbrokenRuns } from '../align/index.ts';
import type { Span } from '../words/index.ts';

/**
 * How the words of a reading stand to the words of the base at one place. A move is two segments: in a departure the
 * base has the words, in an arrival the reading.
 */
export type SegmentKind = 'same' | 'near' | 'addition' | 'omission' | 'substitution' | 'departure' | 'arrival';

/** A run of words that is the same or differs. All segments together tile both rows, in order. */
export interface Segment {
  readonly kind: SegmentKind;
  /** Words of the base; empty for an addition or arrival. */
  readonly base: Span;
  /** Words of the reading; empty for an omission or departure. */
  readonly reading: Span;
}

/** The segments of two rows from an alignment, whose links but the moved keep the order of both. */
export function segment(alignment: Alignment, baseLength: number, readingLength: number): readonly Segment[] {
  const moved = unbrokenRuns(alignment.links.filter((link) => link.kind === 'moved'));
  const departures = moved.map((run): Span => ({ start: run[0]!.base, end: run.at(-1)!.base + 1 }));
  const arrivals = moved.map((run): Span => ({ start: run[0]!.reading, end: run.at(-1)!.reading + 1 }));
  const stretches: (readonly Segment[])[] = [];
  let at = { base: 0, reading: 0 };
  const gap = (base: number, reading: number) => {
    const inBase = parts({ start: at.base, end: base }, departures);
    const inReading = parts({ start: at.reading, end: reading }, arrivals);
    stretches.push(gapSegments(inBase, inReading, at));
  };
  for (const run of runsOfOneKind(alignment.links)) {
    const [first, last] = [run[0]!, run.at(-1)!];
    gap(first.base, first.reading);
    stretches.push([linkedSegment(first, last)]);
    at = { base: last.base + 1, reading: last.reading + 1 };
  }
  gap(baseLength, readingLength);
  return stretches.flat();
}

function runsOfOneKind(links: readonly Link[]): readonly (readonly Link[])[] {
  const runs: Link[][] = [];
  for (const run of unbrokenRuns(links.filter((link) => link.kind === 'same' || link.kind === 'near')))
    run.forEach((link, index) => {
      if (index > 0 && link.kind === 'same' && run[index - 1]!.kind === 'same') runs.at(-1)!.push(link);
      else runs.push([link]);
    });
  return runs;
}

function linkedSegment(first: Link, last: Link): Segment {
  return {
    kind: first.kind === 'near' ? 'near' : 'same',
    base: { start: first.base, end: last.base + 1 },
    reading: { start: first.reading, end: last.reading + 1 },
  };
}

interface Part {
  readonly span: Span;
  readonly isMoved: boolean;
}

/** One side of a gap, cut at its moved phrases. */
function parts(gap: Span, moved: readonly Span[]): readonly Part[] {
  const cut: Part[] = [];
  let at = gap.start;
  const inside = moved.filter((span) => span.start >= gap.start && span.end <= gap.end);
  for (const span of inside.toSorted((x, y) => x.start - y.start)) {
    if (span.start > at) cut.push({ span: { start: at, end: span.start }, isMoved: false });
    cut.push({ span, isMoved: true });
    at = span.end;
  }
  if (gap.end > at) cut.push({ span: { start: at, end: gap.end }, isMoved: false });
  return cut;
}

/** Parts of a gap that moves have cut stand for each other only if the longer has at most so many words for each of the shorter. */
const MOST_WORDS_FOR_ONE = 4;

/** The two sides of a gap as segments: the longest free part of each side stands for the other, all else stands alone. */
function gapSegments(
  base: readonly Part[],
  reading: readonly Part[],
  start: { base: number; reading: number },
): readonly Segment[] {
  const inBase = longestFree(base);
  const inReading = longestFree(reading);
  const isCut = base.length > 1 || reading.length > 1;
  const isPair = inBase >= 0 && inReading >= 0 && (!isCut || areLike(base[inBase]!.span, reading[inReading]!.span));
  const [middle, other] = isPair ? [inBase, inReading] : [base.length, reading.length];
  const before = alone(base.slice(0, middle), reading.slice(0, other), start);
  if (!isPair) return before;
  const pair: Segment = { kind: 'substitution', base: base[middle]!.span, reading: reading[other]!.span };
  const end = { base: pair.base.end, reading: pair.reading.end };
  return [...before, pair, ...alone(base.slice(middle + 1), reading.slice(other + 1), end)];
}

function areLike(base: Span, reading: Span): boolean {
  const lengths = [base.end - base.start, reading.end - reading.start];
  return Math.max(...lengths) <= MOST_WORDS_FOR_ONE * Math.min(...lengths);
}

function longestFree(side: readonly Part[]): number {
  const lengths = side.map((part) => (part.isMoved ? 0 : part.span.end - part.span.start));
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return longest === 0 ? -1 : lengths.indexOf(longest);
}

function alone(
  base: readonly Part[],
  reading: readonly Part[],
  start: { base: number; reading: number },
): readonly Segment[] {
  const until = base.at(-1)?.span.end ?? start.base;
  const leaving = base.map(({ span, isMoved }): Segment => {
    return {
      kind: isMoved ? 'departure' : 'omission',
      base: span,
      reading: { start: start.reading, end: start.reading },
    };
  });
  const coming = reading.map(({ span, isMoved }): Segment => {
    return { kind: isMoved ? 'arrival' : 'addition', base: { start: until, end: until }, reading: span };
  });
  return [...leaving, ...coming];
}

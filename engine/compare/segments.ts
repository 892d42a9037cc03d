import { defaultRules, type Rules } from '../rules.ts';
import { type Alignment, type Link, unbrokenRuns } from '../align/index.ts';
import type { Row, Span } from '../words/index.ts';

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
export function segment(
  alignment: Alignment,
  baseLength: number,
  readingLength: number,
  rules: Rules = defaultRules,
): readonly Segment[] {
  const moved = unbrokenRuns(alignment.links.filter((link) => link.kind === 'moved'));
  const departures = cutter(moved.map((run): Span => ({ start: run[0]!.base, end: run.at(-1)!.base + 1 })));
  const arrivals = cutter(moved.map((run): Span => ({ start: run[0]!.reading, end: run.at(-1)!.reading + 1 })));
  const stretches: (readonly Segment[])[] = [];
  let at = { base: 0, reading: 0 };
  const gap = (base: number, reading: number) => {
    const inBase = departures({ start: at.base, end: base });
    const inReading = arrivals({ start: at.reading, end: reading });
    stretches.push(gapSegments(inBase, inReading, at, rules));
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

/**
 * The same segments, but no replacement begins or ends with the same word on both sides, and none is an addition or an
 * omission: moves may have cut one so.
 */
export function withoutFalseReplacements(segments: readonly Segment[], base: Row, reading: Row): readonly Segment[] {
  const told = segments.flatMap((one): readonly Segment[] => {
    if (one.kind !== 'substitution') return [one];
    const [own, other] = [normsIn(base, one.base), normsIn(reading, one.reading)];
    const pairs = sharedWords(own, other);
    if (pairs.length === 0) return [one];
    const links = pairs.map(([at, there]): Link => ({ kind: 'same', base: at, reading: there }));
    return segment({ links, coarse: false }, own.length, other.length).map((part) => ({
      kind: part.kind,
      base: shifted(part.base, one.base.start),
      reading: shifted(part.reading, one.reading.start),
    }));
  });
  return told.reduce(joinSame, []);
}

/** Adds a segment, or joins it to the last if both rows have the same words there and go on. */
function joinSame(joined: Segment[], one: Segment): Segment[] {
  const last = joined.at(-1);
  const goesOn = last?.kind === 'same' && one.kind === 'same';
  if (goesOn) joined.pop();
  joined.push(
    goesOn
      ? {
          ...one,
          base: { ...one.base, start: last.base.start },
          reading: { ...one.reading, start: last.reading.start },
        }
      : one,
  );
  return joined;
}

function normsIn({ tokens }: Row, { start, end }: Span): readonly string[] {
  return tokens.slice(start, end).map(({ norm }) => norm);
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The words at the same edge of two rows; or all words of the shorter, if the longer has them in their order. */
function sharedWords(own: readonly string[], other: readonly string[]): readonly (readonly [number, number])[] {
  const within = placesWithin(own, other)?.map((there, at) => [at, there] as const);
  const around = placesWithin(other, own)?.map((at, there) => [at, there] as const);
  if (within ?? around) return (within ?? around)!;
  const most = Math.min(own.length, other.length);
  let [head, tail] = [0, 0];
  while (head < most && own[head] === other[head]) head++;
  while (tail < most - head && own.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const atHead = Array.from({ length: head }, (_, at) => [at, at] as const);
  const atTail = Array.from({ length: tail }, (_, at) => [own.length - tail + at, other.length - tail + at] as const);
  return [...atHead, ...atTail];
}

/** Where the words of a row stand in their order in another; undefined if not all do. */
function placesWithin(words: readonly string[], others: readonly string[]): readonly number[] | undefined {
  const places: number[] = [];
  others.forEach((other, at) => other === words[places.length] && places.push(at));
  return places.length === words.length ? places : undefined;
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

/** Cuts one side of each gap, from the first to the last, at its moved phrases. */
function cutter(moved: readonly Span[]): (gap: Span) => readonly Part[] {
  const left = moved.toSorted((x, y) => y.start - x.start);
  return (gap) => {
    const cut: Part[] = [];
    let at = gap.start;
    while (left.length > 0 && left.at(-1)!.start < gap.end) {
      const span = left.pop()!;
      if (span.start > at) cut.push({ span: { start: at, end: span.start }, isMoved: false });
      cut.push({ span, isMoved: true });
      at = span.end;
    }
    if (gap.end > at) cut.push({ span: { start: at, end: gap.end }, isMoved: false });
    return cut;
  };
}

/**
 * The two sides of a gap as segments: the longest free part of each side stands for the other, all else stands alone. If moves
 * have cut the gap, the two must be of like length.
 */
function gapSegments(
  base: readonly Part[],
  reading: readonly Part[],
  start: { base: number; reading: number },
  rules: Rules,
): readonly Segment[] {
  const inBase = longestFree(base);
  const inReading = longestFree(reading);
  const isCut = base.length > 1 || reading.length > 1;
  const isPair =
    inBase >= 0 && inReading >= 0 && (!isCut || areLike(base[inBase]!.span, reading[inReading]!.span, rules));
  const [middle, other] = isPair ? [inBase, inReading] : [base.length, reading.length];
  const before = alone(base.slice(0, middle), reading.slice(0, other), start);
  if (!isPair) return before;
  const pair: Segment = { kind: 'substitution', base: base[middle]!.span, reading: reading[other]!.span };
  const end = { base: pair.base.end, reading: pair.reading.end };
  return [...before, pair, ...alone(base.slice(middle + 1), reading.slice(other + 1), end)];
}

function areLike(base: Span, reading: Span, rules: Rules): boolean {
  const lengths = [base.end - base.start, reading.end - reading.start];
  return Math.max(...lengths) <= rules.mostWordsForOne * Math.min(...lengths);
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

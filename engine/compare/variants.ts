import type { Rules } from '../rules.ts';
import { type Row, spanText, type Span, isContentWord } from '../words/index.ts';
import type { Segment } from './segments.ts';

/** How a reading differs from the base at one place. */
export type VariantKind = 'addition' | 'omission' | 'substitution' | 'transposition';

/** Where something stands: after or before words that both texts have, or alone, as the whole text. */
export type VariantPlace = { readonly side: 'after' | 'before'; readonly words: string } | { readonly side: 'alone' };

/** One difference in words between the base and one wording. */
export interface Variant {
  readonly kind: VariantKind;
  /** Whether the words are forms or spellings of the same word. */
  readonly isNear: boolean;
  /** Words of the base; empty for an addition. */
  readonly base: Span;
  /** Words of the reading; empty for an omission. */
  readonly reading: Span;
  /** The base's words as printed. */
  readonly lemma: string;
  /** The reading's words as printed. */
  readonly text: string;
  /** In the base for an omission, in the reading for an addition or a transposition. */
  readonly place: VariantPlace;
}

/** A difference in words, with all witnesses that share it. */
export interface UnitVariant extends Variant {
  /** Unique in its unit, in the order of the base: v1, v2 … */
  readonly id: string;
  /** Ids of the witnesses that differ in this way, in the order given. */
  readonly witnesses: readonly string[];
}

/** All differences in words, in the order of the base; a transposition stands where the base has its words. */
export function variantsOf(segments: readonly Segment[], base: Row, reading: Row, rules: Rules): readonly Variant[] {
  const arrivals = arrivalsOf(segments, base, reading);
  const found = segments.flatMap((segment, index): readonly Variant[] => {
    if (segment.kind === 'same' || segment.kind === 'arrival') return [];
    if (segment.kind === 'departure') {
      const to = arrivals.get(index);
      return to === undefined ? [] : [transposition(segments, index, to, base, reading, rules)];
    }
    const place =
      segment.kind === 'addition'
        ? placeIn(segments, index, 'reading', reading, rules)
        : placeIn(segments, index, 'base', base, rules);
    return [{ ...variant(segment, base, reading), place }];
  });
  return found.toSorted((x, y) => x.base.start - y.base.start || x.reading.start - y.reading.start);
}

function variant(segment: Segment, base: Row, reading: Row): Omit<Variant, 'place'> {
  const isNear = segment.kind === 'near';
  const kind = segment.kind === 'addition' || segment.kind === 'omission' ? segment.kind : 'substitution';
  return {
    kind,
    isNear,
    base: segment.base,
    reading: segment.reading,
    lemma: spanText(base.tokens, segment.base),
    text: spanText(reading.tokens, segment.reading),
  };
}

/** Where a segment stands in one of the two texts: after the segment before it, or before the one after it. */
function placeIn(
  segments: readonly Segment[],
  index: number,
  side: 'base' | 'reading',
  row: Row,
  rules: Rules,
): VariantPlace {
  let at = index - 1;
  while (at >= 0 && !isWritten(segments[at]!, side)) at--;
  const before = segments[at];
  if (before) return { side: 'after', words: lastWords(row, before[side], rules.quotedWords) };
  at = index + 1;
  while (at < segments.length && !isWritten(segments[at]!, side)) at++;
  const after = segments[at];
  if (after) return { side: 'before', words: firstWords(row, after[side], rules.quotedWords) };
  return { side: 'alone' };
}

function isWritten(segment: Segment, side: 'base' | 'reading'): boolean {
  return segment[side].end > segment[side].start;
}

function lastWords({ tokens }: Row, { start, end }: Span, most: number): string {
  return spanText(tokens, { start: Math.max(start, end - most), end });
}

function firstWords({ tokens }: Row, { start, end }: Span, most: number): string {
  return spanText(tokens, { start, end: Math.min(end, start + most) });
}

/** Where each moved phrase of the base arrives: by the positions of the segments; of the same words the first with the first. */
function arrivalsOf(segments: readonly Segment[], base: Row, reading: Row): ReadonlyMap<number, number> {
  const open = new Map<string, number[]>();
  segments.forEach(({ kind, reading: span }, index) => {
    if (kind !== 'arrival') return;
    const norms = normsOf(reading, span);
    open.set(norms, [...(open.get(norms) ?? []), index]);
  });
  const pairs = segments.flatMap(({ kind, base: span }, index): (readonly [number, number])[] => {
    const to = kind === 'departure' ? open.get(normsOf(base, span))?.shift() : undefined;
    return to === undefined ? [] : [[index, to]];
  });
  return new Map(pairs);
}

/** The move between two segments: the words, and the shared words that they crossed. */
function transposition(
  segments: readonly Segment[],
  from: number,
  to: number,
  base: Row,
  reading: Row,
  rules: Rules,
): Variant {
  const segment: Segment = { kind: 'substitution', base: segments[from]!.base, reading: segments[to]!.reading };
  const place = crossing(segments, from, to, reading, rules);
  return { ...variant(segment, base, reading), kind: 'transposition', place };
}

function normsOf({ tokens }: Row, { start, end }: Span): string {
  return tokens
    .slice(start, end)
    .map((token) => token.norm)
    .join(' ');
}

/** The shared words next to an arrival, on the side from which the phrase came. */
function crossing(segments: readonly Segment[], from: number, to: number, reading: Row, rules: Rules): VariantPlace {
  const step = from < to ? -1 : 1;
  let at = to + step;
  while (at !== from && segments[at]!.kind !== 'same') at += step;
  const neighbour = segments[at]!;
  if (at === from) return placeIn(segments, to, 'reading', reading, rules);
  const span = contentEdge(reading, neighbour.reading, from < to, rules.quotedContentWords);
  return { side: from < to ? 'after' : 'before', words: spanText(reading.tokens, span) };
}

/** The last, or the first, so many content words of a span. */
function contentEdge(row: Row, span: Span, isLast: boolean, most: number): Span {
  const places: number[] = [];
  for (let at = span.start; at < span.end; at++) if (isContentWord(row.tokens[at]!.norm, row.language)) places.push(at);
  const edge = isLast ? places.slice(-most) : places.slice(0, most);
  return edge.length === 0 ? span : { start: edge[0]!, end: edge.at(-1)! + 1 };
}

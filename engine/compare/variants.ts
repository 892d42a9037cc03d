import { type Row, spanText, type Span, isContentWord } from '../words/index.ts';
import type { Segment } from './segments.ts';

/** How a reading differs from the base at one place. */
export type VariantKind = 'addition' | 'omission' | 'substitution' | 'transposition';

/** Where something stands: after or before words that both texts have, or alone, as the whole text. */
export type Place = { readonly side: 'after' | 'before'; readonly words: string } | { readonly side: 'alone' };

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
  readonly place: Place;
}

/** A difference in words, with all witnesses that share it. */
export interface UnitVariant extends Variant {
  /** Unique in its unit, in the order of the base: v1, v2 … */
  readonly id: string;
  /** Ids of the witnesses that differ in this way, in the order given. */
  readonly witnesses: readonly string[];
}

/** All differences in words, in the order of the base; a transposition stands where the base has its words. */
export function variantsOf(segments: readonly Segment[], base: Row, reading: Row): readonly Variant[] {
  const found = segments.flatMap((segment, index): readonly Variant[] => {
    if (segment.kind === 'same' || segment.kind === 'arrival') return [];
    if (segment.kind === 'departure') return transposition(segments, segment, base, reading);
    const place =
      segment.kind === 'addition'
        ? placeIn(segments, index, 'reading', reading)
        : placeIn(segments, index, 'base', base);
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

/** Words of a neighbour that are quoted to say where something stands. */
const QUOTED_WORDS = 4;

/** Where a segment stands in one of the two texts: after the segment before it, or before the one after it. */
function placeIn(segments: readonly Segment[], index: number, side: 'base' | 'reading', row: Row): Place {
  const before = segments.slice(0, index).findLast((segment) => isWritten(segment, side));
  if (before) return { side: 'after', words: lastWords(row, before[side]) };
  const after = segments.slice(index + 1).find((segment) => isWritten(segment, side));
  if (after) return { side: 'before', words: firstWords(row, after[side]) };
  return { side: 'alone' };
}

function isWritten(segment: Segment, side: 'base' | 'reading'): boolean {
  return segment[side].end > segment[side].start;
}

function lastWords({ tokens }: Row, { start, end }: Span): string {
  return spanText(tokens, { start: Math.max(start, end - QUOTED_WORDS), end });
}

function firstWords({ tokens }: Row, { start, end }: Span): string {
  return spanText(tokens, { start, end: Math.min(end, start + QUOTED_WORDS) });
}

/** The move that begins with a departure: the arrival with the same words, and the shared words that it crossed. */
function transposition(segments: readonly Segment[], departure: Segment, base: Row, reading: Row): readonly Variant[] {
  const norms = normsOf(base, departure.base);
  const from = segments.indexOf(departure);
  const arrivals = segments.filter((one) => one.kind === 'arrival' && normsOf(reading, one.reading) === norms);
  const before = segments.slice(0, from).filter((one) => one.kind === 'departure' && normsOf(base, one.base) === norms);
  const arrival = arrivals[before.length];
  if (!arrival) return [];
  const to = segments.indexOf(arrival);
  const segment: Segment = { kind: 'substitution', base: departure.base, reading: arrival.reading };
  return [{ ...variant(segment, base, reading), kind: 'transposition', place: crossing(segments, from, to, reading) }];
}

function normsOf({ tokens }: Row, { start, end }: Span): string {
  return tokens
    .slice(start, end)
    .map((token) => token.norm)
    .join(' ');
}

/** The shared words next to an arrival, on the side from which the phrase came. */
function crossing(segments: readonly Segment[], from: number, to: number, reading: Row): Place {
  const crossed = segments.slice(Math.min(from, to), Math.max(from, to)).filter((one) => one.kind === 'same');
  const neighbour = from < to ? crossed.at(-1) : crossed[0];
  if (!neighbour) return placeIn(segments, to, 'reading', reading);
  const span = contentEdge(reading, neighbour.reading, from < to);
  return { side: from < to ? 'after' : 'before', words: spanText(reading.tokens, span) };
}

/** Content words that are quoted of a phrase that was crossed: enough to find it, and the same for several witnesses. */
const QUOTED_CONTENT_WORDS = 2;

/** The last, or the first, content words of a span. */
function contentEdge(row: Row, span: Span, isLast: boolean): Span {
  const places: number[] = [];
  for (let at = span.start; at < span.end; at++) if (isContentWord(row.tokens[at]!.norm, row.language)) places.push(at);
  const edge = isLast ? places.slice(-QUOTED_CONTENT_WORDS) : places.slice(0, QUOTED_CONTENT_WORDS);
  return edge.length === 0 ? span : { start: edge[0]!, end: edge.at(-1)! + 1 };
}

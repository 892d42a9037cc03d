import type { Alignment } from './align.ts';
import type { Span, Token } from './tokens.ts';

/** How the words of a reading stand to the words of the base at one place. */
export type SegmentKind = 'same' | 'addition' | 'omission' | 'substitution';

/** A run of words that is the same or a variant. All segments together tile both rows, in order. */
export interface Segment {
  readonly kind: SegmentKind;
  /** Words of the base; empty for an addition. */
  readonly base: Span;
  /** Words of the reading; empty for an omission. */
  readonly reading: Span;
}

/** The segments of two rows, from an alignment whose links keep the order of both. */
export function segment(alignment: Alignment, base: readonly Token[], reading: readonly Token[]): readonly Segment[] {
  const segments: Segment[] = [];
  let inBase = 0;
  let inReading = 0;
  const add = (kind: SegmentKind, baseEnd: number, readingEnd: number) => {
    const span = { base: { start: inBase, end: baseEnd }, reading: { start: inReading, end: readingEnd } };
    const last = segments.at(-1);
    if (kind === 'same' && last?.kind === 'same') segments[segments.length - 1] = joined(last, span);
    else segments.push({ kind, ...span });
    inBase = baseEnd;
    inReading = readingEnd;
  };
  const gap = (baseEnd: number, readingEnd: number) => {
    const kind = gapKind(baseEnd - inBase, readingEnd - inReading);
    if (kind) add(kind, baseEnd, readingEnd);
  };
  for (const link of alignment.links) {
    gap(link.base, link.reading);
    add('same', link.base + 1, link.reading + 1);
  }
  gap(base.length, reading.length);
  return segments;
}

function joined(last: Segment, span: { base: Span; reading: Span }): Segment {
  return {
    kind: last.kind,
    base: { start: last.base.start, end: span.base.end },
    reading: { start: last.reading.start, end: span.reading.end },
  };
}

function gapKind(baseWords: number, readingWords: number): SegmentKind | undefined {
  if (baseWords > 0 && readingWords > 0) return 'substitution';
  if (baseWords > 0) return 'omission';
  if (readingWords > 0) return 'addition';
  return undefined;
}

import type { Segment, SegmentKind } from './segments.ts';
import type { Span, Token } from './tokens.ts';

/** What is to be seen of a run in its own column: words that the base lacks, or words of the base that not every wording has. */
export type Mark = 'own' | 'gone';

/** A stretch of one printed reading under one mark. All runs of a reading, joined, are the reading. */
export interface Run {
  readonly text: string;
  readonly mark: Mark | null;
  /** Words of the base that are left out just here; only where `text` is empty. */
  readonly omitted?: string;
}

/** A stretch of the one text that shows a reading as changes of the base. */
export interface ChangeRun {
  readonly text: string;
  readonly change: 'same' | 'inserted' | 'deleted';
}

/** The runs of a reading, held against the base. */
export function readingRuns(
  base: readonly Token[],
  reading: readonly Token[],
  segments: readonly Segment[],
): readonly Run[] {
  return segments.flatMap((segment) => {
    if (segment.kind === 'omission') return [{ text: '', mark: null, omitted: words(base, segment.base) }];
    return stretch(reading, segment.reading, segment.kind === 'same' ? null : 'own');
  });
}

/** The runs of the base: words that at least one of the other wordings lacks are marked as gone. */
export function baseRuns(base: readonly Token[], others: readonly (readonly Segment[])[]): readonly Run[] {
  const gone = base.map((_, index) => others.some((segments) => !isKept(segments, index)));
  const spans: { span: Span; mark: Mark | null }[] = [];
  gone.forEach((isGone, index) => {
    const mark = isGone ? 'gone' : null;
    const last = spans.at(-1);
    if (last?.mark === mark && last) last.span = { start: last.span.start, end: index + 1 };
    else spans.push({ span: { start: index, end: index + 1 }, mark });
  });
  return spans.flatMap(({ span, mark }) => stretch(base, span, mark));
}

/** The reading as changes in the text of the base. What is the same is shown as the reading prints it. */
export function changeRuns(
  base: readonly Token[],
  reading: readonly Token[],
  segments: readonly Segment[],
): readonly ChangeRun[] {
  const runs: Record<SegmentKind, (segment: Segment) => ChangeRun[]> = {
    same: ({ reading: span }) => [{ text: printed(reading, span), change: 'same' }],
    addition: ({ reading: span }) => [{ text: printed(reading, span), change: 'inserted' }],
    omission: ({ base: span }) => [{ text: printed(base, span), change: 'deleted' }],
    substitution: (segment) => [...runs.omission(segment), ...runs.addition(segment)],
  };
  return segments.flatMap((segment) => runs[segment.kind](segment));
}

/** The printed words of a span, from its first word to its last, without the white space around. */
export function words(tokens: readonly Token[], span: Span): string {
  return printed(tokens, span).trim();
}

function printed(tokens: readonly Token[], span: Span): string {
  return tokens
    .slice(span.start, span.end)
    .map((token) => token.lead + token.text + token.trail)
    .join('');
}

/** A span under a mark, with the punctuation and white space around it left unmarked. */
function stretch(tokens: readonly Token[], span: Span, mark: Mark | null): Run[] {
  const first = tokens[span.start];
  const last = tokens[span.end - 1];
  if (!first || !last) return [];
  const text = printed(tokens, span);
  const inner = text.slice(first.lead.length, text.length - last.trail.length);
  return [
    { text: first.lead, mark: null },
    { text: inner, mark },
    { text: last.trail, mark: null },
  ].filter((run) => run.text !== '');
}

function isKept(segments: readonly Segment[], index: number): boolean {
  return segments.some(({ kind, base }) => kind === 'same' && base.start <= index && index < base.end);
}

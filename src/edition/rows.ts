import type { Span, TokenizedReading } from '../../engine/words/index.ts';
import { align } from '../../engine/align/index.ts';

/** One row of a point for which no clauses are given: a sentence of the first reading, and what the others have for it. */
export interface DraftedRow {
  /** For each reading its spans of tokens; none where it has nothing of this. */
  readonly spans: readonly (readonly Span[])[];
}

/**
 * Drafts the rows of a point whose editor gives no clauses: a row for each line or sentence of the first reading. Words
 * of another reading go where the words stand that they are aligned with, and words that are aligned with none go with
 * the words before them.
 */
export function draftRows(readings: readonly TokenizedReading[]): readonly DraftedRow[] {
  const [first, ...others] = readings;
  if (!first) return [];
  const ends = sentenceEnds(first);
  const rowOf = first.tokens.map((_, at) => ends.findIndex((end) => at < end));
  const placed = others.map((reading) => {
    const rows = reading.tokens.map(() => -1);
    for (const { base, reading: at } of align(first, reading).links) rows[at] = rowOf[base]!;
    let before = rows.find((row) => row >= 0) ?? 0;
    return rows.map((row) => (before = row >= 0 ? row : before));
  });
  return ends.map((_, row) => ({ spans: [rowOf, ...placed].map((rows) => spansWhere(rows, row)) }));
}

/** Where each line or sentence of a reading ends, as a number of tokens; ascending, the last after the last token. */
function sentenceEnds({ text, tokens, language }: TokenizedReading): readonly number[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const breaks = [...sentences.segment(text)].map(({ index }) => index).slice(1);
  const ends = breaks.map((at) => tokens.filter(({ start }) => start < at).length);
  return [...new Set([...ends.filter((end) => end > 0), tokens.length])];
}

function spansWhere(rows: readonly number[], row: number): readonly Span[] {
  const spans: Span[] = [];
  for (const [at, one] of rows.entries()) {
    if (one !== row) continue;
    const last = spans.at(-1);
    if (last?.end === at) spans[spans.length - 1] = { start: last.start, end: at + 1 };
    else spans.push({ start: at, end: at + 1 });
  }
  return spans;
}

import { align, type Link } from '../../engine/align/index.ts';
import type { Span, TokenizedReading } from '../../engine/words/index.ts';

/** One row of texts for which no clauses are given: a piece of the first reading, and what the others have for it. */
export interface DraftedRow {
  /** For each reading its spans of tokens; none where it has nothing of this. */
  readonly spans: readonly (readonly Span[])[];
}

/** What a row is: a sentence or a line, whichever ends first; a line; or what stands between blank lines. */
export type RowUnit = 'sentence' | 'line' | 'paragraph';

/** Words of two readings that belong together; `substitute` where one only stands for the other. */
export type LinkedWords = Pick<Link, 'base' | 'reading' | 'kind'>;

/**
 * Drafts the rows of readings for which no editor gives clauses: a row for each unit of the first. Words of another
 * reading go where the words stand that they are linked with. Words that are linked with none go with the words before
 * them in their own unit, else with those after them there. A unit without a link goes where the words stand that it
 * substitutes, else with the unit before.
 *
 * @param linksOf which words of the first and of another reading belong together, where that is known already
 */
export function draftRows(
  readings: readonly TokenizedReading[],
  unit: RowUnit = 'sentence',
  linksOf: (first: TokenizedReading, other: TokenizedReading) => Iterable<LinkedWords> = (first, other) =>
    align(first, other).links,
): readonly DraftedRow[] {
  const [first, ...others] = readings;
  if (!first) return [];
  const ends = unitEnds(first, unit);
  const rowOf = ends.flatMap((end, row) => Array.from({ length: end - (ends[row - 1] ?? 0) }, () => row));
  const placed = others.map((other) => {
    const [rows, substituted] = [other.tokens.map(() => -1), other.tokens.map(() => -1)];
    for (const { base, reading, kind } of linksOf(first, other))
      (kind === 'substitute' ? substituted : rows)[reading] = rowOf[base]!;
    return filled(rows, substituted, unitEnds(other, unit));
  });
  const spans = [rowOf, ...placed].map((rows) => spansByRow(rows, ends.length));
  return ends.map((_, row) => ({ spans: spans.map((ofReading) => ofReading[row]!) }));
}

/** The rows of words, where those that have none (-1) are given one. */
function filled(rows: readonly number[], substituted: readonly number[], ends: readonly number[]): readonly number[] {
  let before = rows.find((row) => row >= 0) ?? 0;
  return ends.flatMap((end, index) => {
    const linked = rows.slice(ends[index - 1] ?? 0, end);
    const own = linked.some((row) => row >= 0) ? linked : substituted.slice(ends[index - 1] ?? 0, end);
    before = own.find((row) => row >= 0) ?? before;
    return own.map((row) => (before = row >= 0 ? row : before));
  });
}

/** Where each unit of a reading ends, as a number of tokens; ascending, the last after the last token. */
function unitEnds({ text, tokens, language }: TokenizedReading, unit: RowUnit): readonly number[] {
  const ends: number[] = [];
  let end = 0;
  for (const at of breaks(text, language, unit)) {
    while (end < tokens.length && tokens[end]!.start < at) end++;
    if (end > (ends.at(-1) ?? 0)) ends.push(end);
  }
  return ends.at(-1) === tokens.length ? ends : [...ends, tokens.length];
}

/** Where units begin but the first, in UTF-16 code units; ascending. */
function breaks(text: string, language: string, unit: RowUnit): readonly number[] {
  if (unit === 'sentence') {
    const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
    return Array.from(sentences, ({ index }) => index).slice(1);
  }
  const between =
    unit === 'line' ? /\r\n|[\n\r\u2028\u2029]/gu : /(?:\r\n|[\n\r])[^\S\n\r]*(?:\r\n|[\n\r])\s*|\u2029/gu;
  return Array.from(text.matchAll(between), ({ index, 0: found }) => index + found.length);
}

function spansByRow(rows: readonly number[], count: number): readonly (readonly Span[])[] {
  const spans = Array.from({ length: count }, (): Span[] => []);
  for (const [at, row] of rows.entries()) {
    const own = spans[row]!;
    const last = own.at(-1);
    if (last?.end === at) own[own.length - 1] = { start: last.start, end: at + 1 };
    else own.push({ start: at, end: at + 1 });
  }
  return spans;
}

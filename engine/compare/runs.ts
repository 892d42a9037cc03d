import type { Segment } from './segments.ts';
import { printedText, spanText, type Token, type Span, type TokenizedReading } from '../words/index.ts';

/**
 * Why a run of printed text is marked: words the base lacks, words of the base that some wording lacks, words that
 * stand elsewhere, a near form, another typography; or, where little is shared, that both have the words.
 */
export type Mark = 'own' | 'gone' | 'moved' | 'near' | 'accidental' | 'shared';

/** A piece of a printed reading. All pieces together, omissions apart, are the reading to the character. */
export type Run =
  | { readonly mark: null; readonly text: string }
  | {
      readonly mark: Mark;
      readonly text: string;
      readonly variants: readonly string[];
      /** The variant that is marked here and at no place before; it may be marked at several. */
      readonly first: string | undefined;
    }
  | { readonly mark: 'omitted'; readonly text: ''; readonly words: string; readonly variants: readonly string[] };

/** What is to be said of one token. */
export interface TokenMark {
  readonly mark: Mark;
  /** Ids of variants. */
  readonly variants: readonly string[];
}

/** Words left out before a token. */
export interface Omission {
  readonly at: number;
  readonly words: string;
  readonly variants: readonly string[];
}

/**
 * A printed reading cut into runs. Marked runs begin and end with a word, so white space and the signs around them are
 * unmarked; neighbours with the same mark and variants are one run.
 *
 * @param marks for each token its mark, or null
 */
export function runsOf(
  reading: TokenizedReading,
  marks: readonly (TokenMark | null)[],
  omissions: readonly Omission[],
): readonly Run[] {
  const runs: Run[] = [];
  const { tokens } = reading;
  const marked = new Set<string>();
  const plain = (text: string) => addPlain(runs, text);
  const omit = (at: number) => {
    for (const { words, variants } of omissions.filter((one) => one.at === at))
      runs.push({ mark: 'omitted', text: '', words, variants });
  };
  if (tokens.length === 0) {
    omit(0);
    plain(reading.text);
    return runs;
  }
  plain(tokens[0]!.lead);
  for (let at = 0; at < tokens.length;) {
    omit(at);
    const end = endOfRun(marks, omissions, at);
    const text = spanText(tokens, { start: at, end });
    const mark = marks[at];
    const first = mark?.variants.slice(0, 1).find((variant) => !marked.has(variant));
    if (first) marked.add(first);
    if (mark) runs.push({ mark: mark.mark, text, variants: mark.variants, first });
    else plain(text);
    if (end === tokens.length) omit(end);
    plain(tokens[end - 1]!.trail + (tokens[end]?.lead ?? ''));
    at = end;
  }
  return runs;
}

function addPlain(runs: Run[], text: string): void {
  const last = runs.at(-1);
  if (text === '') return;
  if (last?.mark === null) runs[runs.length - 1] = { mark: null, text: last.text + text };
  else runs.push({ mark: null, text });
}

function endOfRun(marks: readonly (TokenMark | null)[], omissions: readonly Omission[], start: number): number {
  let end = start + 1;
  while (end < marks.length && isSame(marks[start]!, marks[end]!) && !omissions.some((one) => one.at === end)) end++;
  return end;
}

function isSame(first: TokenMark | null, second: TokenMark | null): boolean {
  return first?.mark === second?.mark && first?.variants.join() === second?.variants.join();
}

/** What happened to a piece of the text that shows both: kept, put in, taken out, or moved from here or to here. */
export type ChangeKind = 'same' | 'ins' | 'del' | 'moved-from' | 'moved-to';

/** A piece of one text that shows the base and the changes made to it. */
export interface ChangeRun {
  readonly kind: ChangeKind;
  readonly text: string;
}

/** One text with what was taken out and put in; same words as the base prints them. Changed pieces have no outer white space. */
export function changeRuns(
  segments: readonly Segment[],
  base: readonly Token[],
  reading: readonly Token[],
): readonly ChangeRun[] {
  const pieces = segments.flatMap((segment): ChangeRun[] => {
    const inBase = { kind: baseKind(segment), text: pieceText(base, segment.base) };
    const inReading = { kind: readingKind(segment), text: pieceText(reading, segment.reading) };
    if (segment.kind === 'same') return [inBase];
    return [inBase, inReading].filter((piece) => piece.text !== '');
  });
  return pieces.flatMap((piece, index): ChangeRun[] => (index === 0 ? [piece] : [{ kind: 'same', text: ' ' }, piece]));
}

function baseKind(segment: Segment): ChangeKind {
  if (segment.kind === 'same') return 'same';
  return segment.kind === 'departure' ? 'moved-from' : 'del';
}

function readingKind(segment: Segment): ChangeKind {
  return segment.kind === 'arrival' ? 'moved-to' : 'ins';
}

function pieceText(tokens: readonly Token[], { start, end }: Span): string {
  return printedText(tokens.slice(start, end)).trim();
}

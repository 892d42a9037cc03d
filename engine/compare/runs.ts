import { groupBy, spanText, type TokenizedReading } from '../words/index.ts';

/**
 * Why a run of printed text is marked: words the base lacks, words of the base that some wording lacks, words that
 * stand elsewhere, a near form, another typography; or, where little is shared, that both have the words.
 */
export type RunMark = 'own' | 'gone' | 'moved' | 'near' | 'accidental' | 'shared';

/** A piece of a printed reading. All pieces together, omissions apart, are the reading to the character. */
export type Run =
  | { readonly mark: null; readonly text: string }
  | {
      readonly mark: RunMark;
      readonly text: string;
      readonly variants: readonly string[];
      /** The variant that is marked here and at no place before; it may be marked at several. */
      readonly first: string | undefined;
    }
  | { readonly mark: 'omitted'; readonly text: ''; readonly words: string; readonly variants: readonly string[] };

/** What is to be said of one token. */
export interface TokenMark {
  readonly mark: RunMark;
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
  const omitted = groupBy(omissions, ({ at }) => at);
  const omit = (at: number) => {
    for (const { words, variants } of omitted.get(at) ?? []) runs.push({ mark: 'omitted', text: '', words, variants });
  };
  if (tokens.length === 0) {
    omit(0);
    plain(reading.text);
    return runs;
  }
  plain(tokens[0]!.lead);
  for (let at = 0; at < tokens.length;) {
    omit(at);
    const end = endOfRun(marks, omitted, at);
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

function endOfRun(marks: readonly (TokenMark | null)[], omitted: ReadonlyMap<number, unknown>, start: number): number {
  let end = start + 1;
  while (end < marks.length && isSame(marks[start]!, marks[end]!) && !omitted.has(end)) end++;
  return end;
}

function isSame(first: TokenMark | null, second: TokenMark | null): boolean {
  return first?.mark === second?.mark && first?.variants.join() === second?.variants.join();
}

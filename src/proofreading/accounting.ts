import { invisible } from './characters.ts';

/** Lines of an original that are no text of the article. */
export interface Residue {
  /** First and last, counted from 1. */
  readonly lines: readonly [number, number];
  /** The words left out, where it is not the whole lines. */
  readonly words?: string | undefined;
}

/** A line of print and where it stands. */
export interface PrintedLine {
  readonly text: string;
  /** Counted from 1, in its own file. */
  readonly line: number;
  /** The field that holds it, in an article with front matter. */
  readonly field?: string | undefined;
}

/** Where the words of an article part from those of its original. */
export type Departure =
  | { readonly kind: 'differs'; readonly article: PrintedLine; readonly original: PrintedLine }
  | { readonly kind: 'longer'; readonly article: PrintedLine }
  | { readonly kind: 'shorter'; readonly original: PrintedLine };

/**
 * Accounts for every word of an original: without its residue it is, word by word and in order, the article. Punctuation
 * and no-break spaces belong to the words; bullets that begin a line are layout.
 *
 * @returns the first departure, from there to the end of its line, or undefined where there is none
 */
export function account(
  original: readonly PrintedLine[],
  residue: readonly Residue[],
  article: readonly PrintedLine[],
): Departure | undefined {
  const expected = withoutResidue(original, residue).flatMap(wordsOf);
  const printed = article.flatMap(wordsOf);
  const index = expected.findIndex((word, place) => word.text !== printed[place]?.text);
  const place = index < 0 ? expected.length : index;
  const here = printed[place] && restOfLine(printed, place);
  const there = expected[place] && restOfLine(expected, place);
  if (here && there) return { kind: 'differs', article: here, original: there };
  if (here) return { kind: 'longer', article: here };
  return there && { kind: 'shorter', original: there };
}

/** The lines of a text, each with its number. */
export function linesOf(text: string): readonly PrintedLine[] {
  return text.split(/\r?\n/).map((line, index) => ({ text: line, line: index + 1 }));
}

/** Where the words of a residue begin among the words of its lines; -1 where they do not stand there. */
export function residueStart(lines: readonly PrintedLine[], words: string): number {
  const wanted = wordsIn(words);
  const found = lines.flatMap(wordsOf).map(({ text }) => text);
  return found.findIndex((_, start) => wanted.every((word, index) => found[start + index] === word));
}

function withoutResidue(lines: readonly PrintedLine[], residue: readonly Residue[]): readonly PrintedLine[] {
  return residue.reduce((rest, { lines: [first, last], words }) => {
    const isLeftOut = ({ line }: PrintedLine) => line >= first && line <= last;
    if (words === undefined) return rest.filter((line) => !isLeftOut(line));
    const kept = rest.filter(isLeftOut).flatMap(wordsOf);
    const start = residueStart(rest.filter(isLeftOut), words);
    if (start < 0) return rest;
    kept.splice(start, wordsIn(words).length);
    return [...rest.filter(({ line }) => line < first), ...kept, ...rest.filter(({ line }) => line > last)];
  }, lines);
}

function restOfLine(words: readonly PrintedLine[], from: number): PrintedLine {
  const first = words[from]!;
  const end = words.findIndex(
    (word, index) => index > from && (word.line !== first.line || word.field !== first.field),
  );
  const rest = words.slice(from, end < 0 ? undefined : end);
  return { ...first, text: rest.map(({ text }) => text).join(' ') };
}

function wordsOf(line: PrintedLine): readonly PrintedLine[] {
  return wordsIn(line.text).map((text) => ({ ...line, text }));
}

const bullet = /^[•‣◦⁃▪●○*+\-–](?=\s|$)/u;

/** What stands between spaces, tabs and line ends; a no-break space does not part words. */
function wordsIn(text: string): readonly string[] {
  const seen = text.replace(invisible, '').trimStart().replace(bullet, '');
  return seen.split(/[ \t\r\n]+/).filter(Boolean);
}

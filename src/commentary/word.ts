import { normalise, tokenize, type Token } from '../../engine/words/index.ts';
import type { TextSpan } from './passage.ts';

/** One word of a text that may quote: bracketed letters are part of it, bracketed words and ellipses stand before it. */
export interface Word extends TextSpan {
  /** The word as compared; brackets dropped. */
  readonly norm: string;
  /** Whether some of its letters stand in brackets, as in “[p]rotectionism”. */
  readonly bracketed: boolean;
  /** What the writer put between it and the word before: nothing, an ellipsis, or words in brackets. */
  readonly before: 'nothing' | 'ellipsis' | 'insertion';
}

/** Reads a text as words. Words wholly in brackets are no words of the text, but an insertion before the next one. */
export function readWords(text: string, language: string): readonly Word[] {
  const brackets = findBrackets(text);
  const groups = groupTokens(tokenize(text, language), text, brackets);
  const words: Word[] = [];
  let until = 0;
  for (const { start, end } of groups) {
    words.push({
      start,
      end,
      norm: normalise(text.slice(start, end).replace(/[[\]]/gu, '')),
      bracketed: brackets.some((bracket) => overlap(bracket, { start, end })),
      before: readGap(text.slice(until, start)),
    });
    until = end;
  }
  return words;
}

/** Whether two spans of one text share a character. */
export function overlap(one: TextSpan, other: TextSpan): boolean {
  return one.start < other.end && other.start < one.end;
}

/**
 * Words that begin within a span: every word is in exactly one of the spans that tile its text.
 *
 * @param words in printed order
 */
export function wordsWithin(words: readonly Word[], span: TextSpan): readonly Word[] {
  return words.slice(firstFrom(words, span.start), firstFrom(words, span.end));
}

/** Position of the first word that begins at this place of the text or behind it, found by halving. */
function firstFrom(words: readonly Word[], place: number): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (words[middle]!.start < place) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Letters are part of a word; words are an insertion; a bracket without a letter, such as a note number, is neither. */
interface Bracket extends TextSpan {
  readonly kind: 'letters' | 'words';
}

function findBrackets(text: string): readonly Bracket[] {
  return Array.from(text.matchAll(/\[[^[\]]*\]/gu), ({ index: start, 0: { length } }) => {
    const letters = /\p{L}/u.test(text.slice(start, start + length));
    const touches = /\p{L}$/u.test(text.slice(0, start)) || /^\p{L}/u.test(text.slice(start + length));
    return { start, end: start + length, kind: letters && touches ? 'letters' : 'words' };
  });
}

/** One span for each word: tokens that meet in a bracket are one, tokens inside a bracketed insertion are none. */
function groupTokens(tokens: readonly Token[], text: string, brackets: readonly Bracket[]): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  for (const token of tokens) {
    const touching = brackets.filter((bracket) => overlap(bracket, token));
    if (touching.some((bracket) => bracket.kind === 'words')) continue;
    const start = Math.min(token.start, ...touching.map((bracket) => bracket.start));
    const end = Math.max(token.end, ...touching.map((bracket) => bracket.end));
    const last = spans.at(-1);
    const joins = last && (overlap(last, { start, end }) || isBracketBorder(text, last.end, start));
    if (joins) spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else spans.push({ start, end });
  }
  return spans;
}

function isBracketBorder(text: string, end: number, start: number): boolean {
  return end === start && (text[end - 1] === ']' || text[start] === '[');
}

function readGap(between: string): Word['before'] {
  const rest = between.replace(/\[\s*(?:…|\.\s?\.\s?\.)\s*\]/gu, '…');
  if (/\[[^[\]]*\p{L}[^[\]]*\]/u.test(rest)) return 'insertion';
  return /…|\.\s?\.\s?\./u.test(rest) ? 'ellipsis' : 'nothing';
}

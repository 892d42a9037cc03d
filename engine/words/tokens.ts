import { normalise } from './norms.ts';
import { segmenterOf, wordSpans } from './boundaries.ts';
import type { Span } from './span.ts';

/** One word of a reading, with the printed characters that touch it. */
export interface Token {
  /** The word exactly as printed. */
  readonly text: string;
  /** The word as compared: see `normalise`. */
  readonly norm: string;
  /** Printed characters before the word that belong to it, such as an opening quotation mark. */
  readonly lead: string;
  /** Printed characters after the word, up to the lead of the next: punctuation and white space. */
  readonly trail: string;
  /** Where `text` begins in the printed reading, in UTF-16 code units. */
  readonly start: number;
  /** Where `text` ends in the printed reading, in UTF-16 code units. */
  readonly end: number;
}

/** Tokens with the language they are in. */
export interface Row {
  readonly tokens: readonly Token[];
  /** BCP 47 tag. */
  readonly language: string;
}

/**
 * Cuts one reading into words. Inner apostrophes and hyphens belong to the word, and so do the apostrophe that ends
 * a plural possessive and the last full stop of an abbreviation (U.S.); all else is punctuation of the word it touches.
 *
 * @param language BCP 47 tag of the witness
 * @param segmenter what finds the words, if one for the language is made already
 * @returns tokens in printed order; joined by `printedText` they are `printed` again. A text without any word is one
 *   token that holds its signs; a blank text has none.
 */
export function tokenize(
  printed: string,
  language: string,
  segmenter: Intl.Segmenter = segmenterOf(language),
): readonly Token[] {
  const words = wordSpans(printed, segmenter);
  const spans = words.length > 0 ? words : signSpan(printed);
  let lead = 0;
  return spans.map(({ start, end }, index) => {
    const next = spans[index + 1];
    const trailEnd = next ? leadStart(printed, end, next.start) : printed.length;
    const text = printed.slice(start, end);
    const token = {
      text,
      norm: normalise(text),
      lead: printed.slice(lead, start),
      trail: printed.slice(end, trailEnd),
      start,
      end,
    };
    lead = trailEnd;
    return token;
  });
}

/** The printed reading again, to the character, from all of its tokens. */
export function printedText(tokens: readonly Token[]): string {
  return tokens.map((token) => token.lead + token.text + token.trail).join('');
}

/** The words of a span as printed, without the characters around the first and last word. */
export function spanText(tokens: readonly Token[], span: Span): string {
  const words = tokens.slice(span.start, span.end);
  return words
    .map((token, index) => (index > 0 ? token.lead : '') + token.text + (index < words.length - 1 ? token.trail : ''))
    .join('');
}

/** The only span of a text that has signs but no word. */
function signSpan(printed: string): readonly Span[] {
  const text = printed.trim();
  const start = printed.indexOf(text);
  return text === '' ? [] : [{ start, end: start + text.length }];
}

/** Where the lead of the next word begins: after the last white space between two words, or at the next word. */
function leadStart(printed: string, from: number, to: number): number {
  for (let at = to; at > from; at--) if (printed[at - 1] === ' ' || /\s/u.test(printed[at - 1]!)) return at;
  return to;
}

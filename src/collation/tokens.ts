/** One word of a reading, with the printed characters that touch it. */
export interface Token {
  /** The word exactly as printed. */
  readonly text: string;
  /** The word as compared: NFKC, lower case, quotation marks and dashes folded. */
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

/** A half-open run of tokens, in positions of its row: `start` is in it, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts one reading into words. Inner apostrophes and hyphens belong to the word, and so does the
 * apostrophe that ends a plural possessive; all else is punctuation of the word it touches.
 *
 * @param printed one paragraph or sentence: word segmentation of one long string is quadratic
 * @param language BCP 47 tag of the witness
 * @returns tokens in printed order; joined by `printedText` they are `printed` again. Empty if there is no word.
 */
export function tokenize(printed: string, language: string): readonly Token[] {
  const words = joinCompounds(wordSpans(printed, language), printed);
  return words.map((word, index) => {
    const text = printed.slice(word.start, word.end);
    const from = index === 0 ? 0 : leadStart(printed, words[index - 1]!.end, word.start);
    const next = words[index + 1];
    const until = next === undefined ? printed.length : leadStart(printed, word.end, next.start);
    return {
      text,
      norm: normalise(text),
      lead: printed.slice(from, word.start),
      trail: printed.slice(word.end, until),
      start: word.start,
      end: word.end,
    };
  });
}

/** The printed reading again, to the character, from all of its tokens. */
export function printedText(tokens: readonly Token[]): string {
  return tokens.map((token) => token.lead + token.text + token.trail).join('');
}

/** The form of a word that is compared: NFKC, lower case, quotation marks and dashes folded. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201B\u02BC]/gu, "'")
    .replace(/\p{Pd}/gu, '-')
    .replace(/\u00AD/gu, '');
}

function wordSpans(printed: string, language: string): Span[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(printed);
  return Array.from(segments)
    .filter((segment) => segment.isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** Joins words over an inner hyphen or apostrophe and takes in the apostrophe of a plural possessive. */
function joinCompounds(spans: readonly Span[], printed: string): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const between = last && printed.slice(last.end, span.start);
    if (last && between && /^(\p{Pd}|['\u2019])$/u.test(between) && between !== '\u2013' && between !== '\u2014')
      joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined.map((span) =>
    /^s['\u2019](?!\p{L})/u.test(printed.slice(span.end - 1, span.end + 2))
      ? { start: span.start, end: span.end + 1 }
      : span,
  );
}

/** Where the lead of the next word begins: after the last white space between two words, or at their border. */
function leadStart(printed: string, from: number, to: number): number {
  const space = /\s(?=\S*$)/u.exec(printed.slice(from, to));
  return space ? from + space.index + 1 : to;
}

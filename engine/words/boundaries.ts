import { areInsideWord, withBrackets } from './brackets.ts';
import type { Span } from './span.ts';

/**
 * The segmenter is given pieces of about this many UTF-16 code units: over one long string it is quadratic (80,000
 * words took 59 s at once, 0.1 s in 1,000 pieces). A long sentence fits.
 */
const PIECE_LENGTH = 1000;

/** What finds the words of a language. Making one takes longer than cutting a paragraph with it, so one is made for many texts. */
export function segmenterOf(language: string): Intl.Segmenter {
  return new Intl.Segmenter(language, { granularity: 'word' });
}

/** Where the words of a text begin and end, in printed order. */
export function wordSpans(printed: string, segmenter: Intl.Segmenter): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, end } of pieces(printed)) {
    let at = start;
    for (let word = start; word < end; word = afterSpace(printed, word, end)) {
      const wordEnd = endOfPlainWord(printed, word, end);
      if (wordEnd === word) continue;
      addSegments(spans, at, word, printed, segmenter);
      addWord(spans, word, wordEnd, printed);
      word = at = afterSign(printed, wordEnd);
    }
    addSegments(spans, at, end, printed, segmenter);
  }
  return withPossessives(withAbbreviations(withBrackets(spans, printed), printed), printed);
}

/** The signs that a plain word may have after it. */
const SIGNS = ',;.!?';

/**
 * Where a plain word ends that begins after white space, or its beginning if it is none. Plain are ASCII letters with white
 * space after them, or one of the commonest signs and then white space. No rule of Unicode (UAX 29, WB 5 to 13) joins
 * such a word to anything or cuts it, so the segmenter would find the same, as a test says. Nine of ten words of English
 * prose are plain, and are found in a fifth of the time.
 */
function endOfPlainWord(printed: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && isLetter(printed.charCodeAt(end))) end++;
  const after = afterSign(printed, end);
  return after >= limit || isBlank(printed.charCodeAt(after)) ? end : start;
}

function afterSign(printed: string, at: number): number {
  return at < printed.length && SIGNS.includes(printed[at]!) ? at + 1 : at;
}

function afterSpace(printed: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && !isBlank(printed.charCodeAt(at))) at++;
  return at + 1;
}

/** Of ASCII. */
function isLetter(code: number): boolean {
  const LOWER_CASE = 0x20;
  const lower = code | LOWER_CASE;
  return lower >= 0x61 && lower <= 0x7a;
}

/** A space or the end of a line: the white space that almost all words have before them. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d;
}

/** Adds the words that the segmenter finds in a stretch. */
function addSegments(spans: Span[], start: number, end: number, printed: string, segmenter: Intl.Segmenter): void {
  if (end <= start || isSpace(printed, start, end)) return;
  for (const { index, segment, isWordLike } of segmenter.segment(printed.slice(start, end)))
    if (isWordLike || /[\p{L}\p{N}]/u.test(segment))
      addWord(spans, start + index, start + index + segment.length, printed);
}

/** Whether a stretch is one space, as most between two words are. */
function isSpace(printed: string, start: number, end: number): boolean {
  return end - start === 1 && printed[start] === ' ';
}

/** Cuts a text after white space or the end of a sentence into pieces of bounded length. */
function pieces(printed: string): Span[] {
  const cut: Span[] = [];
  for (let start = 0; start < printed.length;) {
    const end = pieceEnd(printed, start);
    cut.push({ start, end });
    start = end;
  }
  return cut;
}

function pieceEnd(printed: string, start: number): number {
  const limit = start + PIECE_LENGTH;
  if (limit >= printed.length) return printed.length;
  for (let end = limit; end > start; end--) if (/[\s\p{Sentence_Terminal}]/u.test(printed[end - 1]!)) return end;
  return /[\uDC00-\uDFFF]/.test(printed[limit]!) ? limit + 1 : limit;
}

/** Adds a word, or joins it to the last one over an inner hyphen, apostrophe or bracket. */
function addWord(spans: Span[], start: number, end: number, printed: string): void {
  const last = spans.at(-1);
  if (last && isOneWord(last, { start, end }, printed)) spans[spans.length - 1] = { start: last.start, end };
  else spans.push({ start, end });
}

/** Whether the signs between two words make them one: hyphens, apostrophes and brackets, not the dashes between clauses. */
function isOneWord(first: Span, second: Span, printed: string): boolean {
  const sign = printed[first.end]!;
  if (second.start === first.end || sign === ' ') return false;
  if (second.start - first.end === 1 && /[\p{Pd}'’ʼ]/u.test(sign)) return !/[–—―⸺⸻]/u.test(sign);
  const [before, signs] = [printed.slice(first.start, first.end), printed.slice(first.end, second.start)];
  return areInsideWord(before, signs, printed.slice(second.start, second.end));
}

/** Takes in the last full stop of letters with full stops between them: U.S., e.g. */
function withAbbreviations(spans: readonly Span[], printed: string): readonly Span[] {
  if (!/\.\p{L}/u.test(printed)) return spans;
  return spans.map((span, index) => {
    const isFree = printed[span.end] === '.' && spans[index + 1]?.start !== span.end + 1;
    return isFree && /^\p{L}(\.\p{L})+$/u.test(printed.slice(span.start, span.end))
      ? { start: span.start, end: span.end + 1 }
      : span;
  });
}

/**
 * Takes in the apostrophe that ends a plural possessive. With a single quotation mark open, an apostrophe after s
 * closes it, unless a later sign that can only close it is found first: ‘clean networks’ but ‘the users’ data’.
 */
function withPossessives(spans: readonly Span[], printed: string): readonly Span[] {
  if (!/['’]/u.test(printed)) return spans;
  let isOpen = false;
  return spans.map((span, index) => {
    const before = spans[index - 1]?.end ?? 0;
    const next = spans[index + 1]?.start ?? printed.length;
    if (isSpace(printed, before, span.start) && isSpace(printed, span.end, next)) return span;
    if (opensQuote(printed.slice(before, span.start))) isOpen = true;
    const after = printed.slice(span.end, next);
    const isApostrophe = /^['’]/u.test(after) && /s\.?$/iu.test(printed.slice(span.start, span.end));
    const isPossessive =
      isApostrophe && (!isOpen || (/^['’]\s+$/u.test(after) && closesLater(spans, index + 1, printed)));
    if (isPossessive) return { start: span.start, end: span.end + 1 };
    if (/['’]/u.test(after.replace(/[\s(“"]['‘]$/u, ''))) isOpen = false;
    return span;
  });
}

/** Whether the signs before a word end in an opening single quotation mark. */
function opensQuote(signs: string): boolean {
  return /(^|[\s\p{Ps}\p{Pi}"])['‘]$/u.test(signs) || signs.endsWith('‘');
}

/** Whether a sign that can only be a closing mark comes before the next opening one. */
function closesLater(spans: readonly Span[], from: number, printed: string): boolean {
  for (let index = from; index < spans.length; index++) {
    const word = spans[index]!;
    if (opensQuote(printed.slice(spans[index - 1]!.end, word.start))) return false;
    const after = printed.slice(word.end, spans[index + 1]?.start ?? printed.length);
    const endsInS = /s$/iu.test(printed.slice(word.start, word.end));
    if (/^['’]/u.test(after) && (!endsInS || !/^['’]\s+$/u.test(after) || index === spans.length - 1)) return true;
    if (/^\p{P}+['’]/u.test(after)) return true;
  }
  return false;
}

import { areInsideWord, isNote, withBrackets } from './brackets.ts';
import type { Span } from './span.ts';

/** What finds the words of a language. Making one takes longer than cutting a paragraph with it, so one is made for many texts. */
export function segmenterOf(language: string): Intl.Segmenter {
  return new Intl.Segmenter(language, { granularity: 'word' });
}

/** Where the words of a text begin and end, in printed order. Signs that mean something are words: $, %, +, §, &, emoji. */
export function wordSpans(printed: string, segmenter: Intl.Segmenter): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (let word = 0; word < printed.length; word = afterSpace(printed, word)) {
    const wordEnd = endOfPlainWord(printed, word);
    if (wordEnd === word) continue;
    addSegments(spans, at, word, printed, segmenter);
    addWord(spans, { start: word, end: wordEnd }, printed);
    word = at = afterSign(printed, wordEnd);
  }
  addSegments(spans, at, printed.length, printed, segmenter);
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
function endOfPlainWord(printed: string, start: number): number {
  let end = start;
  while (end < printed.length && isLetter(printed.charCodeAt(end))) end++;
  const after = afterSign(printed, end);
  return after >= printed.length || isBlank(printed.charCodeAt(after)) ? end : start;
}

function afterSign(printed: string, at: number): number {
  return at < printed.length && SIGNS.includes(printed[at]!) ? at + 1 : at;
}

function afterSpace(printed: string, start: number): number {
  let at = start;
  while (at < printed.length && !isBlank(printed.charCodeAt(at))) at++;
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

/** Signs that mean something: of currency and mathematics without the bars that part, of shares, sections, and pictures. */
const MEANING = /^(?![|¬])[\p{Sc}\p{Sm}%‰‱§&°№\p{Extended_Pictographic}\p{RI}]/u;

/** A missing space: a sentence ends in a small letter, and the next begins with a capital. */
const MISSING_SPACE = /(?<=\p{Ll}[.:])(?=\p{Lu})/u;

/** Adds the words that the segmenter finds in a stretch. */
function addSegments(spans: Span[], start: number, end: number, printed: string, segmenter: Intl.Segmenter): void {
  if (end <= start || isSpace(printed, start, end)) return;
  for (const piece of pieces(printed, start, end))
    for (const { index, segment, isWordLike } of segmenter.segment(printed.slice(piece.start, piece.end))) {
      let at = piece.start + index;
      const last = spans.at(-1);
      if (last && at < last.end) continue;
      const signs = signsOfName(last, at, printed);
      if (signs > 0) spans[spans.length - 1] = { ...last!, end: at + signs };
      else if (isWordLike || /[\p{L}\p{N}]/u.test(segment) || MEANING.test(segment))
        for (const part of segment.split(MISSING_SPACE)) {
          const sign = MISSING_SPACE.test(segment) && /[.:]$/u.test(part) ? 1 : 0;
          addWord(spans, { start: at, end: at + part.length - sign }, printed);
          at += part.length;
        }
    }
}

/** How many plus or number signs end a name: C++, C#. */
function signsOfName(last: Span | undefined, at: number, printed: string): number {
  if (last?.end !== at || !/\p{L}/u.test(printed[at - 1]!)) return 0;
  return /^(?:\+{1,2}|#)(?![\p{L}\p{N}+#])/u.exec(printed.slice(at, at + 4))?.[0].length ?? 0;
}

/** Whether a stretch is one space, as most between two words are. */
function isSpace(printed: string, start: number, end: number): boolean {
  return end - start === 1 && printed[start] === ' ';
}

/**
 * The segmenter is given pieces of about this many UTF-16 code units: over one long string it is quadratic in some
 * browsers. Pieces end where no word can go on, so that no word depends on what stands before it.
 */
const PIECE_LENGTH = 1000;

/** Cuts a stretch into pieces, at a blank or the end of a sentence. */
function* pieces(printed: string, start: number, end: number): Generator<Span> {
  for (let from = start; from < end;) {
    let to = from + PIECE_LENGTH;
    while (to < end && !/[ \n\r!?。！？]/u.test(printed[to - 1]!)) to++;
    yield { start: from, end: Math.min(to, end) };
    from = to;
  }
}

/** Adds a word, or joins it to the last one over an inner hyphen, apostrophe or bracket. */
function addWord(spans: Span[], word: Span, printed: string): void {
  const last = spans.at(-1);
  if (last && isOneWord(last, word, printed)) spans[spans.length - 1] = { start: last.start, end: word.end };
  else spans.push(word);
}

/** Signs that join two words: hyphens, the dash of a range, and whatever is written for an apostrophe. */
const JOINING = /^[-‐‑–’'‘‛ʼ′´`＇﹣－]$/u;

/** A hyphen at the end of a line, before the rest of a word. A soft hyphen belongs to the word before it. */
const LINE_END = /^[-‐]?[ \t]*\r?\n[ \t]*$/u;

/** Whether the signs between two words make them one: hyphens, apostrophes and brackets, not the dashes between clauses. */
function isOneWord(first: Span, second: Span, printed: string): boolean {
  if (second.start === first.end || printed[first.end] === ' ') return false;
  const signs = printed.slice(first.end, second.start);
  const [before, after] = [lastLetter(printed, first), printed.slice(second.start, second.start + 2)];
  if (!/^[\p{L}\p{N}]/u.test(before) || !/^[\p{L}\p{N}]/u.test(after)) return false;
  if (JOINING.test(signs)) return true;
  const isBroken = signs.startsWith('\n') || signs.startsWith('\r') ? printed[first.end - 1] === '\u00AD' : true;
  if (isBroken && LINE_END.test(signs)) return /^\p{L}/u.test(before) && /^\p{Ll}/u.test(after);
  return areInsideWord(before, signs, after) && !isNote(printed, first, second);
}

/** The last letter or number of a word with all that belongs to it. */
function lastLetter(printed: string, { start, end }: Span): string {
  let at = end - 1;
  while (at > start && /[\p{M}\p{Cf}\uDC00-\uDFFF]/u.test(printed[at]!)) at--;
  return printed.slice(at, end);
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
  const closesLater = closings(spans, printed);
  let isOpen = false;
  return spans.map((span, index) => {
    const before = spans[index - 1]?.end ?? 0;
    const next = spans[index + 1]?.start ?? printed.length;
    if (isSpace(printed, before, span.start) && isSpace(printed, span.end, next)) return span;
    if (opensQuote(printed.slice(before, span.start))) isOpen = true;
    const after = printed.slice(span.end, next);
    const isApostrophe = /^['’]/u.test(after) && /s\.?$/iu.test(printed.slice(span.end - 2, span.end));
    const isPossessive = isApostrophe && (!isOpen || (/^['’]\s+$/u.test(after) && closesLater[index + 1] === 1));
    if (isPossessive) return { start: span.start, end: span.end + 1 };
    if (/['’]/u.test(after.replace(/[\s(“"]['‘]$/u, ''))) isOpen = false;
    return span;
  });
}

/** Whether the signs before a word end in an opening single quotation mark. */
function opensQuote(signs: string): boolean {
  return /(^|[\s\p{Ps}\p{Pi}"])['‘]$/u.test(signs) || signs.endsWith('‘');
}

/** For each word 1 if from it on a sign that can only be a closing mark comes before the next opening one. */
function closings(spans: readonly Span[], printed: string): Uint8Array {
  const closes = new Uint8Array(spans.length + 1);
  for (let index = spans.length - 1; index > 0; index--) {
    const word = spans[index]!;
    if (opensQuote(printed.slice(spans[index - 1]!.end, word.start))) continue;
    const after = printed.slice(word.end, spans[index + 1]?.start ?? printed.length);
    const endsInS = /s$/iu.test(printed[word.end - 1]!);
    const isLast = index === spans.length - 1;
    const isClosing = /^['’]/u.test(after) && (!endsInS || !/^['’]\s+$/u.test(after) || isLast);
    closes[index] = isClosing || /^\p{P}+['’]/u.test(after) ? 1 : closes[index + 1]!;
  }
  return closes;
}

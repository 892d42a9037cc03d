import type { Span } from './tokens.ts';

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
  for (const piece of pieces(printed)) {
    const text = printed.slice(piece.start, piece.end);
    for (const { index, segment, isWordLike } of segmenter.segment(text))
      if (isWordLike || /[\p{L}\p{N}]/u.test(segment))
        addWord(spans, { start: piece.start + index, end: piece.start + index + segment.length }, printed);
  }
  return withPossessives(withAbbreviations(spans, printed), printed);
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

/** Adds a word, or joins it to the last one over an inner hyphen or apostrophe. */
function addWord(spans: Span[], word: Span, printed: string): void {
  const last = spans.at(-1);
  const between = last ? printed.slice(last.end, word.start) : ' ';
  if (last && isInner(between)) spans[spans.length - 1] = { start: last.start, end: word.end };
  else spans.push(word);
}

/** Whether a sign between two words makes them one: hyphens and apostrophes, not the dashes between clauses. */
function isInner(between: string): boolean {
  return between.length === 1 && /[\p{Pd}'’ʼ]/u.test(between) && !/[–—―⸺⸻]/u.test(between);
}

/** Takes in the last full stop of letters with full stops between them: U.S., e.g. */
function withAbbreviations(spans: readonly Span[], printed: string): Span[] {
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
    if (opensQuote(printed.slice(before, span.start))) isOpen = true;
    const next = spans[index + 1]?.start ?? printed.length;
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

import type { Span } from './span.ts';

/** Brackets of any shape. To Unicode the low quotation marks open as brackets do, but they are none. */
const OPENING = /(?![‚„])\p{Ps}/u;
const CLOSING = /\p{Pe}/u;
const BRACKETS = /(?:(?![‚„])[\p{Ps}\p{Pe}])+/gu;
const ONLY_BRACKETS = /^(?:(?![‚„])[\p{Ps}\p{Pe}])+$/u;

/** Letters of scripts in which a gloss in brackets stands beside a word without white space, so that brackets part two words. */
const GLOSSED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/**
 * Whether brackets between letters are an editor’s and stand inside one word: “[p]rotectionism”, “λ[υ]θη”. A capital
 * after a small letter begins another word, “Initiative(GIDS)”.
 *
 * @param before the last letter before the signs, with its accents
 * @param signs all that stands between the two words
 * @param after how the word after them begins
 */
export function areInsideWord(before: string, signs: string, after: string): boolean {
  if (!ONLY_BRACKETS.test(signs)) return false;
  const border = before + (/^\p{L}/u.exec(after)?.[0] ?? '');
  return /^\p{L}\p{M}*\p{L}$/u.test(border) && !/^\p{Ll}.*\p{Lu}$/u.test(border) && !GLOSSED.test(border);
}

/** What a note in brackets holds: “sic”, or a letter that no English word adds at its end as s, d or n are. */
const NOTE = /^(?:sic|[abcf-mo-qu-xz])$/iu;

/** Whether what stands in brackets after a word is a note on it: “kings[sic]”, “security[a]”, but “state[s]”. */
export function isNote(printed: string, { start, end }: Span, note: Span): boolean {
  const isAlone = !/^[\p{L}\p{N}]/u.test(printed.slice(note.end + 1, note.end + 3));
  const isBracketed = printed[note.start - 1] === '[' && printed[note.end] === ']';
  return (
    isBracketed &&
    isAlone &&
    /\p{L}{3}$/u.test(printed.slice(Math.max(start, end - 3), end)) &&
    NOTE.test(printed.slice(note.start, note.end))
  );
}

/** Takes in the bracket before or after a word whose counterpart stands inside it: “[p]rotectionism”, “state[s]”. */
export function withBrackets(spans: readonly Span[], printed: string): readonly Span[] {
  return spans.map((span) => {
    const hasOpening = isSign(printed, span.start - 1, OPENING);
    const hasClosing = isSign(printed, span.end, CLOSING);
    if (!hasOpening && !hasClosing) return span;
    const { opened, closed } = unmatched(printed.slice(span.start, span.end));
    return { start: span.start - Number(hasOpening && closed), end: span.end + Number(hasClosing && opened) };
  });
}

/** Whether a sign stands at a place. Almost always it is a space there. */
function isSign(printed: string, at: number, sign: RegExp): boolean {
  return printed[at] !== ' ' && sign.test(printed.charAt(at));
}

/** Whether a word opens a bracket that it does not close, and closes one that it does not open. */
function unmatched(word: string): { readonly opened: boolean; readonly closed: boolean } {
  let open = 0;
  let closed = false;
  for (const sign of word)
    if (OPENING.test(sign)) open++;
    else if (CLOSING.test(sign)) {
      closed ||= open === 0;
      open = Math.max(0, open - 1);
    }
  return { opened: open > 0, closed };
}

/** A word without the brackets beside its letters. */
export function withoutBrackets(word: string): string {
  return word.replace(BRACKETS, (signs, at: number) => {
    let before = at - 1;
    while (before > 0 && /\p{M}/u.test(word[before]!)) before--;
    const letters = word.slice(Math.max(0, before - 1), before + 1) + ' ' + word.slice(at + signs.length).slice(0, 2);
    return /\p{L} | \p{L}/u.test(letters) ? '' : signs;
  });
}

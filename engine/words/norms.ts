import { withoutBrackets } from './brackets.ts';

/**
 * The form of a word that is compared: NFKC, lower case, the Greek iota beside its vowel, quotation marks, dashes and special spaces folded,
 * invisible format characters (soft hyphen, joiners) and an editor’s brackets beside letters left out.
 */
export function normalise(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return withoutBrackets(
    text
      .normalize('NFKC')
      .toLowerCase()
      // The iota below a Greek vowel is a letter, as in the full case folding of Unicode: ᾳ and αι are one.
      .normalize('NFD')
      .replace(/\u0345/gu, 'ι')
      .normalize('NFC')
      .replace(/[‘’‛ʼ′´`＇]/gu, "'")
      .replace(/[“”„‟″«»]/gu, '"')
      .replace(/[\p{Pd}−]/gu, '-')
      .replace(/\p{Cf}/gu, '')
      .replace(/\s+/gu, ' '),
  );
}

/** A norm without accents, for telling near forms: λόγος and λογος are then the same. */
export function withoutAccents(norm: string): string {
  return norm.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The first sign beyond ASCII, and what is folded or dropped of ASCII: white space, control signs, the grave accent that stands for a quotation mark, brackets. */
const BEYOND_ASCII = 0x7f;
const FOLDED_ASCII = Uint8Array.from({ length: BEYOND_ASCII }, (_, code) =>
  Number(/[\s\p{Cc}`()[\]{}]/u.test(String.fromCharCode(code))),
);

/** Whether nothing but capitals can be folded: a short way for most words, which decides half the time of long texts. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= BEYOND_ASCII || FOLDED_ASCII[code] === 1) return false;
  }
  return true;
}

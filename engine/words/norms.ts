import { withoutBrackets } from './brackets.ts';

/**
 * The form of a word that is compared: NFKC and full case folding, sigma by its place; apostrophes, quotation
 * marks, dashes and special spaces folded; hyphens at line ends, invisible format characters (soft hyphen, joiners) and an
 * editor’s brackets beside letters left out.
 *
 * @param language BCP 47 tag; in Turkish and Azerbaijani I is the capital of ı
 */
export function normalise(text: string, language = 'und'): string {
  const isTurkic = /^(?:tr|az)\b/u.test(language);
  if (isPlain(text)) return isTurkic ? text.toLocaleLowerCase(language) : text.toLowerCase();
  const whole = text.normalize('NFKC').replace(/[-‐\u00AD][ \t]*\r?\n[ \t]*/gu, '');
  return withoutBrackets(
    (isTurkic
      ? whole.toLocaleUpperCase(language).toLocaleLowerCase(language)
      : whole.toLowerCase().toUpperCase().toLowerCase()
    )
      .replace(/ς/gu, 'σ')
      .replace(/σ(?=\p{M}*$)/u, 'ς')
      .normalize('NFC')
      .replace(/[‘’‛ʼ′´`＇]/gu, "'")
      .replace(/[“”„‟″«»]/gu, '"')
      .replace(/[\p{Pd}−]/gu, '-')
      .replace(/[\p{Cf}\uFE0E\uFE0F]/gu, '')
      .replace(/\s+/gu, ' '),
  );
}

/** Letters that another spelling writes otherwise, none of which Unicode takes apart. */
const SPELT: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' },
  ...{ '\u06CC': '\u064A', '\u0649': '\u064A', '\u06A9': '\u0643', '\u0671': '\u0627', '\u0640': '' },
};
const SPELT_LETTERS = new RegExp(`[${Object.keys(SPELT).join('')}]`, 'gu');

/**
 * A norm without what spellings of one word differ in: accents and Leiden underdots, ligatures, Persian letters for
 * Arabic ones, full stops between letters (U.S.) and the signs between thousands (1,000).
 */
export function skeletonOf(norm: string): string {
  return norm
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(SPELT_LETTERS, (letter) => SPELT[letter]!)
    .replace(/(?<=\p{L})\.|(?<=\d)[.,' ](?=\d{3}(?!\d))/gu, '');
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

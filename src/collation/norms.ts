/**
 * The form of a word that is compared: NFKC, lower case, the Greek iota beside its vowel, quotation marks, dashes and special spaces folded,
 * invisible format characters (soft hyphen, joiners) left out.
 */
export function normalise(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return (
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
      .replace(/\s+/gu, ' ')
  );
}

/** A norm without accents, for telling near forms: λόγος and λογος are then the same. */
export function withoutAccents(norm: string): string {
  return norm.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The first sign beyond ASCII, the grave accent that stands for a quotation mark, and the last sign that is white space or control. */
const BEYOND_ASCII = 0x7f;
const GRAVE = 0x60;
const SPACE = 0x20;

/** Whether nothing but capitals can be folded: a short way for most words, which decides half the time of long texts. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= BEYOND_ASCII || code === GRAVE || code <= SPACE) return false;
  }
  return true;
}

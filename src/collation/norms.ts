/**
 * The form of a word that is compared: NFKC, lower case, quotation marks, dashes and special spaces folded,
 * invisible format characters (soft hyphen, joiners) left out.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‛ʼ′´`＇]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ');
}

/** A norm without accents, for telling near forms: λόγος and λογος are then the same. */
export function withoutAccents(norm: string): string {
  return norm.normalize('NFD').replace(/\p{M}/gu, '');
}

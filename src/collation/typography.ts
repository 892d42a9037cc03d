import type { UnitAccidental } from './compare.ts';

/** What differs in typography, named and each once: “ordinals”, “capitals”, “apostrophes”, … */
export function typographyKinds(accidentals: readonly UnitAccidental[]): readonly string[] {
  return [...new Set(accidentals.map(nameOf))];
}

function nameOf({ kind, lemma, text }: UnitAccidental): string {
  if (kind === 'ordinal') return 'ordinals';
  if (kind === 'punctuation') return 'punctuation';
  if (lemma.toLowerCase() === text.toLowerCase()) return 'capitals';
  return withoutApostrophes(lemma) === withoutApostrophes(text) ? 'apostrophes' : 'dashes and other signs';
}

function withoutApostrophes(words: string): string {
  return words.toLowerCase().replace(/['’‘]/gu, '');
}

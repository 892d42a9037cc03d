import type { UnitAccidental } from './compare.ts';
import { named } from './named.ts';

/** What differs in typography, named and each once: “ordinals”, “capitals”, “apostrophes”, … */
export function typographyKinds(accidentals: readonly UnitAccidental[]): readonly string[] {
  return [...new Set(accidentals.map(nameOf))];
}

/**
 * What differs in one place in typography: “R: “States'” for “States’””, or who adds or lacks a sign.
 *
 * @param witnesses the names of those who differ from the base
 */
export function accidentalSentence(
  { lemma, text }: Pick<UnitAccidental, 'lemma' | 'text'>,
  witnesses: readonly string[],
): string {
  const who = named(witnesses);
  const isOne = witnesses.length === 1;
  if (lemma === '') return `${who} ${isOne ? 'adds' : 'add'} “${text}”`;
  if (text === '') return `${who} ${isOne ? 'lacks' : 'lack'} “${lemma}”`;
  return `${who}: “${text}” for “${lemma}”`;
}

function nameOf({ kind, lemma, text }: UnitAccidental): string {
  if (kind === 'ordinal') return 'ordinals';
  if (kind === 'punctuation') return 'punctuation marks';
  if (lemma.toLowerCase() === text.toLowerCase()) return 'capitals';
  return withoutApostrophes(lemma) === withoutApostrophes(text) ? 'apostrophes' : 'dashes and other signs';
}

function withoutApostrophes(words: string): string {
  return words.toLowerCase().replace(/['’‘]/gu, '');
}

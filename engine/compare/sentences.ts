import { named } from './named.ts';
import type { Place, UnitVariant } from './variants.ts';

/** What a variant says, in words. */
export interface Sentence {
  /** Id of the variant. */
  readonly variant: string;
  readonly text: string;
}

/** What is to be said where an alignment is coarse. */
export const COARSE = 'The texts are too long and too unlike to be worked through whole: links may be missing.';

/**
 * Every difference in words as an English sentence, in the order of the base.
 *
 * @param sigla the name of each witness in a sentence, by id; a witness without one is called by its id. Of many the first are named
 */
export function unitSentences(
  variants: readonly UnitVariant[],
  baseWitness: string,
  sigla: Readonly<Record<string, string>> = {},
): readonly Sentence[] {
  const nameOf = (witness: string) => sigla[witness] ?? witness;
  return variants.map((variant) => ({
    variant: variant.id,
    text: sentence(variant, variant.witnesses.map(nameOf), nameOf(baseWitness)),
  }));
}

function sentence(variant: UnitVariant, witnesses: readonly string[], base: string): string {
  const who = named(witnesses);
  const isOne = witnesses.length === 1;
  switch (variant.kind) {
    case 'substitution':
      return `${who} ${isOne ? 'has' : 'have'} ${quoted(variant.text)} where ${base} has ${quoted(variant.lemma)}.`;
    case 'addition':
      return `${who} ${isOne ? 'adds' : 'add'} ${quoted(variant.text)} ${placeText(variant.place)}.`;
    case 'omission':
      return `${who} ${isOne ? 'lacks' : 'lack'} ${quoted(variant.lemma)}, which ${base} has ${placeText(variant.place)}.`;
    case 'transposition':
      return `${quoted(variant.lemma)} stands ${placeText(variant.place)} in ${who}.`;
  }
}

function placeText(place: Place): string {
  if (place.side === 'alone') return 'as its whole text';
  return `${place.side} ${quoted(place.words)}`;
}

/** Words between quotation marks; marks of the text itself become single ones. */
function quoted(words: string): string {
  return `“${words.replace(/“|(?<=^|\s)"/gu, '‘').replace(/[”"]/gu, '’')}”`;
}

import { concordance, type ConcordanceText, type Term } from '../commentary/concordance.ts';
import type { TextSpan } from '../commentary/passage.ts';

/** A word or phrase of the editor's list that says how binding a text is. */
export interface OperativeWord {
  readonly word: string;
  /** Other forms that count as the word. */
  readonly forms?: readonly string[] | undefined;
  /** Phrases in which it means something else. */
  readonly except?: readonly string[] | undefined;
}

/** One place of an operative word. */
export interface OperativePlace extends TextSpan {
  /** The word as the list has it. */
  readonly word: string;
  /** The words as printed. */
  readonly printed: string;
}

/**
 * The operative words of a text, in its order. Of all listed words, forms and exceptions that begin at one place the
 * longest is taken, and no two overlap: “should not” is no “should”.
 */
export function operativePlaces(text: ConcordanceText, list: readonly OperativeWord[]): readonly OperativePlace[] {
  const words = new Map(list.flatMap(({ word, forms = [] }) => [word, ...forms].map((form) => [form, word])));
  const [entry] = concordance([text], [termOf(list)]);
  return entry!.hits.flatMap(({ form, span }) => {
    const word = words.get(form);
    return word === undefined ? [] : [{ word, printed: text.text.slice(span.start, span.end), ...span }];
  });
}

/** Everything listed as one term, so that the longest phrase is taken whichever word it belongs to. */
function termOf(list: readonly OperativeWord[]): Term {
  const forms = list.flatMap(({ word, forms = [], except = [] }) => [word, ...forms, ...except]);
  return { term: forms[0] ?? '', forms: forms.slice(1) };
}

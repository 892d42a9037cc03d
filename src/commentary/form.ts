import { sharedStart } from '../../engine/words/index.ts';

/** Letters that two forms of a long word share at their beginning: “politicization” and “politicizing”, but not “company” and “compare”. */
const SHARED_LETTERS = 6;
/** Fewest letters that two forms of any word share: “user” and “users’”, but not “use” and “used”, which may be noun and verb. */
const FEWEST_SHARED_LETTERS = 4;
/** Most letters of an ending, “-ation” being the longest common one: “international” is no form of “internet”. */
const LONGEST_ENDING = 5;

/**
 * Whether two compared words are forms of one word: the same beginning, another ending. It knows no grammar;
 * it takes some strangers for kin (“contrast”, “contract”), so it only ever serves beside other evidence.
 */
export function isFormOf(one: string, other: string): boolean {
  const [first, second] = [withoutPossessive(one), withoutPossessive(other)];
  if (first === second) return true;
  const shared = sharedStart(first, second);
  const shorter = Math.min(first.length, second.length);
  const needed = Math.max(FEWEST_SHARED_LETTERS, Math.min(SHARED_LETTERS, shorter - 1));
  return shared >= needed && Math.max(first.length, second.length) - shared <= LONGEST_ENDING;
}

/**
 * Letters that all forms of a compared word begin with: words with different keys are no forms of one word, words with the
 * same key may be. For finding what is worth comparing at all.
 */
export function formKey(norm: string): string {
  return withoutPossessive(norm).slice(0, FEWEST_SHARED_LETTERS);
}

/** The compared word without “’s” or the apostrophe of a plural. */
export function withoutPossessive(norm: string): string {
  return norm.replace(/(?<=s)'$|'s$/u, '');
}

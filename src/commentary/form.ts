import { sharedStart } from '../../engine/words/index.ts';
import { defaultCommentaryRules, type CommentaryRules } from './rules.ts';

/**
 * Whether two compared words are forms of one word: the same beginning, another ending. It knows no grammar;
 * it takes some strangers for kin (“contrast”, “contract”), so it only ever serves beside other evidence.
 */
export function isFormOf(one: string, other: string, rules: CommentaryRules = defaultCommentaryRules): boolean {
  const [first, second] = [withoutPossessive(one), withoutPossessive(other)];
  if (first === second) return true;
  const shared = sharedStart(first, second);
  const shorter = Math.min(first.length, second.length);
  const needed = Math.max(rules.fewestSharedLetters, Math.min(rules.sharedLetters, shorter - 1));
  return shared >= needed && Math.max(first.length, second.length) - shared <= rules.longestEnding;
}

/**
 * Letters that all forms of a compared word begin with: words with different keys are no forms of one word, words with the
 * same key may be. For finding what is worth comparing at all.
 */
export function formKey(norm: string, rules: CommentaryRules = defaultCommentaryRules): string {
  return withoutPossessive(norm).slice(0, rules.fewestSharedLetters);
}

/** The compared word without “’s” or the apostrophe of a plural. */
export function withoutPossessive(norm: string): string {
  return norm.replace(/(?<=s)'$|'s$/u, '');
}

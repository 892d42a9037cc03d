import { tokenize } from '../../engine/words/index.ts';
import { passageAddress, type Passage } from './passage.ts';
import type { DiscussionTie } from './tie.ts';

/** An editor's mark: this paragraph of this witness discusses these points. */
export interface Mark {
  /** Id of the witness. */
  readonly witness: string;
  /** First words of the paragraph, enough to tell it from the others; typography aside. */
  readonly opening: string;
  /** Numbers of the points, at least one. */
  readonly points: readonly number[];
  /** Why, as a sentence. */
  readonly reason: string;
}

/** A mark that ties nothing. */
export interface MarkProblem {
  readonly kind: 'no words' | 'no points' | 'no passage' | 'several passages' | 'marked before';
  readonly mark: Mark;
  /** What is wrong, as a sentence. */
  readonly message: string;
}

/** What the marks of an edition amount to. */
export interface EditorTies {
  /** In the order of the marks. */
  readonly ties: readonly DiscussionTie[];
  readonly problems: readonly MarkProblem[];
}

/** Ties each marked paragraph to its points. A mark that fits no paragraph, or several, is a problem and ties nothing. */
export function editorTies(passages: readonly Passage[], marks: readonly Mark[]): EditorTies {
  const openings = passages.map((passage) => ({ passage, norms: norms(passage.text, passage.language) }));
  const ties: DiscussionTie[] = [];
  const problems: MarkProblem[] = [];
  for (const mark of marks) {
    const found = openings.filter(
      ({ passage, norms }) => passage.witness === mark.witness && beginsWith(norms, mark, passage),
    );
    const problem = findProblem(
      mark,
      found.map(({ passage }) => passage),
      ties,
    );
    if (problem) problems.push({ kind: problem.kind, mark, message: problem.message });
    else ties.push(tieMark(mark, found[0]!.passage));
  }
  return { ties, problems };
}

function beginsWith(words: readonly string[], mark: Mark, passage: Passage): boolean {
  return norms(mark.opening, passage.language).every((norm, index) => norm === words[index]);
}

function norms(text: string, language: string): readonly string[] {
  return tokenize(text, language).map((token) => token.norm);
}

function findProblem(
  mark: Mark,
  found: readonly Passage[],
  earlier: readonly DiscussionTie[],
): Pick<MarkProblem, 'kind' | 'message'> | undefined {
  const place = `“${mark.opening}”`;
  if (!/[\p{L}\p{N}]/u.test(mark.opening)) return { kind: 'no words', message: `The opening ${place} has no word.` };
  if (mark.points.length === 0) return { kind: 'no points', message: `The mark on ${place} names no point.` };
  if (found.length === 0) return { kind: 'no passage', message: `no passage begins with ${place} in ${mark.witness}` };
  if (found.length > 1)
    return {
      kind: 'several passages',
      message: `${found.length === 2 ? 'two' : found.length} passages begin with ${place}: ${found.map(passageAddress).join(', ')}`,
    };
  const before = earlier.some((tie) => tie.witness === mark.witness && tie.passage === found[0]!.id);
  return before
    ? {
        kind: 'marked before',
        message: `the passage that begins with ${place} is marked before: put its points in one mark`,
      }
    : undefined;
}

function tieMark(mark: Mark, passage: Passage): DiscussionTie {
  return {
    kind: 'discussion',
    by: 'editor',
    witness: passage.witness,
    passage: passage.id,
    points: [...new Set(mark.points)].toSorted((one, other) => one - other),
    spans: [{ start: 0, end: passage.text.length }],
    words: [passage.text],
    reason: mark.reason,
  };
}

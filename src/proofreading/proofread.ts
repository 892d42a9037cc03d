import { readContent } from './content.ts';
import { inReadingOrder, type Problem } from './problems.ts';
import { rules } from './rules.ts';

/**
 * Everything that is wrong in the content, in the order of its files and their lines; empty where nothing is.
 *
 * @param project the folder that holds the project
 * @param folder the content folder, relative to it or whole
 */
export function proofread(project: string, folder: string): readonly Problem[] {
  return inReadingOrder(contentProblems(project, folder));
}

function* contentProblems(project: string, folder: string): Generator<Problem> {
  const content = yield* readContent(project, folder);
  for (const { check } of rules) yield* check(content);
}

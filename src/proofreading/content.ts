import { readEntries, type Entry } from './entries.ts';
import { readFiles, type ContentFile } from './files.ts';
import type { Problem } from './problems.ts';

/** The content as far as it could be read. */
export interface Content {
  readonly files: readonly ContentFile[];
  readonly editions: readonly Entry<'edition'>[];
  readonly terms: readonly Entry<'terms'>[];
  readonly force: readonly Entry<'force'>[];
  readonly outside: readonly Entry<'outside'>[];
  readonly changes: readonly Entry<'changes'>[];
  readonly versions: readonly Entry<'versions'>[];
  readonly witnesses: readonly Entry<'witnesses'>[];
  readonly points: readonly Entry<'points'>[];
  readonly pages: readonly Entry<'pages'>[];
}

/**
 * The content; on the way, what is wrong in each file by itself.
 *
 * @param project the folder that holds the project
 * @param folder the content folder, relative to it
 */
export function* readContent(project: string, folder: string): Generator<Problem, Content> {
  const files = yield* readFiles(project, folder);
  return {
    files,
    editions: yield* readEntries(files, 'edition'),
    terms: yield* readEntries(files, 'terms'),
    force: yield* readEntries(files, 'force'),
    outside: yield* readEntries(files, 'outside'),
    changes: yield* readEntries(files, 'changes'),
    versions: yield* readEntries(files, 'versions'),
    witnesses: yield* readEntries(files, 'witnesses'),
    points: yield* readEntries(files, 'points'),
    pages: yield* readEntries(files, 'pages'),
  };
}

/** The value that a reading comes to, without the problems on the way. */
export function outcome<Value>(reading: Generator<Problem, Value>): Value {
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

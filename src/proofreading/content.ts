import { kinds, type EntryKind, type Kind } from '../schemas.ts';
import { readEntries, type Entry } from './entries.ts';
import { readFiles, type ContentFile } from './files.ts';
import type { Problem } from './problems.ts';

/** The content as far as it could be read: the entries of each kind, in the order of their files. */
export type Content = { readonly [K in EntryKind]: readonly Entry<K>[] } & {
  /** Relative to the project, or whole. */
  readonly folder: string;
  readonly files: readonly ContentFile[];
};

/**
 * The content; on the way, what is wrong in each file by itself.
 *
 * @param project the folder that holds the project
 * @param folder the content folder, relative to it or whole
 */
export function* readContent(project: string, folder: string): Generator<Problem, Content> {
  const files = yield* readFiles(project, folder);
  const entries: [EntryKind, readonly Entry[]][] = [];
  for (const kind of entryKinds) entries.push([kind, yield* readEntries(files, kind)]);
  return { folder, files, ...Object.fromEntries(entries) } as Content;
}

/** All entries, of whatever kind. */
export function entriesOf(content: Content): readonly Entry[] {
  return entryKinds.flatMap((kind): readonly Entry[] => content[kind]);
}

/** The ids of all files of a kind, also of those that could not be read. */
export function idsOf({ files }: Content, kind: Kind): readonly string[] {
  return files.filter((file) => file.kind === kind).map(({ id }) => id);
}

/** The numbers of the points that have a file, in order. */
export function pointNumbers(content: Content): readonly number[] {
  return idsOf(content, 'points')
    .map(Number)
    .filter(Number.isInteger)
    .sort((a, b) => a - b);
}

/** The value that a reading comes to, without the problems on the way. */
export function outcome<Value>(reading: Generator<Problem, Value>): Value {
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

const entryKinds = (Object.keys(kinds) as Kind[]).filter((kind) => kind !== 'originals');

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../engine/cli/index.ts';
import { idOf, kindOf, kinds, type Kind } from './kinds.ts';
import { problem, type Problem } from './problems.ts';
import { quote } from './quote.ts';

/** A file of the content folder. */
export interface ContentFile {
  readonly kind: Kind;
  readonly id: string;
  /** Relative to the project, with forward slashes. */
  readonly file: string;
  /** Undefined where it cannot be read as text. */
  readonly text: string | undefined;
}

/**
 * Every file that belongs in the content folder, in the order of their names.
 *
 * @param project the folder that holds the project
 * @param folder the content folder, relative to it
 * @returns the files; on the way, what is wrong with them as files
 */
export function* readFiles(project: string, folder: string): Generator<Problem, readonly ContentFile[]> {
  const files: ContentFile[] = [];
  for (const path of filePaths(join(project, folder))) {
    const file = `${folder}/${path}`;
    const kind = kindOf(path);
    if (kind) files.push({ kind, id: idOf(path, kind), file, text: yield* readText(join(project, file), file) });
    else yield problem('fileStray', { file }, { places: places(folder) });
  }
  yield* missingFiles(files, folder);
  return files;
}

function filePaths(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function places(folder: string): string {
  return Object.values(kinds)
    .map(({ folder: place, ending }) => `${folder}/${place}${ending.startsWith('.') ? '*' : ''}${ending}`)
    .join(', ');
}

function* readText(path: string, file: string): Generator<Problem, string | undefined> {
  const text = decode(readFileSync(path));
  if (typeof text !== 'string') {
    const line = text.before.split('\n').length;
    yield problem('fileNotUtf8', { file, line }, { byte: text.byte, offset: text.offset });
    return undefined;
  }
  if (/\S/.test(text)) return text.replace(/^\uFEFF/, '');
  yield problem('fileEmpty', { file }, {});
  return undefined;
}

function* missingFiles(files: readonly ContentFile[], folder: string): Generator<Problem> {
  const missing = (kind: Kind) => !files.some((file) => file.kind === kind);
  if (missing('edition')) yield problem('fileMissing', { file: `${folder}/${kinds.edition.ending}` }, {});
  for (const kind of ['versions', 'witnesses', 'points', 'originals'] as const) {
    const { folder: place, ending } = kinds[kind];
    if (missing(kind)) yield problem('folderEmpty', { file: `${folder}/${place}` }, { ending: quote(ending) });
  }
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decode } from '../../engine/cli/index.ts';
import { kinds, type Kind } from '../schemas.ts';
import { idOf, kindOf } from './kinds.ts';
import { problemsOf, type Problem } from './problems.ts';
import { quote } from './quote.ts';

/** What can be found. */
export const messages = {
  fileMissing: { found: 'The file is missing.', remedy: 'Restore it. It says what this edition is.' },
  folderEmpty: { found: 'The folder has no file that ends in {ending}.', remedy: 'Add one.' },
  fileStray: { found: 'Nothing reads this file.', remedy: 'Delete, rename or move it. Files that are read: {places}.' },
  fileEmpty: { found: 'The file is empty.', remedy: 'Fill it, or delete it.' },
  fileUnreadable: {
    found: 'The file cannot be read: {error}.',
    remedy: 'Put the file itself here, with the right to read it, or delete it.',
  },
  fileTooLarge: {
    found: 'The file has {size} MB, and a text has at most {most}.',
    remedy: 'Keep to the text, or divide the file.',
  },
  fileNotText: {
    found: 'This is {format}, not text.',
    remedy: 'Open it in its own program and save it as plain text in UTF-8.',
  },
  fileNotUtf8: { found: 'Byte {byte} at offset {offset} is not UTF-8.', remedy: 'Save the file as UTF-8.' },
} as const;

const problem = problemsOf(messages);

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
  for (const path of filePaths(resolve(project, folder))) {
    const file = `${folder}/${path}`;
    const kind = kindOf(path);
    if (kind) files.push({ kind, id: idOf(path, kind), file, text: yield* readText(resolve(project, file), file) });
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

/** No text of an edition comes near it; what is larger is something else. */
const MOST_BYTES = 4_000_000;

/** Why a file is not read, by the code of the error. */
const obstacles: Readonly<Record<string, string>> = {
  EACCES: 'you have no right to it',
  ENOENT: 'it is a link to a file that is gone',
};

/** What files begin with that are often taken for text. */
const formats: readonly (readonly [start: string, format: string])[] = [
  ['PK\x03\x04', 'a Word document or a ZIP archive'],
  ['%PDF', 'a PDF'],
  ['\xD0\xCF\x11\xE0', 'an old Word document'],
  ['{\\rtf', 'rich text (RTF)'],
];

function* readText(path: string, file: string): Generator<Problem, string | undefined> {
  const bytes = yield* readBytes(path, file);
  if (!bytes) return undefined;
  const start = bytes.toString('latin1', 0, 8);
  const format = formats.find(([begins]) => start.startsWith(begins))?.[1];
  if (format) {
    yield problem('fileNotText', { file }, { format });
    return undefined;
  }
  const text = decode(bytes);
  if (typeof text !== 'string') {
    const line = text.before.split('\n').length;
    yield problem('fileNotUtf8', { file, line }, { byte: text.byte, offset: text.offset });
    return undefined;
  }
  if (/\S/.test(text)) return text.replace(/^\uFEFF/, '');
  yield problem('fileEmpty', { file }, {});
  return undefined;
}

function* readBytes(path: string, file: string): Generator<Problem, Buffer | undefined> {
  try {
    const { size } = statSync(path);
    if (size <= MOST_BYTES) return readFileSync(path);
    const inMegabytes = (bytes: number) => String(Math.ceil(bytes / 1_000_000));
    yield problem('fileTooLarge', { file }, { size: inMegabytes(size), most: inMegabytes(MOST_BYTES) });
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    yield problem('fileUnreadable', { file }, { error: obstacles[code] ?? code });
  }
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

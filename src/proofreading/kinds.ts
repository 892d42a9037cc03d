import type { z } from 'astro/zod';
import {
  changesSchema,
  editionSchema,
  forceSchema,
  outsideSchema,
  pageSchema,
  pointSchema,
  termsSchema,
  versionSchema,
  witnessSchema,
} from '../schemas.ts';

/** What `content/` holds: where each kind of file stands, how its name ends and which schema its fields have. */
export const kinds = {
  edition: { folder: '', ending: 'edition.yaml', schema: editionSchema },
  terms: { folder: '', ending: 'terms.yaml', schema: termsSchema },
  force: { folder: '', ending: 'force.yaml', schema: forceSchema },
  outside: { folder: '', ending: 'outside.yaml', schema: outsideSchema },
  changes: { folder: '', ending: 'changes.yaml', schema: changesSchema },
  versions: { folder: 'versions/', ending: '.yaml', schema: versionSchema },
  witnesses: { folder: 'witnesses/', ending: '.mdx', schema: witnessSchema },
  points: { folder: 'points/', ending: '.yaml', schema: pointSchema },
  pages: { folder: 'pages/', ending: '.mdx', schema: pageSchema },
  originals: { folder: 'originals/', ending: '.txt', schema: undefined },
} as const;

/** The name of one kind of file. */
export type Kind = keyof typeof kinds;

/** A kind of file that has fields. */
export type EntryKind = Exclude<Kind, 'originals'>;

/** The fields of one kind of file, as its schema gives them. */
export type Fields<K extends EntryKind> = z.output<(typeof kinds)[K]['schema']>;

/** The kind of the file at a path within the content folder, or undefined where nothing reads it. */
export function kindOf(path: string): Kind | undefined {
  return (Object.keys(kinds) as Kind[]).find((kind) => isOfKind(path, kind));
}

/** The id that a file of this kind has from its name. */
export function idOf(path: string, kind: Kind): string {
  if (isSingle(kind)) return kind;
  const { folder, ending } = kinds[kind];
  return kind === 'originals' ? path.slice(folder.length) : path.slice(folder.length, -ending.length);
}

function isOfKind(path: string, kind: Kind): boolean {
  const { folder, ending } = kinds[kind];
  if (isSingle(kind)) return path === ending;
  const name = path.slice(folder.length);
  return path.startsWith(folder) && name.endsWith(ending) && !name.includes('/') && name !== ending;
}

/** Whether there is one file of the kind, whose ending is its whole name. */
function isSingle(kind: Kind): kind is 'edition' | 'terms' | 'force' | 'outside' | 'changes' {
  return !kinds[kind].ending.startsWith('.');
}

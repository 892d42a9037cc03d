import { kinds, type Kind } from '../schemas.ts';

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

import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of code. */
export interface Source {
  /** Relative to the project, with forward slashes. */
  readonly file: string;
  /** Without comments. */
  readonly code: string;
}

/** One name that a file takes from another, or `*` for all of them. */
export interface Import {
  /** As it is written: a path, or the name of a package. */
  readonly from: string;
  readonly names: readonly string[];
  readonly isType: boolean;
}

/** One name that a file gives to others. */
export interface Export {
  readonly name: string;
  readonly kind: 'function' | 'class' | 'const' | 'let' | 'interface' | 'type';
}

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:\\])\/\/.*$/gm;
const IMPORT = /^[ \t]*(?:import|export)\s+(?:(type)\s+)?(?:([^'";]*?)\s*from\s*)?['"]([^'"]+)['"]/gm;
const DYNAMIC_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]/g;
const EXPORT = /^export (?:default )?(?:abstract |async )*(function|class|const|let|interface|type)\*? (\w+)/gm;

/** Every .ts, .mjs and .astro file below some folders or files, in the order of their names; neither packages nor what is built. */
export function sourcesIn(...folders: readonly string[]): readonly Source[] {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const files = folders.flatMap((folder) =>
    /\.\w+$/.test(folder)
      ? [folder]
      : readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((file) => posix.join(folder, file)),
  );
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(ts|mjs|astro)$/.test(file) && !/(^|\/)(dist|node_modules)\//.test(file))
    .sort()
    .map((file) => ({ file, code: withoutComments(readFileSync(root + file, 'utf8')) }));
}

/** Code without its comments. */
export function withoutComments(code: string): string {
  return code.replaceAll(COMMENT, '');
}

/** What a file takes from others, also what it hands on. */
export function importsOf(code: string): readonly Import[] {
  const named = [...code.matchAll(IMPORT)].map(([, type, clause = '', from = '']) => ({
    from,
    isType: type === 'type',
    names: namesIn(clause),
  }));
  const dynamic = [...code.matchAll(DYNAMIC_IMPORT)].map(([, from = '']) => ({ from, isType: false, names: ['*'] }));
  return [...named, ...dynamic];
}

/** What a file gives to others, but for what it hands on. */
export function exportsOf(code: string): readonly Export[] {
  return [...code.matchAll(EXPORT)].map(([, kind, name]) => ({ kind: kind as Export['kind'], name: name! }));
}

/** Such as `a`, `b` of `{ a, type b as c }`; `*` of `* as a`. */
function namesIn(clause: string): readonly string[] {
  if (clause.startsWith('*')) return ['*'];
  const [, inBraces = ''] = /\{([^}]*)\}/.exec(clause) ?? [];
  return inBraces
    .split(',')
    .map((name) => name.trim().replace(/^type /, ''))
    .map((name) => name.split(/\s+as\s+/)[0]!)
    .filter((name) => name !== '');
}

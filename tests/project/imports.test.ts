import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { posix, sep } from 'node:path';
import { test } from 'node:test';

const PURE = ['urls.ts', 'numbers.ts', 'dates.ts', 'sigla.ts', 'said.ts', 'parts.ts'];
const RECORDS = [
  'type engine',
  'type commentary',
  'type edition.ts',
  'type comparison.ts',
  'type pictures',
  'type places',
  'type method',
];

/**
 * What each part of src/ and each room of engine/ may import, lowest first. `commentary` is that part of src/, `type commentary`
 * only its types, `engine` the face of any room, `diff` that package with all below it, `node:` any module of Node, `*` any package, `a#b` only b of a. A part
 * imports itself only if it says so: pages do not.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'numbers.ts': [],
  'dates.ts': [],
  'sigla.ts': ['engine'],
  'said.ts': ['numbers.ts', 'sigla.ts', 'type engine'],
  'parts.ts': [],
  'urls.ts': [],
  'once.ts': [],
  'schemas.ts': ['astro/zod'],
  'content.config.ts': ['schemas.ts', 'astro:content', 'astro/loaders'],
  'engine/words': ['engine/words'],
  'engine/align': ['engine/align', 'engine/words', 'diff'],
  'engine/compare': ['engine/compare', 'engine/align', 'engine/words'],
  'engine/table': ['engine/table', 'engine/compare', 'engine/align', 'engine/words'],
  'engine/formats': ['engine/formats', 'engine/table', 'engine/compare', 'xmlbuilder2'],
  'engine/cli': ['engine/cli', 'engine/formats', 'engine/table', 'engine/words', 'node:'],
  commentary: ['commentary', 'engine'],
  force: ['force', 'commentary'],
  pictures: ['pictures', 'engine', 'd3-hierarchy', 'ml-hclust'],
  method: ['method'],
  citation: ['citation', 'numbers.ts', 'dates.ts', '@citation-js'],
  sharing: ['sharing', 'satori', 'sharp', '@astrojs/sitemap', 'type astro', 'node:'],
  markdown: ['markdown', 'method', 'node:', '*'],
  'edition.ts': [
    'engine',
    'commentary',
    'urls.ts',
    'type force',
    'type schemas.ts',
    'type markdown',
    'astro:content',
    'type astro/zod',
  ],
  'comparison.ts': ['engine', 'commentary', 'edition.ts', 'once.ts', 'sigla.ts'],
  places: [
    'places',
    'comparison.ts',
    'commentary',
    'engine',
    'pictures',
    'force',
    'method',
    'citation',
    'type sharing',
    'data',
    'engine',
    'edition.ts',
    'once.ts',
    ...PURE,
  ],
  data: ['data', 'engine', 'xmlbuilder2', 'commentary', 'edition.ts', 'once.ts', 'astro/zod', ...PURE],
  proofreading: [
    'proofreading',
    'builtfiles.ts',
    'schemas.ts',
    'markdown',
    'engine',
    'commentary',
    'method',
    'node:',
    '*',
  ],
  search: ['search', 'searchpack.ts', 'engine', 'commentary', 'edition.ts', 'comparison.ts', ...PURE, 'node:', '*'],
  'searchpack.ts': [],
  'builtfiles.ts': ['node:'],
  release: ['release', 'builtfiles.ts', 'node:', 'type astro'],
  portable: [
    'portable',
    'builtfiles.ts',
    'method',
    'hast-util-from-html',
    'unist-util-visit',
    'vite',
    'node:',
    'type astro',
    'type hast',
  ],
  client: ['client', 'type places', 'engine', 'numbers.ts', 'said.ts', 'urls.ts', 'searchpack.ts'],
  styles: ['styles'],
  'policy.ts': ['node:', 'client'],
  components: ['components', 'client', 'styles', 'astro', ...PURE, ...RECORDS],
  layouts: [
    'layouts',
    'sharing',
    'policy.ts',
    'icon.svg?raw',
    'components',
    'client',
    'styles',
    'astro',
    ...PURE,
    ...RECORDS,
  ],
  pages: [
    ...[
      'layouts',
      'components',
      'styles',
      'places',
      'comparison.ts',
      'edition.ts',
      'search',
      'data',
      'astro',
      'astro:content#render',
    ],
    ...['icon.svg?raw', 'citation', 'sharing', 'type engine', 'type commentary', 'type method', ...PURE],
  ],
};

/** Names of the browser's document and window where they are used, not where they are spoken of. */
const BROWSER = /(?<![.\w])(?:document|window)\??\.\w/;

const IMPORT = /^[ \t]*(?:import|export)\s+(?:(type)\s+)?(?:([^'";]*?)\s*from\s*)?['"]([^'"]+)['"]/gm;
const DYNAMIC_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]/g;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:\\])\/\/.*$/gm;

test('imports point one way', async () => {
  assert.deepEqual([...(await faults('engine')), ...(await faults('src'))], []);
});

test('an import that points upward or sideways is told with its file', () => {
  const cases: readonly (readonly [file: string, source: string, fault?: string])[] = [
    ['engine/align/a.ts', "import { diffArrays } from 'diff';\nimport type { Link } from './links.ts';"],
    ['engine/align/a.ts', "import { sep } from 'node:path';", 'imports node:path'],
    ['engine/align/a.ts', "// import { a } from '../../src/edition.ts';"],
    ['engine/align/a.ts', "import { a } from '../../src/edition.ts';", 'imports ../../src/edition.ts'],
    ['engine/align/a.ts', "import type { Token } from '../words/index.ts';"],
    ['engine/align/a.ts', "import type { Token } from '../words/tokens.ts';", 'imports ../words/tokens.ts'],
    ['src/commentary/quotes.ts', "import { diffArrays } from 'diff';", 'imports diff'],
    ['src/commentary/quotes.ts', "import { tokenize } from '../../engine/words/index.ts';"],
    ['src/components/A.astro', "---\nimport type { Run } from '../../engine/compare/index.ts';\n---"],
    [
      'src/components/A.astro',
      "---\nimport { runs } from '../../engine/compare/index.ts';\n---",
      'imports ../../engine/compare/index.ts',
    ],
    ['src/components/A.astro', "<script>\n  import '../client/a.ts';\n</script>"],
    ['src/components/A.astro', "---\nimport Page from '../layouts/Page.astro';\n---", 'imports ../layouts/Page.astro'],
    ['src/components/A.astro', '<p>Every document. A window.</p>'],
    ['src/components/A.astro', '<script>document.title = "a";</script>', 'uses document or window outside client/'],
    ['src/client/a.ts', "document.title = 'a';\nimport { align } from '../../engine/align/index.ts';"],
    ['src/client/a.ts', "const { a } = await import('../edition.ts');", 'imports ../edition.ts'],
    ['src/pages/points/[...place].astro', "---\nimport Other from '../index.astro';\n---", 'imports ../index.astro'],
    ['src/pages/index.astro', "---\nimport { render } from 'astro:content';\n---"],
    [
      'src/pages/index.astro',
      "---\nimport { getEntry, render } from 'astro:content';\n---",
      'imports getEntry of astro:content',
    ],
    ['src/layouts/Page.astro', "---\nimport {\n  getEntry\n} from 'astro:content';\n---", 'imports astro:content'],
    [
      'src/utils/a.ts',
      '',
      'belongs to no part of src/ or engine/ in the table MAY_IMPORT of tests/project/imports.test.ts',
    ],
  ];
  for (const [file, source, fault] of cases)
    assert.deepEqual(faultsOf(file, source), fault ? [`${file} ${fault}`] : [], source);
});

/** One line for each import against the table in a folder of source files. */
async function faults(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((file) => /\.(ts|astro)$/.test(file)).sort();
  assert.notEqual(names.length, 0, `${folder} holds no source file`);
  const files = names.map((file) => `${folder}/${file.replaceAll(sep, '/')}`).filter((file) => !isTest(file));
  const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return files.flatMap((file, index) => faultsOf(file, sources[index] ?? ''));
}

function faultsOf(file: string, source: string): string[] {
  const part = partOf(file);
  const allowed = MAY_IMPORT[part];
  if (!allowed)
    return [`${file} belongs to no part of src/ or engine/ in the table MAY_IMPORT of tests/project/imports.test.ts`];
  const code = source.replaceAll(COMMENT, '');
  const refused = importsOf(code).flatMap((found) => refusal(file, found, allowed) ?? []);
  if (part !== 'client' && BROWSER.test(code)) refused.push('uses document or window outside client/');
  return refused.map((fault) => `${file} ${fault}`);
}

interface Import {
  readonly from: string;
  readonly isType: boolean;
  /** The names between braces, if nothing else is imported. */
  readonly names: readonly string[];
}

function importsOf(code: string): Import[] {
  const named = [...code.matchAll(IMPORT)].map(([, type, clause = '', from = '']) => ({
    from,
    isType: type === 'type',
    names: /^\{([^}]*)\}$/.exec(clause)?.[1]?.split(',').flatMap(importedName) ?? [],
  }));
  const dynamic = [...code.matchAll(DYNAMIC_IMPORT)].map(([, from = '']) => ({ from, isType: false, names: [] }));
  return [...named, ...dynamic];
}

/** `render as show` imports render; after a last comma there is no name. */
function importedName(specifier: string): string[] {
  return specifier
    .trim()
    .split(/\s+as\s+/)
    .slice(0, 1)
    .filter((name) => name !== '');
}

/** Why an import is refused; undefined if it is not. */
function refusal(file: string, { from, isType, names }: Import, allowed: readonly string[]): string | undefined {
  const rows = allowed.map((row) => row.replace(/^type /, isType ? '' : '$&'));
  if (rows.some((row) => covers(row, file, from))) return undefined;
  const some = rows.filter((row) => row.startsWith(`${from}#`)).map((row) => row.slice(from.length + 1));
  if (some.length === 0 || names.length === 0) return `imports ${from}`;
  const others = names.filter((name) => !some.includes(name));
  return others.length === 0 ? undefined : `imports ${others.join(', ')} of ${from}`;
}

function covers(row: string, file: string, from: string): boolean {
  if (from.startsWith('.')) return coversFile(row, file, posix.join(posix.dirname(file), from));
  if (row === '*') return !/^(node|astro):/.test(from);
  return row.endsWith(':') ? from.startsWith(row) : from === row || from.startsWith(`${row}/`);
}

/** A room of the engine is entered by its face from wherever else. */
function coversFile(row: string, file: string, target: string): boolean {
  const part = partOf(target);
  const isEntered = part.startsWith('engine/') && part !== partOf(file);
  if (isEntered && target !== `${part}/index.ts`) return false;
  return row === part || (row === 'engine' && part.startsWith('engine/'));
}

/** The part that a file belongs to: a folder of src/ or a file there, or a room of the engine. */
function partOf(file: string): string {
  const [top = '', name = ''] = file.split('/');
  return top === 'src' ? name : `${top}/${name}`;
}

function isTest(file: string): boolean {
  return file.startsWith('engine/tests/');
}

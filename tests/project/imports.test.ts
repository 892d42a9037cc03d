import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { posix, sep } from 'node:path';
import { test } from 'node:test';

const PURE = ['urls.ts', 'numbers.ts', 'dates.ts', 'sigla.ts', 'said.ts', 'parts.ts'];
const RECORDS = [
  'type collation',
  'type commentary',
  'type edition.ts',
  'type comparison.ts',
  'type pictures',
  'type places',
  'type method',
];

/**
 * What each part of src/ may import, lowest parts first. `collation` is that part of src/, `type collation` only its
 * types, `diff` that package with all below it, `node:` any module of Node, `*` any package, `a#b` only b of a. A part
 * imports itself only if it says so: pages do not.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'numbers.ts': [],
  'dates.ts': [],
  'sigla.ts': ['collation'],
  'said.ts': ['numbers.ts', 'sigla.ts', 'type collation'],
  'parts.ts': [],
  'urls.ts': [],
  'once.ts': [],
  'schemas.ts': ['astro/zod'],
  'content.config.ts': ['schemas.ts', 'astro:content', 'astro/loaders'],
  collation: ['collation', 'diff'],
  commentary: ['commentary', 'collation'],
  force: ['force', 'commentary'],
  formats: ['formats', 'collation', 'xmlbuilder2'],
  collate: ['collate', 'formats', 'collation', 'utf8.ts', 'node:'],
  pictures: ['pictures', 'collation', 'd3-hierarchy', 'ml-hclust'],
  method: ['method'],
  citation: ['citation', 'numbers.ts', 'dates.ts', '@citation-js'],
  sharing: ['sharing', 'satori', 'sharp', '@astrojs/sitemap', 'type astro', 'node:'],
  markdown: ['markdown', 'method', 'node:', '*'],
  'edition.ts': [
    'collation',
    'commentary',
    'urls.ts',
    'type force',
    'type schemas.ts',
    'type markdown',
    'astro:content',
    'type astro/zod',
  ],
  'comparison.ts': ['collation', 'commentary', 'edition.ts', 'once.ts', 'sigla.ts'],
  places: [
    'places',
    'comparison.ts',
    'commentary',
    'collation',
    'pictures',
    'force',
    'method',
    'citation',
    'type sharing',
    'data',
    'formats',
    'edition.ts',
    'once.ts',
    ...PURE,
  ],
  data: ['data', 'formats', 'collation', 'commentary', 'edition.ts', 'once.ts', 'astro/zod', ...PURE],
  proofreading: [
    'proofreading',
    'builtfiles.ts',
    'utf8.ts',
    'schemas.ts',
    'markdown',
    'collation',
    'commentary',
    'method',
    'node:',
    '*',
  ],
  search: ['search', 'searchpack.ts', 'collation', 'commentary', 'edition.ts', 'comparison.ts', ...PURE, 'node:', '*'],
  'searchpack.ts': [],
  'builtfiles.ts': ['node:'],
  'utf8.ts': [],
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
  client: ['client', 'type places', 'collation', 'numbers.ts', 'said.ts', 'urls.ts', 'searchpack.ts'],
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
    ...['icon.svg?raw', 'citation', 'sharing', 'type collation', 'type commentary', 'type method', ...PURE],
  ],
};

/** Names of the browser's document and window where they are used, not where they are spoken of. */
const BROWSER = /(?<![.\w])(?:document|window)\??\.\w/;

const IMPORT = /^[ \t]*(?:import|export)\s+(?:(type)\s+)?(?:([^'";]*?)\s*from\s*)?['"]([^'"]+)['"]/gm;
const DYNAMIC_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]/g;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:\\])\/\/.*$/gm;

test('imports point one way', async () => {
  assert.deepEqual(await faults('src'), []);
});

test('an import that points upward or sideways is told with its file', () => {
  const cases: readonly (readonly [file: string, source: string, fault?: string])[] = [
    ['collation/align.ts', "import { diffArrays } from 'diff';\nimport type { Token } from './tokens.ts';"],
    ['collation/align.ts', "import { sep } from 'node:path';", 'imports node:path'],
    ['collation/align.ts', "// import { a } from '../edition.ts';"],
    ['commentary/quotes.ts', "import { diffArrays } from 'diff';", 'imports diff'],
    ['commentary/quotes.ts', "import { tokenize } from '../collation/tokens.ts';"],
    ['components/A.astro', "---\nimport type { Run } from '../collation/runs.ts';\n---"],
    ['components/A.astro', "---\nimport { runs } from '../collation/runs.ts';\n---", 'imports ../collation/runs.ts'],
    ['components/A.astro', "<script>\n  import '../client/a.ts';\n</script>"],
    ['components/A.astro', "---\nimport Page from '../layouts/Page.astro';\n---", 'imports ../layouts/Page.astro'],
    ['components/A.astro', '<p>Every document. A window.</p>'],
    ['components/A.astro', '<script>document.title = "a";</script>', 'uses document or window outside client/'],
    ['client/a.ts', "document.title = 'a';\nimport { align } from '../collation/align.ts';"],
    ['client/a.ts', "const { a } = await import('../edition.ts');", 'imports ../edition.ts'],
    ['pages/points/[...place].astro', "---\nimport Other from '../index.astro';\n---", 'imports ../index.astro'],
    ['pages/index.astro', "---\nimport { render } from 'astro:content';\n---"],
    [
      'pages/index.astro',
      "---\nimport { getEntry, render } from 'astro:content';\n---",
      'imports getEntry of astro:content',
    ],
    ['layouts/Page.astro', "---\nimport {\n  getEntry\n} from 'astro:content';\n---", 'imports astro:content'],
    ['utils/a.ts', '', 'belongs to no part of src/ in the table MAY_IMPORT of tests/project/imports.test.ts'],
  ];
  for (const [file, source, fault] of cases)
    assert.deepEqual(faultsOf(file, source), fault ? [`src/${file} ${fault}`] : [], source);
});

/** One line for each import against the table in a folder of source files. */
async function faults(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(ts|astro)$/.test(file)).sort();
  assert.notEqual(files.length, 0, `${folder} holds no source file`);
  const sources = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, 'utf8')));
  return files.flatMap((file, index) => faultsOf(file.replaceAll(sep, '/'), sources[index] ?? ''));
}

function faultsOf(file: string, source: string): string[] {
  const part = partOf(file);
  const allowed = MAY_IMPORT[part];
  if (!allowed)
    return [`src/${file} belongs to no part of src/ in the table MAY_IMPORT of tests/project/imports.test.ts`];
  const code = source.replaceAll(COMMENT, '');
  const refused = importsOf(code).flatMap((found) => refusal(file, found, allowed) ?? []);
  if (part !== 'client' && BROWSER.test(code)) refused.push('uses document or window outside client/');
  return refused.map((fault) => `src/${file} ${fault}`);
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
  if (from.startsWith('.')) return row === partOf(posix.join(posix.dirname(file), from));
  if (row === '*') return !/^(node|astro):/.test(from);
  return row.endsWith(':') ? from.startsWith(row) : from === row || from.startsWith(`${row}/`);
}

/** The first name of a path in src/: a folder or a file of its own. */
function partOf(file: string): string {
  return file.split('/')[0] ?? '';
}

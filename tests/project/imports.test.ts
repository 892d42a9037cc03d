import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { importsOf, sourcesIn, withoutComments, type Import } from './sources.ts';

/**
 * What each part of src/ and each room of engine/ may import, lowest first. `commentary` is that part of src/, `type
 * commentary` only its types, `engine` the face of any room and its rules. `diff` is that package with all below it,
 * `node:` any module of Node, `*` any package, `a#b` only b of a. A part imports itself only if it says so: pages do not.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'engine/rules.ts': [],
  'engine/words': ['engine/words', 'engine/rules.ts'],
  'engine/align': ['engine/align', 'engine/words', 'engine/rules.ts', 'diff'],
  'engine/compare': ['engine/compare', 'engine/align', 'engine/words', 'engine/rules.ts'],
  'engine/table': ['engine/table', 'engine/compare', 'engine/align', 'engine/words', 'engine/rules.ts'],
  'engine/formats': [
    ...['engine/formats', 'engine/table', 'engine/compare', 'engine/words'],
    ...['xastscript', 'xast-util-to-xml', 'type xast', 'fflate'],
  ],
  'engine/cli': ['engine/cli', 'engine/formats', 'engine/table', 'engine/words', 'node:'],
  'engine/index.ts': ['engine'],
  // What the content is, and one model of it.
  'urls.ts': [],
  'schemas.ts': ['edition', 'astro/zod'],
  'content.config.ts': ['schemas.ts', 'astro:content', 'astro/loaders', 'type astro/zod'],
  commentary: ['commentary', 'engine'],
  method: ['method', 'commentary', 'engine'],
  markdown: ['markdown', 'method', 'node:', '*'],
  edition: [
    ...['edition', 'commentary', 'engine', 'urls.ts'],
    ...['type schemas.ts', 'type markdown', 'astro:content', 'type astro/zod'],
  ],
  // What is made of the model.
  phrasing: ['phrasing', 'type edition', 'type engine'],
  render: ['render', 'engine', 'type edition', 'type hast'],
  checking: ['checking', 'phrasing', 'engine', 'type render', 'type views'],
  citation: ['citation', 'edition', 'phrasing', 'urls.ts', '@citation-js'],
  sharing: ['sharing', 'citation', 'edition', 'phrasing', 'urls.ts', 'satori', 'sharp', 'node:'],
  exports: [
    'exports',
    'edition',
    'commentary',
    'phrasing',
    'engine',
    'urls.ts',
    'astro/zod',
    'xastscript',
    'type xast',
  ],
  search: ['search', 'edition', 'phrasing', 'urls.ts', 'pagefind'],
  // What is shown.
  views: [
    ...['views', 'render', 'phrasing', 'edition', 'commentary', 'engine', 'urls.ts', 'type hast'],
    ...['citation', 'exports', 'method', 'search', 'type checking', 'type sharing'],
  ],
  collating: ['collating', 'edition', 'phrasing', 'render', 'views', 'engine', 'fflate', 'type hast'],
  readers: [
    ...['readers', 'engine', 'fflate', 'mammoth', 'unpdf', 'hast-util-from-html', 'hast-util-to-text'],
    ...['xast-util-from-xml', 'unist-util-visit', 'type hast', 'type xast'],
  ],
  client: [
    'client',
    'checking',
    'collating',
    'readers',
    'render',
    'phrasing',
    'views',
    'engine',
    'urls.ts',
    'type hast',
  ],
  styles: ['styles'],
  'policy.ts': ['client', 'node:'],
  // What an editor's page calls for, such as a table of files, asks for what it shows; all others are given it.
  components: [
    ...[
      'components',
      'views',
      'edition',
      'client',
      'styles',
      'phrasing',
      'urls.ts',
      'hast-util-to-html',
      'type hast',
      'type astro',
    ],
    ...['type render', 'type commentary', 'type citation', 'type method', 'sharing'],
  ],
  layouts: [
    ...['layouts', 'components', 'client', 'styles', 'views', 'phrasing', 'search', 'policy.ts', 'urls.ts'],
    ...['icon.svg?raw', 'type edition', 'type citation'],
  ],
  pages: [
    ...[
      'layouts',
      'collating',
      'components',
      'client',
      'styles',
      'views',
      'render',
      'phrasing',
      'edition',
      'urls.ts',
      'icon.svg?raw',
    ],
    ...['citation', 'collating', 'exports', 'search', 'sharing', 'engine', 'type method'],
    ...['astro:content#render', 'type astro', '@astrojs/rss'],
  ],
  // What holds the content and the built site together.
  proofreading: [
    'proofreading',
    'build',
    'schemas.ts',
    'markdown',
    'method',
    'edition',
    'commentary',
    'engine',
    'node:',
    '*',
  ],
  build: [
    'build',
    'hast-util-from-html',
    'unist-util-visit',
    'vite',
    '@astrojs/sitemap',
    'type hast',
    'type astro',
    'node:',
  ],
};

/** Names of the browser's document and window where they are used, not where they are spoken of or a path ends with them. */
const BROWSER = /(?<![./\w])(?:document|window)\??\.\w/;

test('imports point one way', () => {
  const files = sourcesIn('engine', 'src').filter(({ file }) => !file.startsWith('engine/tests/'));
  assert.notEqual(files.length, 0);
  assert.deepEqual(
    files.flatMap(({ file, code }) => faultsOf(file, code)),
    [],
  );
});

test('an import that points upward or sideways is told with its file', () => {
  const cases: readonly (readonly [file: string, source: string, fault?: string])[] = [
    ['engine/align/a.ts', "import { diffArrays } from 'diff';\nimport type { Link } from './links.ts';"],
    ['engine/align/a.ts', "import { sep } from 'node:path';", 'imports node:path'],
    ['engine/align/a.ts', "// import { a } from '../../src/urls.ts';"],
    ['engine/align/a.ts', "import { a } from '../../src/urls.ts';", 'imports ../../src/urls.ts'],
    ['engine/align/a.ts', "import type { Token } from '../words/index.ts';"],
    ['engine/align/a.ts', "import type { Token } from '../words/tokens.ts';", 'imports ../words/tokens.ts'],
    ['src/commentary/quotes.ts', "import { diffArrays } from 'diff';", 'imports diff'],
    ['src/commentary/quotes.ts', "import { tokenize } from '../../engine/words/index.ts';"],
    ['src/components/A.astro', "---\nimport type { Tie } from '../commentary/ties.ts';\n---"],
    ['src/components/A.astro', "---\nimport { a } from '../commentary/ties.ts';\n---", 'imports ../commentary/ties.ts'],
    ['src/components/A.astro', "<script>\n  import '../client/a.ts';\n</script>"],
    ['src/components/A.astro', "---\nimport Page from '../layouts/Page.astro';\n---", 'imports ../layouts/Page.astro'],
    ['src/components/A.astro', '<p>Every document. A window.</p>'],
    ['engine/formats/a.ts', "const part = 'word/document.xml';"],
    ['src/components/A.astro', '<script>document.title = "a";</script>', 'uses document or window outside client/'],
    ['src/client/a.ts', "document.title = 'a';\nimport { align } from '../../engine/align/index.ts';"],
    ['src/client/a.ts', "const { a } = await import('../edition/edition.ts');", 'imports ../edition/edition.ts'],
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
    assert.deepEqual(faultsOf(file, withoutComments(source)), fault ? [`${file} ${fault}`] : [], source);
});

/** One line for each import of a file that is against the table. */
function faultsOf(file: string, code: string): readonly string[] {
  const part = partOf(file);
  const allowed = MAY_IMPORT[part];
  if (!allowed)
    return [`${file} belongs to no part of src/ or engine/ in the table MAY_IMPORT of tests/project/imports.test.ts`];
  const refused = importsOf(code).flatMap((found) => refusal(file, found, allowed) ?? []);
  if (part !== 'client' && BROWSER.test(code)) refused.push('uses document or window outside client/');
  return refused.map((fault) => `${file} ${fault}`);
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
  const isEntered = part.startsWith('engine/') && !part.endsWith('.ts') && part !== partOf(file);
  if (isEntered && target !== `${part}/index.ts`) return false;
  return row === part || (row === 'engine' && part.startsWith('engine/'));
}

/** The part that a file belongs to: a folder of src/ or a file there, or a room of the engine. */
function partOf(file: string): string {
  const [top = '', name = ''] = file.split('/');
  return top === 'src' ? name : `${top}/${name}`;
}

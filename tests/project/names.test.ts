import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { exportsOf, importsOf, sourcesIn, type Source } from './sources.ts';

/** Words that tell nobody what a thing is, wherever they stand in a name. */
const VAGUE = /^(helpers?|utils?|managers?|misc|stuff|info|handlers?|wrappers?|temp|old|left|right)$/i;

/** Names that tell nobody what a thing is if they are all there is. */
const VAGUE_ALONE = /^(common|data|items?|place|part|list|value|result|present|draft|said|standing|main|do)$/i;

/** Names that Astro asks for. */
const ASKED = /^(collections|getStaticPaths|GET|prerender)$/;

/** What only tests ask for, with the reason. */
const FOR_TESTS: readonly string[] = [
  // Why the machine took no quotation: the one way to see that it is right for its reason.
  'src/commentary/quotations.ts: findRefusedQuotations, only in tests',
  // The commands that read files of other kinds are being made.
];

const sources = sourcesIn('src', 'engine', 'bin').filter(({ file }) => !file.startsWith('engine/tests/'));
const callers = [...sources, ...sourcesIn('bench', 'astro.config.mjs')];
const testing = sourcesIn('tests', 'engine/tests');

test('no two exported types have one name', () => {
  assert.deepEqual(namesakes(sources), []);
});

test('no file and no export has a vague name', () => {
  assert.deepEqual(vagueNames(sources), []);
});

test('no export is there for nobody, or for tests alone', () => {
  assert.deepEqual(unused(sources, callers, testing), FOR_TESTS);
});

test('namesakes, vague names and unused exports are told with their files', () => {
  const given: readonly Source[] = [
    { file: 'src/a.ts', code: 'export interface Note {}\nexport type Shown = Note;\nexport const itemHelper = 1;' },
    { file: 'src/b.ts', code: 'export type Note = string;\nexport function data() {}\nexport function cut() {}' },
    { file: 'src/utils.ts', code: "import { cut } from './b.ts';\nimport type { Note } from './a.ts';" },
  ];
  const own: readonly Source[] = [{ file: 'tests/b.test.ts', code: "import { data } from '../src/b.ts';" }];
  assert.deepEqual(namesakes(given), ['Note: src/a.ts, src/b.ts']);
  assert.deepEqual(vagueNames(given), ['src/a.ts: itemHelper', 'src/b.ts: data', 'src/utils.ts']);
  assert.deepEqual(unused(given, given, own), [
    'src/a.ts: Shown, nowhere',
    'src/a.ts: itemHelper, nowhere',
    'src/b.ts: Note, nowhere',
    'src/b.ts: data, only in tests',
  ]);
});

/** One line for each name of several types: `Note: src/a.ts, src/b.ts`. */
function namesakes(files: readonly Source[]): readonly string[] {
  const types = files.flatMap(({ file, code }) =>
    exportsOf(code)
      .filter(({ kind }) => kind === 'interface' || kind === 'type' || kind === 'class')
      .map(({ name }) => ({ name, file })),
  );
  return [...Map.groupBy(types, ({ name }) => name)]
    .filter(([, same]) => same.length > 1)
    .map(([name, same]) => `${name}: ${same.map(({ file }) => file).join(', ')}`);
}

function vagueNames(files: readonly Source[]): readonly string[] {
  return files.flatMap(({ file, code }) => [
    ...(isVague(posix.basename(file).replace(/\.\w+$/, '')) && !/^src\/(pages|views)\//.test(file) ? [file] : []),
    ...exportsOf(code).flatMap(({ name }) => (isVague(name) ? [`${file}: ${name}`] : [])),
  ]);
}

function isVague(name: string): boolean {
  return VAGUE_ALONE.test(name) || name.split(/[-_]|(?<=[a-z])(?=[A-Z])/).some((word) => VAGUE.test(word));
}

/**
 * Exports that no caller imports. Two are let be: a type that its own file names again, which a reader of its functions looks
 * for, and what its own file uses and a test imports, which is tested by itself.
 */
function unused(files: readonly Source[], callers: readonly Source[], testing: readonly Source[]): readonly string[] {
  const called = importedNames(callers);
  const tested = importedNames(testing);
  return files.flatMap(({ file, code }) =>
    exportsOf(code)
      .filter(({ name, kind }) => {
        const isNamedAgain = code.match(new RegExp(`\\b${name}\\b`, 'g'))!.length > 1;
        const isLetBe = kind === 'interface' || kind === 'type' || has(tested, file, name);
        return !ASKED.test(name) && !(isNamedAgain && isLetBe) && !has(called, file, name);
      })
      .map(({ name }) => `${file}: ${name}, ${has(tested, file, name) ? 'only in tests' : 'nowhere'}`),
  );
}

function has(names: ReadonlySet<string>, file: string, name: string): boolean {
  return names.has(`${file} ${name}`) || names.has(`${file} *`);
}

/** Such as `src/urls.ts homeAddress`, of all that files import from files. */
function importedNames(files: readonly Source[]): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ file, code }) =>
      importsOf(code)
        .filter(({ from }) => from.startsWith('.'))
        .flatMap(({ from, names }) => names.map((name) => `${posix.join(posix.dirname(file), from)} ${name}`)),
    ),
  );
}

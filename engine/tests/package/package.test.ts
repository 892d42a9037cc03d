import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { launchBrowser } from '../../../tests/site/browser.ts';

/*
 * The package as a stranger gets it: packed, and installed with its dependencies from the registry, or npm's cache of it,
 * into a folder that knows nothing of this project.
 */

const engine = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'text-collation-'));
after(() => rmSync(folder, { recursive: true }));

const [tarball] = JSON.parse(run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], engine)) as [
  { readonly filename: string; readonly files: readonly { readonly path: string }[] },
];
const home = join(folder, 'stranger');
mkdirSync(home);
writeFileSync(join(home, 'package.json'), '{ "name": "stranger", "private": true, "type": "module" }');
run(
  'npm',
  ['install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', join(folder, tarball.filename)],
  home,
);

/** Texts with a phrase that has moved. */
const texts = [
  { witness: 'A', text: 'white sails and black rigging with a long red pennant' },
  { witness: 'B', text: 'a long red pennant with white sails and black rigging' },
];

/** A stranger's program, and what it answers. */
const program = `
import { collate, redlineFormats, tableFormats } from 'text-collation';
const table = collate(${JSON.stringify(texts)});
const docx = redlineFormats.docx.write({ title: 'T', author: 'A', date: new Date(0), paragraphs: [] });
export const answer = [
  table.moves[0].tokens.length,
  ...Object.values(tableFormats).map(({ write }) => write(table).length > 0),
  String.fromCharCode(docx[0], docx[1]),
];
`;
const answer = [4, true, true, true, true, true, 'PK'];

test('the package holds what was built, its README and its licence, and nothing else', () => {
  const others = tarball.files.map(({ path }) => path).filter((path) => !/^dist\/.*\.(js|d\.ts)$/.test(path));
  assert.deepEqual(others.toSorted(), ['LICENSE', 'README.md', 'package.json']);
});

for (const node of new Set([process.execPath, nodeOfMachine()])) {
  const version = run(node, ['--version'], home).trim();

  test(`the command runs on Node ${version}`, () => {
    texts.forEach(({ witness, text }) => writeFileSync(join(home, `${witness}.txt`), text));
    const command = join(home, 'node_modules/.bin/collate');
    const out = run(node, [command, '--format', 'json', 'A.txt', 'B.txt'], home);
    assert.equal(JSON.parse(out).moves[0].tokens.length, 4);
  });

  test(`an import runs on Node ${version}`, () => {
    writeFileSync(join(home, 'program.js'), `${program}\nconsole.log(JSON.stringify(answer));`);
    assert.deepEqual(JSON.parse(run(node, ['program.js'], home)), answer);
  });
}

test('the example of the README prints what stands below it', () => {
  const readme = readFileSync(join(home, 'node_modules/text-collation/README.md'), 'utf8');
  const [, example = '', printed = ''] = /```js\n([^]*?)```\n\n```text\n([^]*?)```/.exec(readme) ?? [];
  writeFileSync(join(home, 'example.js'), example);
  assert.equal(run(process.execPath, ['example.js'], home).trimEnd(), printed.trimEnd());
});

test('an import runs in a browser', async () => {
  writeFileSync(join(home, 'page.js'), program);
  const bundled = await build({
    root: home,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: 'page.js', formats: ['es'] } },
  });
  const [{ output }] = bundled as [Rolldown.RolldownOutput];
  const code = output[0].code;
  assert.doesNotMatch(code, /__vite-browser-external|\bnode:/);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const found = await page.evaluate(async (source) => {
      const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      return (await import(address)).answer;
    }, code);
    assert.deepEqual(found, answer);
  } finally {
    await browser.close();
  }
});

test('a TypeScript program is checked against the types', () => {
  writeFileSync(
    join(home, 'typed.ts'),
    `import { collate } from 'text-collation';
     const count: number = collate([{ witness: 'A', text: 'a' }]).moves.length;
     // @ts-expect-error An id is a text.
     collate([{ witness: count, text: 'a' }]);`,
  );
  const compiler = fileURLToPath(import.meta.resolve('typescript/lib/tsc.js'));
  const options = ['--noEmit', '--strict', '--skipDefaultLibCheck', '--module', 'nodenext', '--target', 'es2023'];
  assert.equal(run(process.execPath, [compiler, ...options, 'typed.ts'], home), '');
});

/** The first Node of the machine itself: npm puts that of the project before it. */
function nodeOfMachine(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((one) => !one.includes('node_modules'));
  return folders.map((one) => join(one, 'node')).find((one) => existsSync(one)) ?? process.execPath;
}

/** What a program prints; it is not told this project's settings of npm. */
function run(program: string, args: readonly string[], cwd: string): string {
  const settings = Object.entries(process.env).filter(([name]) => !/^npm_config_(allow|omit|save)/.test(name));
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...Object.fromEntries(settings), PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}` },
  });
  assert.equal(status, 0, `${program} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

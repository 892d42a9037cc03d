import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

/** One entry of package-lock.json, as far as it matters here. */
interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly workspaces?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Lock = Readonly<Record<string, Entry>>;

const REGISTRY = 'https://registry.npmjs.org/';

/** A git, remote, file or directory dependency, a GitHub shorthand too; `npm:` names another package of the registry. */
const NOT_FROM_REGISTRY = /^(?!npm:)[a-z+]+:|\/|\\/i;

const lock: Lock = JSON.parse(await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8')).packages;

test('every package in the lock comes from the registry and is known by its hash', () => {
  assert.deepEqual(strangers(lock), []);
});

test('every dependency named in the lock is in the lock, those for other platforms too', () => {
  assert.deepEqual(missing(lock), []);
});

test('strangers and missing packages are told by name', () => {
  const faulty: Lock = {
    '': { workspaces: ['own'], dependencies: { a: '1.0.0', b: 'github:some/b', c: 'npm:other@1.0.0' } },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-YQ==', optionalDependencies: { 'a-win': '1', d: '1' } },
    'node_modules/a/node_modules/d': { version: '1.0.0', integrity: 'sha1-YQ==' },
    'node_modules/b': { version: '1.0.0', integrity: 'sha512-YQ==', resolved: 'git+ssh://git@github.com/some/b.git' },
    'node_modules/c': { link: true, resolved: 'elsewhere' },
    'node_modules/own': { link: true, resolved: 'own' },
    own: { dependencies: { b: '1.0.0', e: '1.0.0', f: 'file:../f' } },
    'own/node_modules/e': { version: '1.0.0' },
    other: { version: '1.0.0' },
  };
  assert.deepEqual(strangers(faulty), [
    'the project: asks for b as github:some/b',
    'node_modules/a/node_modules/d: has no sha512 integrity',
    'node_modules/b: comes from git+ssh://git@github.com/some/b.git',
    'node_modules/c: is a folder',
    'own: asks for f as file:../f',
    'own/node_modules/e: has no sha512 integrity',
    'other: is a folder',
  ]);
  assert.deepEqual(missing(faulty), ['node_modules/a: a-win', 'own: f']);
});

/** Entries that neither come from the registry by a hash nor are workspaces: one line each, place and fault. */
function strangers(packages: Lock): string[] {
  const workspaces = packages['']?.workspaces ?? [];
  return Object.entries(packages).flatMap(([path, entry]) => {
    const faults = Object.entries(dependencies(entry))
      .filter(([, range]) => NOT_FROM_REGISTRY.test(range))
      .map(([name, range]) => `asks for ${name} as ${range}`);
    const isOurs = path === '' || workspaces.includes(entry.link ? (entry.resolved ?? '') : path);
    if (!isOurs) faults.push(...originFaults(path, entry));
    return faults.map((fault) => `${path || 'the project'}: ${fault}`);
  });
}

function originFaults(path: string, { link, resolved, integrity }: Entry): string[] {
  if (link || !path.includes('node_modules/')) return ['is a folder'];
  const faults = resolved && !resolved.startsWith(REGISTRY) ? [`comes from ${resolved}`] : [];
  return integrity?.startsWith('sha512-') ? faults : [...faults, 'has no sha512 integrity'];
}

/** Dependencies that no entry of the lock answers to: one line each, who asks and for what. */
function missing(packages: Lock): string[] {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(dependencies(entry))
      .filter((name) => !lookUpwards(path).some((place) => `${place}node_modules/${name}` in packages))
      .map((name) => `${path || 'the project'}: ${name}`),
  );
}

function dependencies(entry: Entry): Record<string, string> {
  return { ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies };
}

/** The places where Node looks for what a package imports, nearest first: `node_modules/a/`, then the top: ``. */
function lookUpwards(path: string): string[] {
  if (path === '') return [''];
  const above = Math.max(0, path.lastIndexOf('node_modules/'));
  return [`${path}/`, ...lookUpwards(path.slice(0, above).replace(/\/$/, ''))];
}

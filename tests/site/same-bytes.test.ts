import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hashFolder } from '../../src/release/hash.ts';
import type { Copy } from '../content/copy.ts';
import { build, copyOfProject } from './project.ts';

/** A build takes seconds; this is far beyond two and still an end. */
const timeout = 600_000;

/** Clocks at most a day apart, and languages whose letters, numbers and order differ. */
const PLACES = [
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'Pacific/Pago_Pago', LANG: 'C', LC_ALL: 'C' },
];

test('two builds in different folders, time zones and languages are the same bytes', { timeout }, async () => {
  using one = copyOfProject();
  using other = copyOfProject();
  for (const [copy, place] of [
    [one, PLACES[0]!],
    [other, PLACES[1]!],
  ] as const) {
    const { status, output } = await build(copy.project, place);
    assert.equal(status, 0, output.slice(-2000));
  }
  assert.deepEqual(differences(dist(one), dist(other)), []);
  assert.deepEqual(JSON.parse(one.read('dist/release.json')), {
    name: 'Eight Points',
    release: '2026.1',
    ...hashFolder(dist(one), ['release.json']),
  });
  assert.ok(!readFileSync(join(dist(one), 'data/search.json'), 'utf8').includes(one.project));
});

test('the hash of the site as built is that in its release.json, which the about page links', () => {
  const { files, sha256 } = JSON.parse(readFileSync('dist/release.json', 'utf8'));
  assert.deepEqual({ files, sha256 }, hashFolder('dist', ['release.json']));
  assert.match(readFileSync('dist/about/index.html', 'utf8'), /href="[^"]*\/release\.json"/);
});

test('the hash is that of sha256sum over the sorted list, and knows every name and byte', () => {
  using copy = copyOfProject();
  const folder = join(copy.project, 'files');
  copy.write('files/b/z.txt', 'z');
  copy.write('files/a.txt', 'a');
  const list = [
    ['a', 'a.txt'],
    ['z', 'b/z.txt'],
  ].map(([text, path]) => `${sha256(text!)}  ${path}\n`);
  const first = hashFolder(folder);
  assert.deepEqual(first, { files: 2, sha256: sha256(list.join('')) });
  writeFileSync(join(folder, 'a.txt'), 'A');
  assert.notEqual(hashFolder(folder).sha256, first.sha256);
  rmSync(join(folder, 'a.txt'));
  copy.write('files/c.txt', 'a');
  assert.notEqual(hashFolder(folder).sha256, first.sha256);
});

/** Paths of files that only one folder has, or that have other bytes. */
function differences(one: string, other: string): readonly string[] {
  const paths = new Set([one, other].flatMap(files));
  return [...paths].filter((path) => bytes(one, path) !== bytes(other, path)).sort();
}

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
}

function bytes(folder: string, path: string): string | undefined {
  try {
    return sha256(readFileSync(join(folder, path)));
  } catch {
    return undefined;
  }
}

function dist(copy: Copy): string {
  return join(copy.project, 'dist');
}

function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

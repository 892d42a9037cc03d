import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hashFolder } from '../../src/build/release.ts';
import { copyOfProject } from './project.ts';
import { variant } from './variants.ts';

/** A clock far from any other, and a language whose letters, numbers and order differ from all others. */
const ELSEWHERE = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  BASE: process.env['BASE'] || '/',
};

const elsewhere = variant('elsewhere', () => copyOfProject('content').project, ELSEWHERE);

test('a build in another folder, time zone and language is the same bytes', async () => {
  const project = await elsewhere;
  const dist = join(project, 'dist');
  assert.deepEqual(differences('dist', dist), []);
  assert.deepEqual(JSON.parse(readFileSync(join(dist, 'release.json'), 'utf8')), {
    name: 'Eight Points',
    release: '2026.2',
    ...hashFolder(dist, ['release.json']),
  });
});

test('the hash of the site as built is that in its release.json, to which the page on the data leads', () => {
  const { files, sha256 } = JSON.parse(readFileSync('dist/release.json', 'utf8'));
  assert.deepEqual({ files, sha256 }, hashFolder('dist', ['release.json']));
  assert.match(readFileSync('dist/about/data/index.html', 'utf8'), /href="[^"]*\/release\.json"/);
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

function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

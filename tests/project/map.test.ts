import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const [, map = ''] = /^```\n([\s\S]+?)^```$/m.exec(await readFile(new URL('CONTRIBUTING.md', root), 'utf8')) ?? [];

for (const folder of ['src/', 'tests/'])
  test(`the map in CONTRIBUTING.md names all that stands in ${folder}, and nothing else`, async () => {
    const entries = await readdir(new URL(folder, root), { withFileTypes: true });
    const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    // Who has other content deletes the tests of this corpus.
    const own = folder === 'tests/' ? ['corpus/'] : [];
    const shown = new Set([...names.filter((name) => !name.startsWith('.')), ...own]);
    assert.deepEqual(namesBelow(folder), [...shown].toSorted());
  });

/** The names below a folder in the map, sorted: one or several begin a line, folders with a slash and files with an ending. */
function namesBelow(folder: string): readonly string[] {
  const [, below = ''] = new RegExp(`^${folder}.*\\n((?:  .*\\n)+)`, 'm').exec(map) ?? [];
  const begun = below.matchAll(/^ {2}((?:[\w.]+(?:\/|\.\w+)\s+)+)/gm);
  return Array.from(begun, ([, names]) => names!.trim().split(/\s+/))
    .flat()
    .toSorted();
}

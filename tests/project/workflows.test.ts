import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'yaml';

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}
interface Job {
  readonly uses?: string;
  readonly steps?: readonly { readonly uses?: string }[];
}

/** An action of this repository, or one of another by the whole hash of a commit: a tag can be moved. */
const PINNED = /^(?:\.\/.*|[\w-]+\/[\w./-]+@[0-9a-f]{40})$/;

const folder = new URL('../../.github/workflows/', import.meta.url);
const files = (await readdir(folder)).filter((file) => /\.ya?ml$/.test(file)).sort();

test('every action of a workflow is pinned by hash, and every workflow says what it may do', async () => {
  assert.notEqual(files.length, 0);
  const faults = await Promise.all(
    files.map(async (file) =>
      faultsOf(parse(await readFile(new URL(file, folder), 'utf8'))).map((f) => `${file}: ${f}`),
    ),
  );
  assert.deepEqual(faults.flat(), []);
});

test('an action that can be moved, and a workflow that may do anything, are told', () => {
  const hash = '0123456789abcdef0123456789abcdef01234567';
  const uses = ['a/b@v1', 'a/b@main', `a/b@${hash.slice(1)}`, `a/b/c@${hash}`, './here', 'docker://alpine:3', 'a/b'];
  const jobs = { one: { steps: [{}, ...uses.map((name) => ({ uses: name }))] }, two: { uses: 'a/b/c.yml@v2' } };
  assert.deepEqual(faultsOf({ jobs }), [
    'says no permissions',
    'one uses a/b@v1',
    'one uses a/b@main',
    `one uses a/b@${hash.slice(1)}`,
    'one uses docker://alpine:3',
    'one uses a/b',
    'two uses a/b/c.yml@v2',
  ]);
});

function faultsOf({ permissions, jobs }: Workflow): readonly string[] {
  const actions = Object.entries(jobs).flatMap(([name, { uses, steps = [] }]) =>
    [uses, ...steps.map((step) => step.uses)]
      .filter((action) => action !== undefined)
      .map((action) => ({ name, action })),
  );
  const loose = actions.filter(({ action }) => !PINNED.test(action));
  return [
    ...(permissions === undefined ? ['says no permissions'] : []),
    ...loose.map(({ name, action }) => `${name} uses ${action}`),
  ];
}

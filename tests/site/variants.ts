import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after } from 'node:test';
import { build, copyOfProject } from './project.ts';

const built = new Map<string, Promise<string>>();
let last: Promise<unknown> = Promise.resolve();

after(async () => {
  for (const folder of await Promise.allSettled(built.values()))
    if (folder.status === 'fulfilled') rmSync(folder.value, { recursive: true });
});

/**
 * Another edition than that of this project, or the same built elsewhere: made once for all test files of a run. Ask for it
 * when the file is read and wait for it where it is needed: builds go on beside the tests, one after another.
 *
 * @param make puts the project into a temporary folder and gives the folder
 * @returns the folder, when its `dist/` is built
 */
export function variant(
  name: string,
  make: () => string,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = built.get(name) ?? last.then(() => builtFolder(make(), environment));
  built.set(name, folder);
  // Whoever waits for it is told; the next is built all the same.
  last = folder.catch(() => {});
  return folder;
}

async function builtFolder(folder: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const { status, output } = await build(folder, environment);
  assert.equal(status, 0, output.slice(-3000));
  return folder;
}

/** Where the edition of other words is published. */
export const SITE = 'https://example.org';
export const BASE = '/eight-points';

/** A title that would be markup, script or the end of a string if it were not text. */
export const HOSTILE = `</script><script>alert(1)</script> " ' & \u2028 <!-- javascript:alert(1)`;

/** The edition of the tests, which is of other words than this one and has an article in excerpts; with a hostile title, published below a path. */
export function editionInOtherWords(): Promise<string> {
  return variant(
    'in other words',
    () => {
      const copy = copyOfProject();
      copy.replace('content/witnesses/leaflet.mdx', 'text: For young readers', `text: ${JSON.stringify(HOSTILE)}`);
      return copy.project;
    },
    { SITE, BASE },
  );
}

import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hashFolder } from './hash.ts';

/** The file that names the release; the page behind it writes the name, this adds the hash. */
const file = 'release.json';

/** Adds to `release.json` of the built site how many other files there are, and one hash over all of them. Give it after whatever writes files. */
export function release(): AstroIntegration {
  return {
    name: 'release',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const address = new URL(file, dir);
        const named = JSON.parse(await readFile(address, 'utf8')) as object;
        const hash = hashFolder(fileURLToPath(dir), [file]);
        await writeFile(address, `${JSON.stringify({ ...named, ...hash }, null, 2)}\n`);
        logger.info(`${hash.files} files, SHA-256 ${hash.sha256}.`);
      },
    },
  };
}

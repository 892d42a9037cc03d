import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFiles } from './files.ts';

/**
 * Deletes built scripts that no page loads, such as what compares any two of many versions in an edition of few: Astro
 * bundles the scripts of every component, printed or not. Run it before all that lists files.
 */
export function withoutUnusedScripts(): AstroIntegration {
  return {
    name: 'without-unused-scripts',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const paths = builtFiles(folder).filter((path) => /\.(html|js)$/.test(path));
        const texts = new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
        for (const path of unusedScripts(texts)) rmSync(join(folder, path));
      },
    },
  };
}

/**
 * Scripts below `_astro/` that neither a page names nor a script that is loaded; their names hold a hash, so a name in a
 * text is a use.
 *
 * @param texts pages and scripts by their paths in the built folder
 */
export function unusedScripts(texts: ReadonlyMap<string, string>): readonly string[] {
  const scripts = [...texts.keys()].filter((path) => /^_astro\/.*\.js$/.test(path));
  const unused = new Set(scripts);
  const follow = (text: string) => {
    for (const path of scripts)
      if (unused.has(path) && text.includes(basename(path))) {
        unused.delete(path);
        follow(texts.get(path)!);
      }
  };
  for (const [path, text] of texts) if (!scripts.includes(path)) follow(text);
  return [...unused];
}

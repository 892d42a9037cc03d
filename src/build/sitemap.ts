import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import astroSitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration } from 'astro';

/**
 * Writes the list of pages for search engines, and its address into `robots.txt`, where the site is known. A page that
 * names another address as its own is left out.
 */
export function sitemap(): AstroIntegration {
  let config: AstroConfig;
  let built: URL;
  const { hooks } = astroSitemap({ filter: (page) => isCanonical(page, built, config.base) });
  return {
    name: 'sitemap',
    hooks: {
      ...hooks,
      'astro:config:done': (done) => {
        config = done.config;
        if (config.site) return hooks['astro:config:done']?.(done);
      },
      'astro:build:done': async (done) => {
        if (!config.site) return;
        built = done.dir;
        await hooks['astro:build:done']?.(done);
        const address = new URL(`${config.base.replace(/\/?$/u, '/')}sitemap-index.xml`, config.site);
        await nameInRobots(new URL('robots.txt', built), address);
      },
    },
  };
}

function isCanonical(page: string, built: URL, base: string): boolean {
  const path = new URL(page).pathname.slice(base.replace(/\/$/u, '').length + 1);
  const html = readFileSync(new URL(`${path}index.html`, built), 'utf8');
  const canonical = /<link rel="canonical" href="([^"]*)"/u.exec(html)?.[1];
  return canonical === page;
}

async function nameInRobots(file: URL, address: URL): Promise<void> {
  const rules = await readFile(file, 'utf8');
  await writeFile(file, `${rules.trimEnd()}\n\nSitemap: ${address.href}\n`);
}

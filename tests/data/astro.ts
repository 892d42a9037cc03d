import { registerHooks } from 'node:module';

/** What the build knows of where the site is published. */
const environment = JSON.stringify({ BASE_URL: process.env['BASE'] ?? '/', PROD: true, SSR: true });

/**
 * Lets Node import what Astro builds: `astro:content` gives the content of this project as the proofreading reads it, and
 * the site stands where the variable BASE says. Import it before anything else, and the sources only after it, by `import()`.
 */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'astro:content'
      ? { url: new URL('content.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) => {
    const loaded = next(url, context);
    if (!url.endsWith('/src/urls.ts')) return loaded;
    return { ...loaded, source: String(loaded.source).replaceAll('import.meta.env', environment) };
  },
});

import { registerHooks } from 'node:module';

/** What the build knows of where the site is published. */
const environment = JSON.stringify({ BASE_URL: '/', PROD: true, SSR: true });

/**
 * Lets Node import what Astro builds. Import it before anything else, and the views only after it, by `import()`; they are
 * handed an edition, so no content is read.
 */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'astro:content'
      ? { url: 'data:text/javascript,export const getCollection=0,getEntry=0,render=0', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) => {
    const loaded = next(url, context);
    if (!url.endsWith('/src/urls.ts')) return loaded;
    return { ...loaded, source: String(loaded.source).replaceAll('import.meta.env', environment) };
  },
});

import { registerHooks } from 'node:module';

/** What the build knows of where the site is published. */
const environment = JSON.stringify({ BASE_URL: '/', PROD: true, SSR: true });

/** Lets Node load the addresses of a site that is built for `/`. Import it first, and the sources after it, by `import()`. */
registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context);
    if (!url.endsWith('/src/urls.ts')) return loaded;
    return { ...loaded, source: String(loaded.source).replaceAll('import.meta.env', environment) };
  },
});

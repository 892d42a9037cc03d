import mdx from '@astrojs/mdx';
import { parseArgs } from 'node:util';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { numberPassages } from './src/markdown/passages.ts';
import { relativeAddresses } from './src/build/addresses.ts';
import { proofread } from './src/proofreading/integration.ts';
import { offlineCopy } from './src/build/offline.ts';
import { release } from './src/build/release.ts';
import { withoutUnusedScripts } from './src/build/unused.ts';
import { sitemap } from './src/build/sitemap.ts';

const { SITE, BASE, CONTENT } = process.env;

export default defineConfig({
  ...(SITE ? { site: SITE } : {}),
  base: BASE || '/',
  // What Astro keeps between builds is kept apart for each content folder.
  ...(CONTENT ? { cacheDir: `node_modules/.astro/${encodeURIComponent(CONTENT)}` } : {}),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  server: { port: port() },
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Every script is a file: the policy of the pages allows no other, and the search is found by its address.
  vite: {
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
    // Scripts find each other wherever the site is copied to.
    experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined) },
    // Named after their component: what Astro adds to the name would cost every page forty bytes.
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js` } },
        },
      },
    },
  },
  integrations: [mdx(), sitemap(), withoutUnusedScripts(), proofread(), relativeAddresses(), offlineCopy(), release()],
  markdown: {
    syntaxHighlight: false,
    // Smart punctuation would rewrite the quotation marks and dashes of a source text.
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [[remarkGfm, { singleTilde: false }], numberPassages],
    }),
  },
});

/** The port to serve on: that of `--port`, else of PORT, else 4321. Astro itself takes `--port abc` for none. */
function port() {
  const { values } = parseArgs({ options: { port: { type: 'string' } }, strict: false, allowPositionals: true });
  const wanted = String(values.port ?? (process.env.PORT || 4321));
  if (/^\d{1,5}$/.test(wanted) && Number(wanted) <= 65_535) return Number(wanted);
  throw new Error(`The port is “${wanted}”; --port and PORT take a whole number from 0 to 65535.`);
}

import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { earlyTheme } from './src/client/early-theme.ts';
import { numberPassages } from './src/markdown/passages.ts';
import { searchIndex } from './src/search/integration.ts';

const { SITE, BASE, PORT } = process.env;

const earlyThemeHash = `sha256-${createHash('sha256').update(earlyTheme).digest('base64')}`;

export default defineConfig({
  ...(SITE ? { site: SITE } : {}),
  base: BASE || '/',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  server: { port: Number(PORT) || 4321 },
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Every script is a file: the policy of the pages allows no other, and the search is found by its address.
  vite: { build: { assetsInlineLimit: 0 } },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // Pagefind's search is compiled to WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [earlyThemeHash] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  integrations: [mdx(), searchIndex()],
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

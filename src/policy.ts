import { createHash } from 'node:crypto';
import { earlyTheme } from './client/early-theme.ts';

const earlyThemeHash = `sha256-${createHash('sha256').update(earlyTheme).digest('base64')}`;

/** What a page may load and run: files of this site, the one script in its head and its icon. The search is WebAssembly. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' '${earlyThemeHash}'`,
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

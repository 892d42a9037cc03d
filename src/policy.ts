import { createHash } from 'node:crypto';
import { earlyTheme } from './client/early-theme.ts';

const earlyThemeHash = `sha256-${createHash('sha256').update(earlyTheme).digest('base64')}`;

/**
 * What a page may load and run: files of this site, the one script in its head and its icon. The search is WebAssembly.
 *
 * @param isInstallable whether the page offers the edition as one that can be installed, with icons that are files
 */
export function contentSecurityPolicy(isInstallable = false): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' '${earlyThemeHash}'`,
    "style-src 'self'",
    ...(isInstallable ? ["img-src data: 'self'", "manifest-src 'self'"] : ['img-src data:']),
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

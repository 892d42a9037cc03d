import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The addresses of all pages of a built site, sorted, without the base path: `/`, `/404.html`, `/points/1/`. */
export async function pages(folder = 'dist'): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .map(address)
    .sort();
}

/** The HTML of a page of a built site, by its address. */
export function htmlOf(path: string, folder = 'dist'): string {
  return readFileSync(join(folder, path.replace(/\/$/, '/index.html')), 'utf8');
}

function address(file: string): string {
  return `/${file.replaceAll(sep, '/')}`.replace(/\/index\.html$/, '/');
}

import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';

/** The addresses of all pages of a built site, sorted, without the base path: `/`, `/404.html`, `/points/1/`. */
export async function pages(folder = 'dist'): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .map(address)
    .sort();
}

function address(file: string): string {
  return `/${file.replaceAll(sep, '/')}`.replace(/\/index\.html$/, '/');
}

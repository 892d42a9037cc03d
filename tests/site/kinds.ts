import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from './pages.ts';

/** The largest page of every kind, sorted: pages are of one kind if their addresses differ in points and witnesses only. */
export async function kinds(folder = 'dist'): Promise<string[]> {
  const witnesses = new Set(readdirSync(join(folder, 'witnesses')));
  const groups = Map.groupBy(await pages(folder), (path) => kindOf(path, witnesses));
  return [...groups.values()].map((paths) => largest(paths, folder)).sort();
}

// `/points/4/kans/` and `/points/1/igp/` are both `/points/#/*/`.
function kindOf(path: string, witnesses: ReadonlySet<string>): string {
  const steps = path.split('/').map((step, at, all) => {
    if (/^\d+$/.test(step)) return '#';
    return witnesses.has(step) && step !== 'index.html' && at < all.length - 1 ? '*' : step;
  });
  return steps.join('/');
}

function largest(paths: readonly string[], folder: string): string {
  return paths.reduce((top, path) => (bytes(path, folder) > bytes(top, folder) ? path : top));
}

function bytes(path: string, folder: string): number {
  return statSync(join(folder, path.endsWith('/') ? `${path}index.html` : path)).size;
}

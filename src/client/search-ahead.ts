import { packName } from '../searchpack.ts';
import type { Handed } from './search-worker.ts';

/**
 * Starts the worker that searches, and asks at once for the files that it will need, before its script is there: on a slow
 * line each turn that is saved is an eighth of the wait.
 *
 * @param index address of the folder of the search index
 */
export function startSearch(index: string): Worker {
  // The language of every page, by which Pagefind chooses its engine.
  const name = document.documentElement.lang;
  const worker = new Worker(`${index}pagefind.js`, { type: 'module', name });
  const hand = async (file: string, cache?: RequestCache) => {
    // What fails here is asked for again by the worker, and told then.
    const bytes = await fetch(index + file, cache && { cache })
      .then((answer) => (answer.ok ? answer.arrayBuffer() : null))
      .catch(() => null);
    worker.postMessage([file, bytes] satisfies Handed, bytes ? [bytes] : []);
  };
  void hand(`wasm.${name}.pagefind`);
  // It names all other files, of which a new release has others.
  void hand(packName, 'no-cache');
  return worker;
}

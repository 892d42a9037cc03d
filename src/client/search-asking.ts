import type { Reply, Searching } from './search-worker.ts';

/**
 * Asks the worker that searches. No library does, since the first query has no kilobyte left for one.
 *
 * @throws {Error} if it says that something went wrong, or does not run
 */
export function askWorker<Name extends keyof Searching>(
  worker: Worker,
  name: Name,
  ...asked: Parameters<Searching[Name]>
): ReturnType<Searching[Name]> {
  const { port1, port2 } = new MessageChannel();
  const reply = new Promise((resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('The search does not run.')));
    port1.onmessage = ({ data }: MessageEvent<Reply<unknown>>) => {
      if ('error' in data) reject(new Error(data.error));
      else resolve(data.answer);
      port1.close();
    };
  });
  worker.postMessage([name, ...asked], [port2]);
  return reply as ReturnType<Searching[Name]>;
}

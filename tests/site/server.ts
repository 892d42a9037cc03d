import { basename, dirname, resolve } from 'node:path';
import { preview } from 'astro';

/** A folder served over HTTP. */
export interface Server {
  /** Origin and base path, with a slash at the end: `http://127.0.0.1:49152/`. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on a free port by Astro's preview server: index.html for folders, 404.html with status 404,
 * nothing outside the base path. Stricter than most hosts: a folder's address without its slash is a 404 too.
 *
 * @param base path that the site was built for
 * @throws {Error} if the folder does not exist
 */
export async function serve(folder: string, base = '/'): Promise<Server> {
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  const path = `/${base}/`.replaceAll(/\/+/g, '/');
  const server = await preview({
    root: dirname(resolve(folder)),
    outDir: basename(resolve(folder)),
    configFile: false,
    base: path,
    trailingSlash: 'always',
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: 0 },
  });
  return { address: `http://127.0.0.1:${server.port}${path}`, close: () => server.stop() };
}

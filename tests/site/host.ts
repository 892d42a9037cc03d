import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** A host as there are many: a plain server of files, whose folder can be exchanged and whose line can be cut. */
export interface Host {
  /** Origin and base path, with a slash at the end. */
  readonly address: string;
  /** Paths that were asked for so far, below the base path. */
  readonly asked: readonly string[];
  /** From now on these files are answered, at the same address. */
  publish(folder: string): void;
  /** From now on files are missing whose paths match. */
  lose(paths: RegExp): void;
  /** From now on answers end halfway whose paths match. */
  breakOff(paths: RegExp): void;
  /** From now on no request is answered at all. */
  cut(): void;
  /** From now on all is as it was. */
  mend(): void;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a folder below a base path on a free port. Like many hosts it tells browsers to go on using what they have for ten minutes, and
 * leads from a folder without its slash to the folder.
 */
export async function openHost(folder: string, base = '/'): Promise<Host> {
  let published = folder;
  let isCut = false;
  let lost: RegExp | undefined;
  let broken: RegExp | undefined;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (isCut) return request.socket.destroy();
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(base)) return missing(response);
    const path = decodeURIComponent(pathname.slice(base.length));
    asked.push(path);
    if (lost?.test(path)) return missing(response);
    return answer(response, published, path, broken?.test(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    asked,
    publish: (other) => {
      published = other;
    },
    lose: (paths) => {
      lost = paths;
    },
    breakOff: (paths) => {
      broken = paths;
    },
    cut: () => {
      isCut = true;
      server.closeAllConnections();
    },
    mend: () => {
      isCut = false;
      lost = undefined;
      broken = undefined;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, folder: string, path: string, isBroken = false): unknown {
  const file = join(folder, path.replace(/(^|\/)$/, '$1index.html'));
  if (!existsSync(file)) return missing(response);
  if (statSync(file).isDirectory()) return response.writeHead(301, { location: `${path.split('/').at(-1)}/` }).end();
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const bytes = readFileSync(file);
  response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600', 'content-length': bytes.length });
  if (!isBroken) return response.end(bytes);
  return response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}

function missing(response: ServerResponse): unknown {
  return response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing is here.');
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** A folder served over HTTP/1.1 as plain hosts serve it, on a line as fast as is wished. */
export interface Host {
  /** Origin, with a slash at the end. */
  readonly address: string;
  /** What was sent since the last call, once nothing more is asked for. */
  traffic(): Promise<Traffic>;
  close(): Promise<void>;
}

/** How fast the line is. It is made slow here and not in the browser, whose throttling does not reach its workers. */
export interface Connection {
  readonly name: string;
  /** Milliseconds before each answer. */
  readonly latency: number;
  /** Bytes a second, for all answers together. */
  readonly down: number;
}

/** What a reader was sent: files, and bytes as they come over the wire, headers included. */
export interface Traffic {
  readonly requests: number;
  readonly bytes: number;
  readonly script: number;
}

/** What hosts such as GitHub Pages compress; all else is sent as it is. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** Seconds that a browser keeps a file without asking again: what GitHub Pages says. */
const MAX_AGE = 600;

/** Milliseconds without a request after which nothing more is on its way: longer than the pauses of all search boxes. */
const QUIET = 700;

/** Bytes that one answer sends before it is the turn of another. */
const SLICE = 4096;

/** Serves a folder on a free port: gzip for text, index.html for folders, ten minutes of cache. */
export async function host(folder: string, connection: Connection): Promise<Host> {
  const line = new Line(connection.down);
  const compressed = new Map<string, Buffer>();
  let [sent, open, last]: [Traffic, number, number] = [NOTHING, 0, Date.now()];
  const bodyOf = (file: string) => {
    if (!TYPES[extname(file)]) return readFileSync(file);
    const body = compressed.get(file) ?? gzipSync(readFileSync(file), { level: 9 });
    compressed.set(file, body);
    return body;
  };
  const answer = async (url: string, response: ServerResponse) => {
    await sleep(connection.latency);
    const file = fileOf(folder, new URL(url, 'http://localhost').pathname);
    if (!file) return response.writeHead(404, { 'content-type': 'text/html' }).end('Not found');
    const body = bodyOf(file);
    response.writeHead(200, headersOf(file, body.length));
    for (let at = 0; at < body.length; at += SLICE) {
      const slice = body.subarray(at, at + SLICE);
      await line.take(slice.length);
      response.write(slice);
    }
    return response.end();
  };
  const server = createServer((request, response) => {
    const before = response.socket!.bytesWritten;
    open += 1;
    response.on('close', () => {
      [open, last] = [open - 1, Date.now()];
      sent = plus(
        sent,
        (response.socket ?? request.socket).bytesWritten - before,
        /\.m?js(\?|$)/.test(request.url ?? ''),
      );
    });
    void answer(request.url ?? '/', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    traffic: async () => {
      while (open > 0 || Date.now() - last < QUIET) await sleep(50);
      const all = sent;
      sent = NOTHING;
      return all;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const NOTHING: Traffic = { requests: 0, bytes: 0, script: 0 };

function plus({ requests, bytes, script }: Traffic, more: number, isScript: boolean): Traffic {
  return { requests: requests + 1, bytes: bytes + more, script: script + (isScript ? more : 0) };
}

/** A line that carries so many bytes a second, first come, first served. */
class Line {
  readonly #perSecond: number;
  #free = 0;

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  async take(bytes: number): Promise<void> {
    if (this.#perSecond === Infinity) return;
    const now = performance.now();
    this.#free = Math.max(now, this.#free) + (bytes / this.#perSecond) * 1000;
    await sleep(this.#free - now);
  }
}

function headersOf(file: string, length: number): Record<string, string | number> {
  const type = TYPES[extname(file)];
  return {
    'content-type': type ?? 'application/octet-stream',
    'cache-control': `max-age=${MAX_AGE}`,
    'content-length': length,
    ...(type ? { 'content-encoding': 'gzip' } : {}),
  };
}

function fileOf(folder: string, path: string): string | undefined {
  const inside = join(folder, normalize(decodeURIComponent(path)));
  const candidates = [inside, join(inside, 'index.html'), `${inside}.html`];
  return candidates.find((file) => existsSync(file) && statSync(file).isFile());
}

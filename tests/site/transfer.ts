import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import type { OpenPage } from './site.ts';

/** What a page costs a reader who comes with a cold cache. Bytes are those of the bodies, compressed. */
export interface Transfer {
  readonly requests: number;
  readonly bytes: number;
  /** Bytes of script files, and of scripts inside the page. */
  readonly script: number;
  /** Bytes by kind of file as Chromium names them: document, stylesheet, script, image, font, fetch, … */
  readonly kinds: Readonly<Record<string, number>>;
}

/** The most that a page may cost, each in the unit of {@link Transfer}; what is not named may be as it is. */
export type Budget = Partial<Pick<Transfer, 'requests' | 'bytes' | 'script'>>;

/** What an article may cost before anything is searched. */
export const ARTICLE_BUDGET: Budget = { requests: 3, bytes: 10_000, script: 2_000 };

/** What a point may cost before anything is searched. */
export const POINT_BUDGET: Budget = { bytes: 12_000 };

/** Scripts inside a page, data blocks such as JSON-LD apart. */
const INLINE_SCRIPT =
  /<script(?![^>]*(?:\ssrc=|\stype="?(?:application\/(?:ld\+)?json|speculationrules)))[^>]*>(.*?)<\/script/gs;

/** Measures what a page has received so far, once nothing more is on its way. */
export async function transfer({ settled, responses }: OpenPage): Promise<Transfer> {
  await settled();
  const received = await Promise.all(responses.filter(isRequest).map(measure));
  const kinds: Record<string, number> = {};
  for (const { kind, bytes } of received) kinds[kind] = (kinds[kind] ?? 0) + bytes;
  return {
    requests: received.length,
    bytes: sum(received.map(({ bytes }) => bytes)),
    script: (kinds['script'] ?? 0) + sum(received.map(({ inline }) => inline)),
    kinds,
  };
}

/** Where a page costs more than it may, one line each: `bytes: 12000, at most 10000`. */
export function overBudget(cost: Transfer, budget: Budget): string[] {
  const names = ['requests', 'bytes', 'script'] as const;
  return names
    .filter((name) => cost[name] > (budget[name] ?? Infinity))
    .map((name) => `${name}: ${cost[name]}, at most ${budget[name]}`);
}

/** Data and blob addresses cost no request. */
function isRequest(response: Response): boolean {
  return /^https?:/.test(response.url());
}

async function measure(response: Response): Promise<{ kind: string; bytes: number; inline: number }> {
  // A redirect has no body.
  const body = await response.body().catch(() => Buffer.alloc(0));
  const kind = response.request().resourceType();
  const inline = kind === 'document' ? inlineScripts(body.toString()) : '';
  return { kind, bytes: compressed(body), inline: compressed(Buffer.from(inline)) };
}

function inlineScripts(html: string): string {
  return [...html.matchAll(INLINE_SCRIPT)].map(([, script]) => script).join('\n');
}

/** Size in gzip, which every host has, where it helps: pictures and fonts are compressed as they are. */
function compressed(body: Buffer): number {
  return Math.min(body.length, gzipSync(body).length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

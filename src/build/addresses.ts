import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { builtFiles } from './files.ts';

/** Attributes whose value is one address: those of HTML, and those that scripts read. */
const ADDRESSES = ['href', 'src', 'action', 'cite', 'dataFrom', 'dataTexts', 'dataCheck'] as const;

/** A host shows this page at any depth: its addresses stay whole. */
const ANYWHERE = '404.html';

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Makes all links of the built pages relative, so that the folder works wherever it is copied to. Addresses in texts,
 * citations, data and metadata stay whole. Run it after all that reads links, before all that hashes files.
 */
export function relativeAddresses(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'relative-addresses',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const base = config.base.replace(/\/?$/, '/');
        for (const path of builtFiles(folder).filter((file) => file.endsWith('.html') && file !== ANYWHERE)) {
          const file = join(folder, path);
          writeFileSync(file, withRelativeAddresses(readFileSync(file, 'utf8'), path, base));
        }
      },
    },
  };
}

/**
 * A page whose addresses within the site are relative to it; everything else stands as it stood, to the character.
 *
 * @param path of the page within the built folder: `points/4/index.html`
 * @param base path that the site was built for, with a slash at both ends
 */
export function withRelativeAddresses(html: string, path: string, base: string): string {
  const changes: Change[] = [];
  visit(fromHtml(html, { verbose: true }), 'element', (element) => {
    changes.push(...changesOf(element, html, path, base));
  });
  return changed(html, changes);
}

/**
 * The address of a place in the site as a page names it: `../../points/5/`. A place on the page itself is its fragment alone.
 *
 * @param address with the base path: `/eight-points/points/5/#point-5`
 */
export function relativeAddress(address: string, path: string, base: string): string {
  const folder = path.replace(/[^/]*$/, '');
  const place = address.slice(base.length);
  if (place.startsWith(`${folder}#`)) return place.slice(folder.length);
  const up = '../'.repeat(folder.split('/').length - 1) || './';
  return up + place;
}

function changesOf(element: Element, html: string, path: string, base: string): readonly Change[] {
  return ADDRESSES.flatMap((name) => {
    const address = element.properties[name];
    const at = element.data?.position?.properties?.[name];
    if (typeof address !== 'string' || !address.startsWith(base) || address.startsWith('//') || !at) return [];
    const [start, end] = [at.start.offset!, at.end.offset!];
    const written = html.slice(start, end);
    // What is cut off is plain, so that what is left, character references too, can stay as it is written.
    const value = written.indexOf(address.slice(0, base.length));
    if (value < 0) return [];
    const quote = /["']$/.exec(written)?.[0] ?? '';
    const kept = written.slice(value, written.length - quote.length);
    return [{ start, end, text: written.slice(0, value) + relativeAddress(kept, path, base) + quote }];
  });
}

/** The text with all changes made, in one pass over it: a page may hold thousands of links. */
function changed(html: string, changes: readonly Change[]): string {
  const inOrder = changes.toSorted((a, b) => a.start - b.start);
  const pieces = inOrder.map(({ start, text }, index) => html.slice(inOrder[index - 1]?.end ?? 0, start) + text);
  return pieces.join('') + html.slice(inOrder.at(-1)?.end ?? 0);
}

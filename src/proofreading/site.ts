import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { builtFiles } from '../build/files.ts';

/** A link as it stands in a built page. */
export interface PageLink {
  readonly address: string;
  /** Counted from 1, in the built file. */
  readonly line: number | undefined;
}

/** A built page: what it links to and what can be linked to in it. */
export interface Page {
  /** Within the built folder, such as `points/4/index.html`. */
  readonly path: string;
  readonly links: readonly PageLink[];
  readonly anchors: ReadonlySet<string>;
}

/** A built site: the paths of all its files, and its pages. */
export interface Site {
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, Page>;
}

/** Reads every page of a built folder. */
export function readSite(folder: string): Site {
  const files = builtFiles(folder);
  const pages = files.filter((path) => path.endsWith('.html')).map((path) => readPage(folder, path));
  return { files: new Set(files), pages: new Map(pages.map((page) => [page.path, page])) };
}

function readPage(folder: string, path: string): Page {
  const links: PageLink[] = [];
  const anchors = new Set<string>();
  visit(fromHtml(readFileSync(join(folder, path), 'utf8')), 'element', (element) => {
    for (const anchor of anchorsOf(element)) anchors.add(anchor);
    for (const address of addressesOf(element)) links.push({ address, line: element.position?.start.line });
  });
  return { path, links, anchors };
}

function anchorsOf({ tagName, properties }: Element): readonly string[] {
  const names = tagName === 'a' ? [properties['id'], properties['name']] : [properties['id']];
  return names.filter((name) => typeof name === 'string');
}

function addressesOf({ properties }: Element): readonly string[] {
  return [properties['href'], properties['src'], properties['action']].filter((address) => typeof address === 'string');
}

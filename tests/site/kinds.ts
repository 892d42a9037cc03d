import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { htmlOf, pages } from './pages.ts';

/** Values of attributes that tell one structure from another: single words in small letters, such as `page` and `row`. */
const WORD = /^[a-z-]+$/;

/** Attributes whose values name one thing, not a kind of thing. */
const NAMES = ['id', 'htmlFor', 'name', 'value'];

const found = new Map<string, Promise<string[]>>();

/**
 * Few pages that together hold every structure of all pages, sorted: what is so on them is so on every page, as far as it
 * hangs on the structure. They are found one by one: next is always the page that holds most of what is missing for its size,
 * so that small pages stand for large ones.
 */
export function kinds(folder = 'dist'): Promise<string[]> {
  const known = found.get(folder) ?? findKinds(folder);
  found.set(folder, known);
  return known;
}

interface Candidate {
  readonly path: string;
  readonly size: number;
  readonly missing: Set<string>;
}

async function findKinds(folder: string): Promise<string[]> {
  const chosen: string[] = [];
  let left: readonly Candidate[] = (await pages(folder)).map((path) => {
    const html = htmlOf(path, folder);
    return { path, size: html.length, missing: structures(html) };
  });
  while (left.length > 0) {
    const { path, missing } = left.reduce((top, page) => (worth(page) > worth(top) ? page : top));
    chosen.push(path);
    left = left
      .map((page) => ({ ...page, missing: page.missing.difference(missing) }))
      .filter((page) => page.missing.size > 0);
  }
  return chosen.sort();
}

function worth({ missing, size }: Candidate): number {
  return missing.size / size;
}

/**
 * The structures of a page, as text: each element in its parent, both with their classes and attributes:
 * `ul.choices > li[aria-current=page]`.
 */
export function structures(html: string): Set<string> {
  const found = new Set<string>();
  visit(fromHtml(html), 'element', (element, _, parent) => {
    found.add([...(parent?.type === 'element' ? [parent] : []), element].map(look).join(' > '));
  });
  return found;
}

function look({ tagName, properties }: Element): string {
  const attributes = Object.entries(properties).map(([name, value]) => {
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    if (name === 'className') return `.${text.replaceAll(' ', '.')}`;
    return WORD.test(text) && !NAMES.includes(name) ? `[${name}=${text}]` : `[${name}]`;
  });
  return tagName + attributes.sort().join('');
}

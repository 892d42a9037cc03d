import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { htmlOf, pages } from './pages.ts';

/** Values of attributes that tell one structure from another: single words in small letters, such as `page` and `row`. */
const WORD = /^[a-z-]+$/;

/** Attributes whose values name one thing, not a kind of thing. */
const NAMES = ['id', 'htmlFor', 'name', 'value'];

/**
 * Few pages that together hold every structure of all pages, sorted: what is so on them is so on every page, as far as it
 * hangs on the structure. They are found one by one: next is always the page that holds most of what is missing.
 */
export async function kinds(folder = 'dist'): Promise<string[]> {
  const missing = new Map((await pages(folder)).map((path) => [path, structures(htmlOf(path, folder))] as const));
  const found: string[] = [];
  for (let [path, held] = fullest(missing); held.size > 0; [path, held] = fullest(missing)) {
    found.push(path);
    for (const [other, left] of missing) missing.set(other, left.difference(held));
  }
  return found.sort();
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

function fullest(missing: ReadonlyMap<string, Set<string>>): readonly [string, Set<string>] {
  return [...missing].reduce((top, page) => (page[1].size > top[1].size ? page : top));
}

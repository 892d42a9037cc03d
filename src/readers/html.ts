import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import type { Element, Nodes, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import type { ReadFile } from './read.ts';

/** The words of a web page as a browser would copy them: of its main part or article, where it has exactly one. */
export function readHtml(name: string, html: string): ReadFile {
  const root = fromHtml(html);
  const [page] = elements(root, 'html');
  const language = String(page?.properties['lang'] ?? '').trim();
  const main = ['main', 'article'].map((tag) => elements(root, tag)).find((found) => found.length === 1)?.[0];
  const text = toText(main ?? elements(root, 'body')[0] ?? (root as Nodes)).trim();
  return {
    texts: [{ name, text, ...(language ? { language } : {}) }],
    warnings: main ? [`Only the ${main.tagName === 'main' ? 'main part' : 'article'} of the page is read.`] : [],
  };
}

function elements(root: Root, tagName: string): readonly Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element) => {
    if (element.tagName === tagName) found.push(element);
    return found.length > 1 ? EXIT : undefined;
  });
  return found;
}

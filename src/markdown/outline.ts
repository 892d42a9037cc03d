import type { List, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { paragraphAddresses } from './paragraphs.ts';

/** One thing that stands in a text. */
export type Block =
  | {
      readonly kind: 'passage';
      /** Its address. */
      readonly id: string;
      /** The number before it, in a numbered list: `3.`. */
      readonly marker?: string;
    }
  /** A heading, a cell of a table or a line of code. */
  | { readonly kind: 'line'; readonly text: string }
  /** The place of the points. */
  | { readonly kind: 'points' };

/** Everything that stands in a text, in its order. */
export function outlineOf(tree: Root): readonly Block[] {
  const blocks: Block[] = [];
  const addresses = paragraphAddresses(tree);
  let marker: string | undefined;
  visit(tree, (node: Nodes, index, parent) => {
    if (node.type === 'listItem') marker = markerAt(index, parent as List);
    if (node.type === 'paragraph')
      blocks.push({ kind: 'passage', id: addresses.get(node)!, ...(marker ? { marker } : {}) });
    else if (['heading', 'tableCell', 'code'].includes(node.type)) blocks.push({ kind: 'line', text: toString(node) });
    else if (node.type === 'mdxJsxFlowElement' && node.name === 'Points') blocks.push({ kind: 'points' });
    else return undefined;
    marker = undefined;
    return SKIP;
  });
  return blocks;
}

/** The number of an item as its list counts; bullets are layout. */
function markerAt(index: number | undefined, { ordered, start }: List): string | undefined {
  return ordered ? `${(start ?? 1) + (index ?? 0)}.` : undefined;
}

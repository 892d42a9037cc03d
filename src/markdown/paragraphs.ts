import type { Paragraph, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Every paragraph of a text, in its order, with its address: `p` and its number, counted from 1. */
export function paragraphAddresses(tree: Root): ReadonlyMap<Paragraph, string> {
  const addresses = new Map<Paragraph, string>();
  visit(tree, 'paragraph', (paragraph) => {
    addresses.set(paragraph, `p${addresses.size + 1}`);
    return SKIP;
  });
  return addresses;
}

import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** An address that a text links to, as it is written. */
export interface WrittenLink {
  readonly address: string;
  /** Counted from 1. */
  readonly line: number | undefined;
}

/** Every address in a body: of links, pictures and references. */
export function linksOf(body: Root): readonly WrittenLink[] {
  const links: WrittenLink[] = [];
  visit(body, (node: Nodes) => {
    for (const address of addressesOf(node)) links.push({ address, line: node.position?.start.line });
  });
  return links;
}

/** Whether an address leads to the web, to a mailbox or to a place in the site; as browsers read it, not as it looks. */
export function isWebAddress(address: string): boolean {
  const url = URL.parse(address, 'https://site.example/');
  return url !== null && ['https:', 'http:', 'mailto:'].includes(url.protocol);
}

function addressesOf(node: Nodes): readonly string[] {
  return node.type === 'link' || node.type === 'image' || node.type === 'definition' ? [node.url] : [];
}

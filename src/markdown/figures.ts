import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { propAttribute } from './props.ts';

/** Elements of content that show what the page has computed. */
const showing: readonly string[] = ['Computed', 'Thresholds', 'Tools', 'Versions'];

/** A remark plugin that hands what a page has computed to the elements that show it: they get `figures={props.figures}`. */
export function handFigures() {
  return (tree: Root) => {
    visit(tree, (node: Nodes) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      if (showing.includes(node.name ?? '')) node.attributes.push(propAttribute('figures'));
    });
  };
}

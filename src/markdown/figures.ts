import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { showing } from '../method/names.ts';
import { propAttribute } from './props.ts';

/** A remark plugin that hands what a page has computed to the elements that show it: they get `figures={props.figures}`. */
export function handFigures() {
  return (tree: Root) => {
    visit(tree, (node: Nodes) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      if (Object.hasOwn(showing, node.name ?? '')) node.attributes.push(propAttribute('figures'));
    });
  };
}

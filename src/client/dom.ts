import type { ElementContent } from 'hast';

/** Attributes whose name is not that of the property in lower case. */
const attributes: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };

/** Trees of hast as nodes of the document. Text stays text: nothing is read as HTML. */
export function dom(nodes: readonly ElementContent[]): DocumentFragment {
  const fragment = new DocumentFragment();
  appendAll(fragment, nodes);
  return fragment;
}

/** One by one: a long text has more nodes than a call takes arguments. */
function appendAll(parent: ParentNode, nodes: readonly ElementContent[]): void {
  for (const node of nodes) parent.append(...nodeOf(node));
}

function nodeOf(node: ElementContent): readonly Node[] {
  if (node.type === 'text') return [new Text(node.value)];
  if (node.type !== 'element') return [];
  const element = document.createElement(node.tagName);
  for (const [property, value] of Object.entries(node.properties)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(attributeOf(property), value === true ? '' : [value].flat().join(' '));
  }
  appendAll(element, node.children);
  return [element];
}

/** `dataOf` is `data-of`, `ariaLabel` is `aria-label`, `colSpan` is `colspan`. */
function attributeOf(property: string): string {
  const hyphened = property.replace(/^(data|aria)([A-Z])/u, (_, start: string, letter: string) => `${start}-${letter}`);
  const isData = hyphened.startsWith('data-');
  const named = isData ? hyphened.replace(/(?<!-)([A-Z])/gu, '-$1') : hyphened;
  return attributes[property] ?? named.toLowerCase();
}

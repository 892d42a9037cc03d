import type { ElementContent } from 'hast';

/** Attributes whose name is not that of the property in lower case. */
const attributes: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };

/** Trees of hast as nodes of the document. Text stays text: nothing is read as HTML. */
export function dom(nodes: readonly ElementContent[]): DocumentFragment {
  const fragment = new DocumentFragment();
  fragment.append(...nodes.flatMap(nodeOf));
  return fragment;
}

function nodeOf(node: ElementContent): readonly Node[] {
  if (node.type === 'text') return [new Text(node.value)];
  if (node.type !== 'element') return [];
  const element = document.createElement(node.tagName);
  for (const [property, value] of Object.entries(node.properties)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(attributeOf(property), value === true ? '' : [value].flat().join(' '));
  }
  element.append(...node.children.flatMap(nodeOf));
  return [element];
}

/** `dataOf` is `data-of`, `ariaLabel` is `aria-label`, `colSpan` is `colspan`. */
function attributeOf(property: string): string {
  const hyphened = property.replace(/^(data|aria)([A-Z])/u, (_, start: string, letter: string) => `${start}-${letter}`);
  const isData = hyphened.startsWith('data-');
  const named = isData ? hyphened.replace(/(?<!-)([A-Z])/gu, '-$1') : hyphened;
  return attributes[property] ?? named.toLowerCase();
}

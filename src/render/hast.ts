import type { Element, ElementContent, Properties } from 'hast';

/** What stands in an element that is made: text, elements, or nothing. */
type Child = ElementContent | string | undefined;

/**
 * A new element as hast. It is a plain object, so the same tree is printed by the build and by browsers.
 *
 * @param properties by their names in hast: `className`, `dataOf`; undefined ones are left out
 */
export function h(
  tagName: string,
  properties: Readonly<Record<string, Properties[string]>>,
  children: readonly Child[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)),
    children: children.flatMap((child) => {
      if (child === undefined) return [];
      return [typeof child === 'string' ? { type: 'text', value: child } : child];
    }),
  };
}

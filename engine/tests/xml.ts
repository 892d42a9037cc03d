import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** The root of an XML document. */
export function xmlRoot(xml: string): XmlElement {
  return parseXml(xml).root!;
}

/** The elements right within one. */
export function childElements({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => child instanceof XmlElement);
}

/** All elements of a name within one, in the order of the document. */
export function elements(element: XmlElement, name: string): readonly XmlElement[] {
  return childElements(element).flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)]);
}

/** An attribute of an element; nothing if it has none. */
export function attribute({ attributes }: XmlElement, name: string): string {
  return attributes[name] ?? '';
}

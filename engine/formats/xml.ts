import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

/**
 * A document as text: the XML declaration, instructions where there are any, the root element and a line feed. Nothing
 * else is added between elements.
 *
 * @param before instructions such as `xml-model`, by name and content
 * @throws {Unwritable} if it has a character that XML 1.0 cannot hold
 */
export function writeXml(root: Element, before: Readonly<Record<string, string>> = {}): string {
  const instructions = Object.entries({ xml: 'version="1.0" encoding="UTF-8"', ...before });
  const tree: Root = {
    type: 'root',
    children: [...instructions.map(([name, value]) => ({ type: 'instruction' as const, name, value })), root],
  };
  refuseUnwritable(root);
  return `${withReferences(toXml(tree, { closeEmptyElements: true, tightClose: true }))}\n`;
}

/** Says which character of a text a format cannot hold, and what to do about it. */
export class Unwritable extends Error {
  readonly character: string;

  constructor(character: string) {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    super(`XML cannot hold the character U+${code}. Take it out, or choose another format.`);
    this.name = 'Unwritable';
    this.character = character;
  }
}

/** XML 1.0 has no way to write these. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Looked for in the tree, since the library drops such characters in silence. */
function refuseUnwritable({ attributes, children }: Element): void {
  const texts = children.map((child) => (child.type === 'text' ? child.value : ''));
  for (const text of [...Object.values(attributes), ...texts]) {
    const found = UNWRITABLE.exec(text ?? '')?.[0];
    if (found !== undefined) throw new Unwritable(found);
  }
  for (const child of children) if (child.type === 'element') refuseUnwritable(child);
}

/** A reader of the document takes a carriage return for a line feed, and `]]>` for the end of a section. */
function withReferences(xml: string): string {
  return xml.replaceAll('\r', '&#xD;').replaceAll(']]>', ']]&gt;');
}

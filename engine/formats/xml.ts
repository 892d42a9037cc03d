import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';

/** The namespace of `xml:id`, `xml:lang` and `xml:space`. */
export const XML = 'http://www.w3.org/XML/1998/namespace';

/**
 * A document as text, ending in a line feed, nothing added between its elements. It cannot be written twice.
 *
 * @throws {Unwritable} if it has a character that XML 1.0 cannot hold
 */
export function writeXml(tree: XMLBuilder): string {
  keepAmpersands(tree.root().node);
  const xml = tree.doc().end({ prettyPrint: false });
  refuseUnwritable(xml);
  return `${withReturns(xml)}\n`;
}

/** Says which character of a text a format cannot hold, and what to do about it. */
export class Unwritable extends Error {}

// The builder's own `each` counts the elders of every element that follows a closed one: time squared.
function keepAmpersands(node: XMLBuilder['node']): void {
  if (node.nodeType === TEXT) node.nodeValue = withAmpersands(node.nodeValue ?? '');
  if ('attributes' in node)
    for (const attribute of node.attributes as Iterable<{ value: string }>)
      attribute.value = withAmpersands(attribute.value);
  for (let child = node.firstChild; child; child = child.nextSibling) keepAmpersands(child);
}

/** The type of a text node. */
const TEXT = 3;

/** xmlbuilder2 takes an ampersand with a word and a semicolon after it for a reference, and leaves it as it is. */
function withAmpersands(text: string): string {
  return text.replaceAll('&', '&amp;');
}

/** XML 1.0 has no way to write these. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

function refuseUnwritable(xml: string): void {
  const found = UNWRITABLE.exec(xml)?.[0];
  if (found === undefined) return;
  const code = found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  throw new Unwritable(`XML cannot hold the character U+${code}. Take it out of the text, or choose another format.`);
}

/** A carriage return must be written as a reference, or a reader of the document takes it for a line feed. */
function withReturns(xml: string): string {
  return xml.replaceAll('\r', '&#xD;');
}

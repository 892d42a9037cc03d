import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { ReadFile } from './read.ts';
import { Unreadable } from './unreadable.ts';

/** Elements that hold no words of the text. */
const APART = new Set([
  'teiHeader',
  'listWit',
  'note',
  'fw',
  'figDesc',
  'linkGrp',
  'standOff',
  'facsimile',
  'sourceDoc',
]);

/** Elements that begin and end a line. */
const LINES = new Set('l item row sp speaker stage opener closer salute signed dateline trailer'.split(' '));

/** Elements with a blank line before and after them. */
const BLOCKS = new Set('head p ab lg div div1 div2 div3 list table quote body front back'.split(' '));

/** What is read of a choice: what is printed, not what an editor has for it. */
const PRINTED = ['orig', 'sic', 'abbr'];

/**
 * The text of a TEI document, or of each of its witnesses where it has a list of them and an apparatus in parallel
 * segmentation. White space is that of XML: any stretch of it is one space, unless the element says that it is kept.
 */
export function readTei(name: string, xml: string): ReadFile {
  if (/<!(?:DOCTYPE|ENTITY)/u.test(xml))
    throw new Unreadable('It declares a document type or entities', 'Write the characters themselves, and delete it.');
  const root = parsed(xml);
  const language = attribute(elements(root, 'text')[0], 'xml:lang') ?? attribute(elements(root, 'TEI')[0], 'xml:lang');
  const given = language ? { language } : {};
  const apparatus = elements(root, 'app');
  const witnesses = apparatus.length === 0 ? [] : elements(root, 'witness').filter((one) => attribute(one, 'xml:id'));
  const warnings = elements(root, 'note').length > 0 ? ['Its notes are left out.'] : [];
  if (witnesses.length === 0) return { texts: [{ name, text: textOf(root), ...given }], warnings };
  return {
    texts: witnesses.map((witness) => {
      const id = attribute(witness, 'xml:id')!;
      return { name: textOf(witness).trim() || id, text: textOf(root, `#${id}`), ...given };
    }),
    warnings,
  };
}

function parsed(xml: string): Root {
  try {
    return fromXml(xml);
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    throw new Unreadable(`This is no XML: ${reason!.replace(/\.$/u, '')}`, 'Mend it there.');
  }
}

function elements(node: Root | ElementContent, name: string): readonly Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return [...(child.name === name ? [child] : []), ...elements(child, name)];
  });
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attributes[name]?.trim() || undefined;
}

/** The words of a node; of an apparatus what one witness has. */
function textOf(node: Root | Element, witness?: string): string {
  const words = new Words(witness);
  words.take(node, false);
  return words.text.trim();
}

/** Words as they are gathered, with the lines between them. */
class Words {
  text = '';
  readonly #witness: string | undefined;

  constructor(witness: string | undefined) {
    this.#witness = witness;
  }

  /** @param isKept whether white space is that of the text, not of its XML */
  take(node: Root | ElementContent, isKept: boolean): void {
    if (node.type === 'text' || node.type === 'cdata') return this.#add(node.value, isKept);
    if (node.type === 'root') return this.#all(node.children, isKept);
    if (node.type !== 'element' || APART.has(node.name)) return;
    const { name, attributes } = node;
    if (name === 'lb' && attributes['break'] !== 'no') return this.#line(1);
    const lines = BLOCKS.has(name) ? 2 : Number(LINES.has(name));
    this.#line(lines);
    this.#all(this.#read(node), isKept || attributes['xml:space'] === 'preserve');
    this.#line(lines);
  }

  /** What is read of an element: of an apparatus one reading, of a choice what is printed, else all. */
  #read(element: Element): Element['children'] {
    if (element.name === 'choice') {
      const parts = element.children.filter(({ type }) => type === 'element') as readonly Element[];
      return [parts.find(({ name }) => PRINTED.includes(name)) ?? parts[0]].filter((part) => part !== undefined);
    }
    if (element.name !== 'app') return element.children;
    const readings = ['lem', 'rdg'].flatMap((name) => elements(element, name));
    const isOwn = (reading: Element) =>
      attribute(reading, 'wit')
        ?.split(/\s+/u)
        .includes(this.#witness ?? '');
    const own = readings.find(isOwn) ?? readings.find((one) => one.name === 'lem' && !attribute(one, 'wit'));
    return own ? own.children : [];
  }

  #all(children: readonly (Root['children'][number] | ElementContent)[], isKept: boolean): void {
    for (const child of children) if (child.type !== 'doctype') this.take(child, isKept);
  }

  #add(value: string, isKept: boolean): void {
    const words = isKept ? value : value.replaceAll(/\s+/gu, ' ');
    this.text += !isKept && /(?:^|\s)$/u.test(this.text) ? words.trimStart() : words;
  }

  /** Ends the line, with so many line ends before what follows. */
  #line(ends: number): void {
    if (ends === 0 || this.text === '') return;
    const [had] = /\s*$/u.exec(this.text)!;
    const lines = Math.max(ends, had.split('\n').length - 1);
    this.text = this.text.slice(0, this.text.length - had.length) + '\n'.repeat(Math.min(lines, 2));
  }
}

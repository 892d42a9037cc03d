import type { Element } from 'xast';
import { x } from 'xastscript';
import type { WitnessTable } from '../../engine/table/index.ts';
import { TEI, teiColumns, teiEncoding, teiMoves, writeXml } from '../../engine/formats/index.ts';

/** What a TEI document says of an edition, and its units. */
export interface TeiEdition {
  readonly title: string;
  /** Title of the work that the witnesses carry. */
  readonly work: string;
  readonly publisher: string;
  readonly release: string;
  /** Web address of the edition, where it is known. */
  readonly address: string | undefined;
  /** Whose the texts are and how they may be used, a paragraph each. */
  readonly rights: readonly string[];
  /** What was done to the texts and what was not, a paragraph each. */
  readonly treatment: readonly string[];
  /** Address of the RELAX NG schema that the document follows. */
  readonly schema: string;
  readonly versions: readonly TeiVersion[];
  readonly witnesses: readonly TeiWitness[];
  readonly units: readonly TeiUnit[];
}

/** One wording of the work. */
export interface TeiVersion {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly evidence: string;
}

/** One carrier of the work. */
export interface TeiWitness {
  /** Its `xml:id`. */
  readonly siglum: string;
  /** Id of its version. */
  readonly version: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Undefined if unknown. */
  readonly author: string | undefined;
  readonly title: string;
  readonly publication: string;
  /** In words, and as ISO 8601 has it, as far as it is known; `until` where only a span is. */
  readonly published: { readonly words: string; readonly date: string; readonly until?: string | undefined };
  readonly address: string;
  readonly rights: string;
}

/** One unit of the work. */
export interface TeiUnit {
  /** What it is called, such as `point`, and its number. */
  readonly unit: string;
  readonly number: number;
  /** The editor's heading. */
  readonly heading: string;
  /** What each witness prints before its words, in the order of the witnesses. */
  readonly labels: readonly string[];
  /** Its columns, with the witnesses in their order. */
  readonly table: WitnessTable;
}

/**
 * The edition as a TEI document with parallel segmentation: a `div` for each unit, with its labels in one block and its words
 * in another, and the moves as links.
 *
 * @throws {Unwritable} if a text has a character that XML 1.0 cannot hold
 */
export function toTeiEdition(edition: TeiEdition): string {
  const schema = `href="${edition.schema}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"`;
  const ids = edition.witnesses.map(({ siglum }) => siglum);
  const body = x(
    'body',
    edition.units.map((unit) => unitElement(unit, ids)),
  );
  const root = x('TEI', { xmlns: TEI, 'xml:lang': 'en' }, header(edition), x('text', [body]));
  return writeXml(root, { 'xml-model': schema });
}

/** The `xml:id` of one unit: the fragment that leads to it. */
export function teiUnitId(unit: string, number: number): string {
  return `${unitType(unit)}-${number}`;
}

/** What a unit is called, as one word. */
function unitType(unit: string): string {
  return unit.replace(/\s+/gu, '-');
}

function header(edition: TeiEdition): Element {
  return x('teiHeader', [fileDescription(edition), encodingDescription(edition)]);
}

function fileDescription({ title, work, release, publisher, address, rights, witnesses }: TeiEdition): Element {
  return x('fileDesc', [
    x('titleStmt', [x('title', { type: 'main' }, title), x('title', { type: 'sub' }, work)]),
    x('editionStmt', [x('edition', { n: release }, `Release ${release}`)]),
    x('publicationStmt', [
      x('publisher', publisher),
      address ? x('idno', { type: 'URI' }, address) : null,
      x('availability', { status: 'restricted' }, paragraphs(rights)),
    ]),
    x('sourceDesc', [x('listWit', witnesses.map(witnessElement))]),
  ]);
}

function encodingDescription({ treatment, versions }: TeiEdition): Element {
  const categories = versions.map(({ id, name, description, evidence }) =>
    x('category', { 'xml:id': versionId(id) }, x('catDesc', [x('term', name), `: ${description} ${evidence}`])),
  );
  return x('encodingDesc', [
    x('editorialDecl', paragraphs(treatment)),
    x('classDecl', [x('taxonomy', [x('desc', 'The versions that the witnesses carry.'), ...categories])]),
    teiEncoding(),
  ]);
}

function paragraphs(texts: readonly string[]): Element[] {
  return texts.map((text) => x('p', text));
}

function witnessElement(witness: TeiWitness): Element {
  const { siglum, version, language, author, title, publication, published, address, rights } = witness;
  return x(
    'witness',
    { 'xml:id': siglum, n: siglum, ana: `#${versionId(version)}` },
    x('bibl', [
      x('author', author ?? 'unknown'),
      x('title', { level: 'a', 'xml:lang': language }, title),
      x('title', { level: 'j' }, publication),
      dateElement(published),
      x('ref', { target: address }, address),
    ]),
    x('note', { type: 'rights' }, rights),
  );
}

function dateElement({ words, date, until }: TeiWitness['published']): Element {
  return x('date', until === undefined ? { when: date } : { notBefore: date, notAfter: until }, words);
}

function versionId(version: string): string {
  return `version-${version}`;
}

function unitElement({ unit, number, heading, labels, table }: TeiUnit, ids: readonly string[]): Element {
  const id = teiUnitId(unit, number);
  return x(
    'div',
    { type: unitType(unit), n: number, 'xml:id': id },
    x('head', heading),
    block('label', teiColumns(labelTable(labels, table), { ids, prefix: '' })),
    block('text', teiColumns(table, { ids, prefix: id })),
    teiMoves(table, { ids, prefix: id }),
  );
}

function block(type: string, columns: Element[]): Element {
  return x('ab', { type, 'xml:space': 'preserve' }, columns);
}

/** The labels as a table of one column. */
function labelTable(labels: readonly string[], { witnesses }: WitnessTable): WitnessTable {
  const cells = labels.map((t) => ({ t, n: t, properties: {} }));
  return { witnesses, columns: [{ kind: 'same', cells }], moves: [], coarse: false };
}

import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { WitnessTable } from '../../engine/table/index.ts';
import { TEI, writeEncoding, writeColumns, writeMoves, writeXml, XML } from '../../engine/formats/index.ts';

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
  const tree = create({ version: '1.0', encoding: 'UTF-8' }).ins('xml-model', schema);
  const root = tree.ele(TEI, 'TEI').att(XML, 'xml:lang', 'en');
  writeHeader(root.ele('teiHeader'), edition);
  const body = root.ele('text').ele('body');
  const ids = edition.witnesses.map(({ siglum }) => siglum);
  for (const unit of edition.units) writeUnit(body, unit, ids);
  return writeXml(root);
}

/** The `xml:id` of one unit: the fragment that leads to it. */
export function teiUnitId(unit: string, number: number): string {
  return `${unitType(unit)}-${number}`;
}

/** What a unit is called, as one word. */
function unitType(unit: string): string {
  return unit.replace(/\s+/gu, '-');
}

function writeHeader(header: XMLBuilder, edition: TeiEdition): void {
  const file = header.ele('fileDesc');
  const title = file.ele('titleStmt');
  title.ele('title').att('type', 'main').txt(edition.title);
  title.ele('title').att('type', 'sub').txt(edition.work);
  file.ele('editionStmt').ele('edition').att('n', edition.release).txt(`Release ${edition.release}`);
  const publication = file.ele('publicationStmt');
  publication.ele('publisher').txt(edition.publisher);
  if (edition.address) publication.ele('idno').att('type', 'URI').txt(edition.address);
  writeParagraphs(publication.ele('availability').att('status', 'restricted'), edition.rights);
  const list = file.ele('sourceDesc').ele('listWit');
  for (const witness of edition.witnesses) writeWitness(list, witness);
  const encoding = header.ele('encodingDesc');
  writeParagraphs(encoding.ele('editorialDecl'), edition.treatment);
  writeVersions(encoding.ele('classDecl').ele('taxonomy'), edition.versions);
  writeEncoding(encoding);
}

function writeParagraphs(parent: XMLBuilder, paragraphs: readonly string[]): void {
  for (const paragraph of paragraphs) parent.ele('p').txt(paragraph);
}

function writeWitness(list: XMLBuilder, witness: TeiWitness): void {
  const { siglum, version, language, author, title, publication, published, address, rights } = witness;
  const element = list
    .ele('witness')
    .att(XML, 'xml:id', siglum)
    .att('n', siglum)
    .att('ana', `#${versionId(version)}`);
  const source = element.ele('bibl');
  source.ele('author').txt(author ?? 'unknown');
  source.ele('title').att('level', 'a').att(XML, 'xml:lang', language).txt(title);
  source.ele('title').att('level', 'j').txt(publication);
  writeDate(source.ele('date'), published);
  source.ele('ref').att('target', address).txt(address);
  element.ele('note').att('type', 'rights').txt(rights);
}

function writeDate(element: XMLBuilder, { words, date, until }: TeiWitness['published']): void {
  if (until === undefined) element.att('when', date);
  else element.att('notBefore', date).att('notAfter', until);
  element.txt(words);
}

function writeVersions(taxonomy: XMLBuilder, versions: readonly TeiVersion[]): void {
  taxonomy.ele('desc').txt('The versions that the witnesses carry.');
  for (const { id, name, description, evidence } of versions) {
    const category = taxonomy.ele('category').att(XML, 'xml:id', versionId(id)).ele('catDesc');
    category.ele('term').txt(name);
    category.txt(`: ${description} ${evidence}`);
  }
}

function versionId(version: string): string {
  return `version-${version}`;
}

function writeUnit(body: XMLBuilder, { unit, number, heading, labels, table }: TeiUnit, ids: readonly string[]): void {
  const id = teiUnitId(unit, number);
  const div = body.ele('div').att('type', unitType(unit)).att('n', String(number)).att(XML, 'xml:id', id);
  div.ele('head').txt(heading);
  writeColumns(block(div, 'label'), labelTable(labels, table), { ids, prefix: '' });
  writeColumns(block(div, 'text'), table, { ids, prefix: id });
  writeMoves(div, table, { ids, prefix: id });
}

function block(div: XMLBuilder, type: string): XMLBuilder {
  return div.ele('ab').att('type', type).att(XML, 'xml:space', 'preserve');
}

/** The labels as a table of one column. */
function labelTable(labels: readonly string[], { witnesses }: WitnessTable): WitnessTable {
  const cells = labels.map((t) => ({ t, n: t, properties: {} }));
  return { witnesses, columns: [{ kind: 'same', cells }], moves: [], coarse: false };
}

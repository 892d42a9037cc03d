import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { WitnessTable } from '../table/index.ts';
import { writeColumns, writeMoves } from './teitable.ts';
import { writeXml, XML } from './xml.ts';

/** The namespace of TEI documents. */
export const TEI = 'http://www.tei-c.org/ns/1.0';

/**
 * The table as a TEI document with parallel segmentation, from which every witness can be read back to the character:
 * see `writeColumns`.
 *
 * @throws {Unwritable} if a token has a character that XML 1.0 cannot hold
 */
export function toTei(table: WitnessTable): string {
  // Any text may be the id of a witness, but not an XML id.
  const place = { ids: table.witnesses.map((_, index) => `w${index + 1}`), prefix: '' };
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(TEI, 'TEI');
  writeHeader(root, table.witnesses, place.ids);
  const body = root.ele('text').ele('body');
  writeColumns(body.ele('p').att(XML, 'xml:space', 'preserve'), table, place);
  writeMoves(body, table, place);
  return writeXml(root);
}

function writeHeader(root: XMLBuilder, witnesses: readonly string[], ids: readonly string[]): void {
  const header = root.ele('teiHeader');
  const file = header.ele('fileDesc');
  file
    .ele('titleStmt')
    .ele('title')
    .txt(`Collation of ${witnesses.join(', ')}`);
  file.ele('publicationStmt').ele('p').txt('Made by a collation engine.');
  const list = file.ele('sourceDesc').ele('listWit');
  witnesses.forEach((id, index) => list.ele('witness').att(XML, 'xml:id', ids[index]!).txt(id));
  writeEncoding(header.ele('encodingDesc'));
}

/** Says that readings stand in the text, beside each other. */
export function writeEncoding(parent: XMLBuilder): void {
  parent.ele('variantEncoding').att('method', 'parallel-segmentation').att('location', 'internal');
}

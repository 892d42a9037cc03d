import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Cell, WitnessTable } from '../collation/witnesstable.ts';

const TEI = 'http://www.tei-c.org/ns/1.0';
const XML = 'http://www.w3.org/XML/1998/namespace';

/**
 * The table as a TEI document with parallel segmentation: a word all witnesses print alike stands once, elsewhere each
 * `app` has a `rdg` for every group of witnesses, empty if they have nothing. A `w` holds the token as printed, with the
 * signs and white space around it, so that every witness can be read back to the character.
 *
 * @throws {RangeError} if a token has a character that XML 1.0 cannot hold
 */
export function toTei(table: WitnessTable): string {
  refuseUnwritable(table);
  const tree = create({ version: '1.0', encoding: 'UTF-8' });
  const root = tree.ele(TEI, 'TEI');
  writeHeader(root, table.witnesses);
  const body = root.ele('text').ele('body').ele('p').att(XML, 'xml:space', 'preserve');
  for (const { cells } of table.columns) writeColumn(body, cells, table);
  return `${withReturns(tree.end({ prettyPrint: false }))}\n`;
}

/** Ids of the witnesses in the document: any text may be the id of a witness, but not an XML id. */
function xmlId(witness: number): string {
  return `w${witness + 1}`;
}

function writeHeader(root: XMLBuilder, witnesses: readonly string[]): void {
  const header = root.ele('teiHeader');
  const file = header.ele('fileDesc');
  file
    .ele('titleStmt')
    .ele('title')
    .txt(`Collation of ${witnesses.join(', ')}`);
  file.ele('publicationStmt').ele('p').txt('Made by a collation engine.');
  const list = file.ele('sourceDesc').ele('listWit');
  witnesses.forEach((id, index) => list.ele('witness').att(XML, 'xml:id', xmlId(index)).txt(id));
  header.ele('encodingDesc').ele('variantEncoding').att('method', 'parallel-segmentation').att('location', 'internal');
}

function writeColumn(body: XMLBuilder, cells: readonly (Cell | null)[], { witnesses }: WitnessTable): void {
  const groups = Map.groupBy(
    witnesses.map((_, index) => index),
    (index) => cells[index]?.t ?? null,
  );
  if (groups.size === 1) {
    body.ele('w').txt(cells[0]!.t);
    return;
  }
  const app = body.ele('app');
  for (const [text, members] of groups) {
    const reading = app.ele('rdg').att('wit', members.map((index) => `#${xmlId(index)}`).join(' '));
    if (text !== null) reading.ele('w').txt(text);
  }
}

/** XML 1.0 has no way to write these. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

function refuseUnwritable({ witnesses, columns }: WitnessTable): void {
  const texts = [...witnesses, ...columns.flatMap(({ cells }) => cells.map((cell) => cell?.t ?? ''))];
  const found = texts.map((text) => UNWRITABLE.exec(text)?.[0]).find((sign) => sign !== undefined);
  if (found === undefined) return;
  const code = found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  throw new RangeError(`XML cannot hold the character U+${code}. Take it out of the text, or choose another format.`);
}

/** A carriage return must be written as a reference, or a reader of the document takes it for a line feed. */
function withReturns(xml: string): string {
  return xml.replaceAll('\r', '&#xD;');
}

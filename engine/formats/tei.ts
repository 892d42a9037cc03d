import type { Element } from 'xast';
import { x } from 'xastscript';
import type { WitnessTable } from '../table/index.ts';
import { teiColumns, teiMoves } from './teitable.ts';
import { writeXml } from './xml.ts';

/** The namespace of TEI documents. */
export const TEI = 'http://www.tei-c.org/ns/1.0';

/**
 * The table as a TEI document with parallel segmentation, from which every witness can be read back to the character:
 * see `teiColumns`.
 *
 * @throws {Unwritable} if a token has a character that XML 1.0 cannot hold
 */
export function toTei(table: WitnessTable): string {
  // Any text may be the id of a witness, but not an XML id.
  const place = { ids: table.witnesses.map((_, index) => `w${index + 1}`), prefix: '' };
  const text = x('p', { 'xml:space': 'preserve' }, teiColumns(table, place));
  const body = x('body', [text, ...teiMoves(table, place)]);
  return writeXml(x('TEI', { xmlns: TEI }, header(table.witnesses, place.ids), x('text', [body])));
}

function header(witnesses: readonly string[], ids: readonly string[]): Element {
  return x('teiHeader', [
    x('fileDesc', [
      x('titleStmt', [x('title', `Collation of ${witnesses.join(', ')}`)]),
      x('publicationStmt', [x('p', 'Made by a collation engine.')]),
      x('sourceDesc', [
        x(
          'listWit',
          witnesses.map((id, index) => x('witness', { 'xml:id': ids[index] }, id)),
        ),
      ]),
    ]),
    x('encodingDesc', [teiEncoding()]),
  ]);
}

/** Says that readings stand in the text, beside each other. */
export function teiEncoding(): Element {
  return x('variantEncoding', { method: 'parallel-segmentation', location: 'internal' });
}

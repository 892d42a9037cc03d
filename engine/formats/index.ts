export { fromCsv, toCsv, writeCsv } from './csv.ts';
export { type Redline, type RedlineParagraph, toDocx } from './docx.ts';
export { type Format, redlineFormats, tableFormats } from './formats.ts';
export { type GraphUnit, toGraphml } from './graphml.ts';
export { toJson } from './json.ts';
export { TEI, teiEncoding, toTei } from './tei.ts';
export { type TeiPlace, teiColumns, teiMoves } from './teitable.ts';
export { printable, toText } from './text.ts';
export { Unwritable, writeXml } from './xml.ts';

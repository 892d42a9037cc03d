export { fromCsv, toCsv, writeCsv } from './csv.ts';
export { toGraphml } from './graphml.ts';
export { toJson } from './json.ts';
export { TEI, teiEncoding, toTei } from './tei.ts';
export { teiColumns, teiMoves } from './teitable.ts';
export { toText } from './text.ts';
export { Unwritable, writeXml } from './xml.ts';

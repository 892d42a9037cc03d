export { fromCsv, toCsv, writeCsv } from './csv.ts';
export { toGraphml } from './graphml.ts';
export { toJson } from './json.ts';
export { TEI, toTei, writeEncoding } from './tei.ts';
export { writeColumns, writeMoves } from './teitable.ts';
export { toText } from './text.ts';
export { Unwritable, XML, writeXml } from './xml.ts';

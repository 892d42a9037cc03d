import type { WitnessTable } from '../table/index.ts';

/**
 * The table as CSV: witnesses in the first line, then one line a column, an empty field where a witness has nothing.
 */
export function toCsv({ witnesses, columns }: WitnessTable): string {
  return writeCsv([witnesses, ...columns.map(({ cells }) => cells.map((cell) => cell?.t ?? ''))]);
}

/**
 * Rows of fields as CSV (RFC 4180). A field that a spreadsheet would take for a formula begins with an apostrophe, and so
 * does one that begins with an apostrophe already.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** What `writeCsv` wrote, as rows of fields; a byte order mark before it is no part of it. */
export function fromCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv
    .replace(/^\uFEFF/u, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    rows.at(-1)!.push(withoutGuard(quoted?.replaceAll('""', '"') ?? plain ?? ''));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** Signs that make a formula of a field (OWASP, CSV injection), full-width forms included, and the apostrophe that guards against it. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n']/u;

function field(text: string): string {
  const safe = FORMULA.test(text.trimStart()) || FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function withoutGuard(text: string): string {
  const rest = text.slice(1);
  return text.startsWith("'") && (FORMULA.test(rest.trimStart()) || FORMULA.test(rest)) ? rest : text;
}

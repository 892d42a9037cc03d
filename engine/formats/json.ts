import type { WitnessTable } from '../table/index.ts';

/**
 * The table in CollateX's JSON form: per witness a list with one token, or null, for each column; with the moves, and
 * `coarse: true` if links may be missing.
 */
export function toJson({ witnesses, columns, moves, coarse }: WitnessTable): string {
  const rows = witnesses.map((_, witness) =>
    columns.map(({ cells }) => {
      const cell = cells[witness];
      return cell ? [{ ...cell.properties, t: cell.t, n: cell.n }] : null;
    }),
  );
  const result = { witnesses, table: rows, moves, ...(coarse ? { coarse } : {}) };
  return `${JSON.stringify(result, null, 2)}\n`;
}

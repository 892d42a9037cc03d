import { writeCsv } from '../../engine/formats/index.ts';
import type { Edition } from '../edition.ts';
import { pointTables, type PointTable } from './tables.ts';

/** Without it some spreadsheets take UTF-8 for another encoding and falsify every quotation mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The collation as CSV, a line for each column of each point, with its kind, what each witness prints, and the moves that its
 * words are part of (`2:kans` for the word of kans in the second move of the point). Column 0 of a point holds its labels.
 */
export function collationCsv(edition: Edition): string {
  const head = ['point', 'column', 'kind', ...edition.witnesses.map(({ id }) => id), 'moves'];
  return BYTE_ORDER_MARK + writeCsv([head, ...pointTables(edition).flatMap(pointRows)]);
}

function pointRows({ point, readings, table }: PointTable): readonly (readonly string[])[] {
  const number = String(point.number);
  const moves = moveMarks(table);
  return [
    [number, '0', 'label', ...readings.map(({ label }) => label), ''],
    ...table.columns.map(({ kind, cells }, index) => [
      number,
      String(index + 1),
      kind,
      ...cells.map((cell) => cell?.t ?? ''),
      moves[index]!.join(' '),
    ]),
  ];
}

/** For each column the moves that its words are part of. */
function moveMarks({ columns, witnesses, moves }: PointTable['table']): readonly (readonly string[])[] {
  const columnsOf = witnesses.map((_, witness) =>
    columns.flatMap(({ cells }, column) => (cells[witness] ? [column] : [])),
  );
  const marks = columns.map((): string[] => []);
  moves.forEach(({ witnesses: pair, tokens }, index) =>
    pair.forEach((id, side) => {
      const columnOf = columnsOf[witnesses.indexOf(id)]!;
      for (const positions of tokens) marks[columnOf[positions[side]!]!]!.push(`${index + 1}:${id}`);
    }),
  );
  return marks;
}

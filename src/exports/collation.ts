import { collationTable, witnessTable, type WitnessTable } from '../../engine/table/index.ts';
import type { Reading } from '../../engine/words/index.ts';
import type { Edition, Point } from '../edition/edition.ts';
import { once } from '../edition/once.ts';
import { pointAddress, wholeAddress } from '../urls.ts';
import { carrierRecords } from './carriers.ts';
import { schemaFile, type CollationRecord } from './schemas.ts';

/** One point as all witnesses print it, aligned. */
export interface PointTable {
  readonly point: Point;
  /** Of the witnesses that print it, in their order. */
  readonly readings: readonly Reading[];
  /** Its witnesses are those of the readings. */
  readonly table: WitnessTable;
}

/** The alignment of each point, in the order of the work: what every format of the collation holds. */
export const pointTables: (edition: Edition) => readonly PointTable[] = once(({ points, witnesses }) =>
  points.map((point) => {
    const readings = witnesses.flatMap(({ id, version, language, points: printed }) => {
      const found = printed.find(({ number }) => number === point.number);
      return found ? [{ witness: id, version: version.id, label: found.label, text: found.text, language }] : [];
    });
    const ids = readings.map(({ witness }) => witness);
    return { point, readings, table: witnessTable(collationTable(readings), ids) };
  }),
);

/** The collation of all witnesses: what `collation.json` holds. */
export function collationRecord(edition: Edition): CollationRecord {
  return {
    $schema: schemaFile('collation'),
    ...carrierRecords(edition),
    points: pointTables(edition).map(pointRecord),
  };
}

/**
 * The collation as rows: point, column, kind, what each witness prints, and the moves that the words are part of
 * (`2:kans` for a word of kans in the second move of the point). Column 0 of a point holds its labels.
 */
export function collationRows(edition: Edition): readonly (readonly string[])[] {
  const ids = edition.witnesses.map(({ id }) => id);
  return [['point', 'column', 'kind', ...ids, 'moves'], ...pointTables(edition).flatMap((unit) => rowsOf(unit, ids))];
}

function pointRecord({ point, readings, table }: PointTable): CollationRecord['points'][number] {
  return {
    number: point.number,
    heading: point.heading,
    address: wholeAddress(pointAddress(point.number)),
    readings: readings.map(({ witness, label, text }, index) => ({
      ...{ witness, label, text },
      tokens: table.columns.flatMap(({ cells }) => (cells[index] ? [{ t: cells[index].t, n: cells[index].n }] : [])),
    })),
    columns: positionsOf(table),
    moves: table.moves,
    isCoarse: table.coarse,
  };
}

/** The columns, each cell the position of its token. */
function positionsOf({ columns, witnesses }: WitnessTable): CollationRecord['points'][number]['columns'] {
  const next = witnesses.map(() => 0);
  return columns.map(({ kind, cells }) => ({
    kind,
    cells: cells.map((cell, witness) => (cell ? next[witness]!++ : null)),
  }));
}

function rowsOf({ point, readings, table }: PointTable, ids: readonly string[]): readonly (readonly string[])[] {
  const number = String(point.number);
  const places = ids.map((id) => table.witnesses.indexOf(id));
  const moves = moveMarks(table);
  return [
    [number, '0', 'label', ...places.map((at) => readings[at]?.label ?? ''), ''],
    ...table.columns.map(({ kind, cells }, index) => [
      ...[number, String(index + 1), kind],
      ...places.map((at) => cells[at]?.t ?? ''),
      moves[index]!.join(' '),
    ]),
  ];
}

/** For each column the moves that its words are part of. */
function moveMarks({ columns, witnesses, moves }: WitnessTable): readonly (readonly string[])[] {
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

import { collationTable, witnessTable, type WitnessTable } from '../../engine/table/index.ts';
import type { Reading } from '../../engine/words/index.ts';
import { readingsOf, type Edition, type Point } from '../edition.ts';
import { once } from '../once.ts';

/** One point with all its readings and their alignment. */
export interface PointTable {
  readonly point: Point;
  /** In the order of the witnesses. */
  readonly readings: readonly Reading[];
  /** The readings, word by word. Its witnesses are all, in their order: the proofreading refuses one without the point. */
  readonly table: WitnessTable;
}

/** The alignment of each point, in the order of the work: what every format of the data holds. */
export const pointTables: (edition: Edition) => readonly PointTable[] = once(({ points, witnesses }) =>
  points.map((point) => {
    const readings = readingsOf(witnesses, point.number);
    const ids = readings.map(({ witness }) => witness);
    return { point, readings, table: witnessTable(collationTable(readings), ids) };
  }),
);

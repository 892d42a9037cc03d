import type { Edition } from '../edition.ts';
import { toGraphml } from '../../engine/formats/index.ts';
import { pointTables } from './tables.ts';

/** The variant graphs of all points: what `graph.graphml` holds. */
export function variantGraph(edition: Edition): string {
  const units = pointTables(edition).map(({ point, readings, table }) => ({
    number: point.number,
    labels: readings.map(({ label }) => label),
    table,
  }));
  return toGraphml(
    units,
    edition.witnesses.map(({ id }) => id),
  );
}

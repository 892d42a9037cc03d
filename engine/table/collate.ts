import type { Reading } from '../words/index.ts';
import { collationTable } from './table.ts';
import { witnessTable, type WitnessTable } from './witnesstable.ts';

/** A text and the id of its witness; in English unless it says otherwise. */
export type CollatedText = Pick<Reading, 'witness' | 'text'> & Partial<Reading>;

/**
 * Collates texts: one table with a column for words that belong together, and the phrases that have moved.
 *
 * @throws {RangeError} if two texts have the same id
 */
export function collate(texts: readonly CollatedText[]): WitnessTable {
  const readings = texts.map((text): Reading => ({ label: '', language: 'en', ...text }));
  const ids = readings.map(({ witness }) => witness);
  const twin = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twin !== undefined) throw new RangeError(`Two texts have the id “${twin}”.`);
  return witnessTable(collationTable(readings), ids);
}

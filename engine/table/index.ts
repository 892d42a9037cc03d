export { type ApparatusEntry, type ApparatusReading, apparatus } from './apparatus.ts';
export { type CollationTable, type ColumnKind, collationTable, movedTokens } from './table.ts';
export { type Cell, type ReadyToken, type WitnessMove, type WitnessTable, witnessTable } from './witnesstable.ts';

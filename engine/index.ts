/** The face of the package: what a program calls that has texts and wants to know how they differ. */
export { type Reading, type Row, type Span, type Token, normalise, printedText, tokenize } from './words/index.ts';
export { type Alignment, type Link, type LinkKind, align } from './align/index.ts';
export {
  type ChangeKind,
  type ChangeRun,
  type Comparison,
  type Segment,
  type Sentence,
  type UnitComparison,
  type UnitVariant,
  baseSide,
  changeRuns,
  comparePair,
  compareUnit,
  readingSide,
  segment,
} from './compare/index.ts';
export {
  type ApparatusEntry,
  type ApparatusReading,
  type Cell,
  type CollatedText,
  type ColumnKind,
  type WitnessMove,
  type WitnessTable,
  apparatus,
  collate,
} from './table/index.ts';
export {
  type Format,
  type GraphUnit,
  type Redline,
  type RedlineParagraph,
  Unwritable,
  fromCsv,
  redlineFormats,
  tableFormats,
  toGraphml,
} from './formats/index.ts';

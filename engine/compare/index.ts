export { type ChangeKind, type ChangeRun, baseSide, changeRuns, readingSide } from './changes.ts';
export {
  type Comparison,
  type UnitAccidental,
  type UnitComparison,
  type UnitOmittedClause,
  comparePair,
  compareUnit,
  likenessOf,
} from './compare.ts';
export { MOST_NAMED, named, others } from './named.ts';
export type { Mode } from './legible.ts';
export type { Run } from './runs.ts';
export { type Segment, segment } from './segments.ts';
export { COARSE, type Sentence } from './sentences.ts';
export { accidentalSentence, typographyKinds } from './typography.ts';
export type { UnitVariant } from './variants.ts';

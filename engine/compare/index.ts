export {
  type Comparison,
  type UnitAccidental,
  type UnitComparison,
  type UnitOmittedClause,
  comparePair,
  compareUnit,
  likenessOf,
} from './compare.ts';
export { PHRASES_BELOW } from './draft.ts';
export { MOST_NAMED, named, others } from './named.ts';
export type { Mode } from './present.ts';
export type { ChangeRun, Run } from './runs.ts';
export { type Segment, segment } from './segments.ts';
export { COARSE, type Sentence } from './sentences.ts';
export { accidentalSentence, typographyKinds } from './typography.ts';
export type { UnitVariant } from './variants.ts';

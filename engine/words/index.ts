export { groupBy } from './groups.ts';
export { spellingNearness, nearness, sharedStart } from './nearness.ts';
export { normalise, skeletonOf } from './norms.ts';
export type { Span } from './span.ts';
export { type Row, type Token, printedText, spanText, tokenize } from './tokens.ts';
export { type Reading, type TokenizedReading, type Wording, groupWordings, tokenizeAll } from './wordings.ts';
export { type WordClass, classOf, isConjunction, isContentWord, isSameLanguage } from './words.ts';

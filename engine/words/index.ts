export { accentNearness, nearness, sharedStart } from './nearness.ts';
export { normalise } from './norms.ts';
export type { Span } from './span.ts';
export { type Row, type Token, printedText, spanText, tokenize } from './tokens.ts';
export { type Reading, type TokenizedReading, type Wording, groupWordings, tokenizeAll } from './wordings.ts';
export { type WordClass, classOf, isConjunction, isContentWord } from './words.ts';

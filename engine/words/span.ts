/** A half-open stretch of tokens in a row, or of code units in a text: `start` is in it, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

import type { Row } from '../words/index.ts';

/** An order of rows by their words alone, so that it does not matter in which order they are given: below 0 if the first comes first. */
export function compareRows(first: Row, second: Row): number {
  const byLength = first.tokens.length - second.tokens.length;
  if (byLength !== 0) return byLength;
  const at = first.tokens.findIndex((token, index) => token.norm !== second.tokens[index]!.norm);
  if (at < 0) return 0;
  return first.tokens[at]!.norm < second.tokens[at]!.norm ? -1 : 1;
}

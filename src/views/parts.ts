/**
 * Entries of a list on one page, at most. Four hundred lines with their contexts come to some hundred kilobytes, which a
 * phone still opens at once.
 */
export const MOST_LISTED = 400;

/** What one page shows of a list that is too long for one. */
export interface Part<Entry> {
  /** From 1. */
  readonly number: number;
  /** How many parts the list has. */
  readonly of: number;
  readonly entries: readonly Entry[];
}

/** A list cut into parts for a page each, in order; one part where it fits a page. */
export function partsOf<Entry>(list: readonly Entry[], most = MOST_LISTED): readonly Part<Entry>[] {
  const of = Math.max(1, Math.ceil(list.length / most));
  return Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    of,
    entries: list.slice(index * most, (index + 1) * most),
  }));
}

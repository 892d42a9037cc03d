/**
 * Entries of a list on one page, at most. Four hundred lines with their contexts come to some hundred kilobytes, which a
 * phone still opens at once.
 */
export const MOST_LISTED = 400;

/** What one page shows of a list that is too long for one. */
export interface ListPart<Entry> {
  /** From 1. */
  readonly number: number;
  /** How many parts the list has. */
  readonly of: number;
  readonly entries: readonly Entry[];
}

/**
 * A list cut into parts for a page each, in order; one part where it fits a page. A part holds as many entries as weigh
 * at most `most` together, and at least one.
 *
 * @param weigh how much of a page an entry fills, in the unit of `most`
 */
export function partsOf<Entry>(
  list: readonly Entry[],
  most = MOST_LISTED,
  weigh: (entry: Entry) => number = () => 1,
): readonly ListPart<Entry>[] {
  const parts: Entry[][] = [[]];
  let filled = 0;
  for (const entry of list) {
    const weight = weigh(entry);
    if (filled > 0 && filled + weight > most) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)!.push(entry);
    filled += weight;
  }
  return parts.map((entries, index) => ({ number: index + 1, of: parts.length, entries }));
}

/**
 * Entries of a list on one page, at most. The longest list of this edition has some 160; two hundred with their contexts come to
 * a hundred or two of kilobytes, which a phone still opens at once.
 */
export const MOST_LISTED = 200;

/** A part of a list that is too long for one page; a short list has one, which is all of it. */
export interface Part<Entry> {
  /** From 1. */
  readonly number: number;
  /** How many parts the list has. */
  readonly of: number;
  /** Position of its first entry in the list, from 0. */
  readonly start: number;
  readonly entries: readonly Entry[];
}

/** A list cut into parts for a page each, in order; at least one, if only an empty one. */
export function partsOf<Entry>(list: readonly Entry[]): readonly Part<Entry>[] {
  const of = Math.max(1, Math.ceil(list.length / MOST_LISTED));
  return Array.from({ length: of }, (_, index) => {
    const start = index * MOST_LISTED;
    return { number: index + 1, of, start, entries: list.slice(start, start + MOST_LISTED) };
  });
}

/** The part, from 1, that holds the entry at a position of the list, from 0. */
export function partWith(position: number): number {
  return Math.floor(position / MOST_LISTED) + 1;
}

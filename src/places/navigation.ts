/** A page to go to, under the words of its link. */
export interface Destination {
  readonly label: string;
  readonly href: string;
}

/** One of several pages of the same kind. */
export interface Choice extends Destination {
  /** Whether it is the page that the reader is on. */
  readonly chosen: boolean;
}

/** The pages on either side of one in a row. */
export interface Neighbours {
  readonly previous: Destination | undefined;
  readonly next: Destination | undefined;
}

/** Where to go from one thing in a row to those beside it. */
export function neighboursOf<Thing>(
  row: readonly Thing[],
  thing: Thing,
  to: (thing: Thing) => Destination,
): Neighbours {
  const index = row.indexOf(thing);
  const before = row[index - 1];
  const after = row[index + 1];
  return { previous: before && to(before), next: after && to(after) };
}

/** Witnesses that are named one by one in a line or a sentence, at most: more sigla than these nobody reads as a list. */
export const MOST_NAMED = 9;

/** The names of witnesses in one line: “D K R”; of many the first, and how many others: “A B C D E F G H I and 12 others”. */
export function named(names: readonly string[], separator = ' '): string {
  return [names.slice(0, MOST_NAMED).join(separator), others(names.length)].filter(Boolean).join(' ');
}

/** How many witnesses there are besides those that are named, of so many: “and 12 others”; empty if all are. */
export function others(all: number): string {
  const left = all - MOST_NAMED;
  return left <= 0 ? '' : `and ${left} other${left === 1 ? '' : 's'}`;
}

/** Witnesses that are named one by one in a line or a sentence, at most: more sigla than these nobody reads as a list. */
export const MOST_NAMED = 9;

/** The names of witnesses in one line: “D K R”; of many the first, and how many others: “A B C D E F G H I and 12 others”. */
export function named(names: readonly string[], separator = ' '): string {
  const others = names.length - MOST_NAMED;
  if (others <= 0) return names.join(separator);
  return `${names.slice(0, MOST_NAMED).join(separator)} and ${others} other${others === 1 ? '' : 's'}`;
}

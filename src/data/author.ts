import type { Witness } from '../edition.ts';

/** Who wrote an article; undefined if unknown. */
export function authorOf({ author }: Witness): string | undefined {
  return author.name === 'unknown' ? undefined : author.name;
}

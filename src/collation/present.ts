import type { Alignment, Link } from './align.ts';
import type { Token } from './tokens.ts';
import { isContentWord } from './words.ts';

/**
 * The alignment a person would mark: without links that hold only function words between two changes.
 * `align` says what is equal, this says what is worth showing as equal.
 *
 * @param language BCP 47 tag of the base
 */
export function present(
  alignment: Alignment,
  base: readonly Token[],
  reading: readonly Token[],
  language: string,
): Alignment {
  const runs = unbrokenRuns(alignment.links);
  const kept = runs.filter((run) => {
    const meaningful = run.some((link) => isContentWord(base[link.base]!.norm, language));
    return meaningful || !isIsland(run, base.length, reading.length);
  });
  return { links: kept.flat() };
}

/** Links grouped into runs that advance by one word in both rows. */
export function unbrokenRuns(links: readonly Link[]): Link[][] {
  const runs: Link[][] = [];
  for (const link of links) {
    const last = runs.at(-1)?.at(-1);
    if (last && link.base === last.base + 1 && link.reading === last.reading + 1) runs.at(-1)!.push(link);
    else runs.push([link]);
  }
  return runs;
}

/** Whether a run touches neither a common beginning nor a common end of the two rows. */
function isIsland(run: readonly Link[], baseLength: number, readingLength: number): boolean {
  const first = run[0]!;
  const last = run.at(-1)!;
  const opens = first.base === 0 && first.reading === 0;
  const closes = last.base === baseLength - 1 && last.reading === readingLength - 1;
  return !opens && !closes;
}

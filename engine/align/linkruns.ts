import type { Link } from './links.ts';

/** Links grouped into runs that advance by one word in both rows. */
export function unbrokenRuns(links: readonly Link[]): readonly (readonly Link[])[] {
  const runs: Link[][] = [];
  for (const link of links) {
    const last = runs.at(-1)?.at(-1);
    if (last && link.base === last.base + 1 && link.reading === last.reading + 1) runs.at(-1)!.push(link);
    else runs.push([link]);
  }
  return runs;
}

import { diffArrays } from 'diff';
import type { Alignment } from './align.ts';
import type { Link } from './links.ts';
import type { Row } from '../words/index.ts';

/** Aligns two rows that are nearly alike, readings of one version, by their longest common row of equal words. */
export function alignExact(base: Row, reading: Row): Alignment {
  const links: Link[] = [];
  let inBase = 0;
  let inReading = 0;
  for (const { added, removed, count } of diffArrays(norms(base), norms(reading))) {
    if (!added && !removed)
      for (let step = 0; step < count; step++)
        links.push({ kind: 'same', base: inBase + step, reading: inReading + step });
    if (!added) inBase += count;
    if (!removed) inReading += count;
  }
  return { links, coarse: false };
}

function norms(row: Row): string[] {
  return row.tokens.map((token) => token.norm);
}

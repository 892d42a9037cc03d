import { diffArrays } from 'diff';
import type { Token } from './tokens.ts';

/** Why a word of the base and a word of a reading belong together. */
export type LinkKind = 'same' | 'near' | 'substitute' | 'moved';

/** One word of the base tied to one word of a reading. */
export interface Link {
  readonly kind: LinkKind;
  /** Position of the base's token. */
  readonly base: number;
  /** Position of the reading's token. */
  readonly reading: number;
  /** How sure the link is, from 0 to 1. */
  readonly strength: number;
}

/** The matching of two rows of tokens. A token has at most one link. */
export interface Alignment {
  /** In the order of the base. */
  readonly links: readonly Link[];
}

/** Aligns two rows of tokens by their longest common row of equal words. */
export function align(base: readonly Token[], reading: readonly Token[]): Alignment {
  const changes = diffArrays(norms(base), norms(reading));
  const links: Link[] = [];
  let inBase = 0;
  let inReading = 0;
  for (const { added, removed, count } of changes) {
    if (!added && !removed)
      for (let step = 0; step < count; step++)
        links.push({ kind: 'same', base: inBase + step, reading: inReading + step, strength: 1 });
    if (!added) inBase += count;
    if (!removed) inReading += count;
  }
  return { links };
}

function norms(tokens: readonly Token[]): string[] {
  return tokens.map((token) => token.norm);
}

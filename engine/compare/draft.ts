import { align, type Alignment, alignExact } from '../align/index.ts';
import { present, type Mode } from './present.ts';
import { segment, type Segment } from './segments.ts';
import { variantsOf, type Variant } from './variants.ts';
import type { TokenizedReading, Wording } from '../words/index.ts';

/**
 * Below this likeness the marks of words give way to shared phrases. Measured on the 24 pairs of this edition: below
 * it a stretch that is not an unbroken phrase holds one or two words that happen to be the same; above it, it holds a phrase.
 */
export const PHRASES_BELOW = 0.25;

/** The reading that the others are held against, with its wording. */
export interface Base {
  readonly wording: Wording;
  readonly reading: TokenizedReading;
}

/** A wording aligned with the base, before its variants have ids. */
export interface Draft {
  readonly wording: Wording;
  readonly full: Alignment;
  readonly mode: Mode;
  readonly likeness: number;
  /** Positions of the words of the base that the wording has at all, ascending. */
  readonly sharedAt: readonly number[];
  readonly segments: readonly Segment[];
  readonly variants: readonly Variant[];
}

/** Aligns a wording with the base, and finds what differs: exactly within a version, by phrases between versions. */
export function draft({ reading: base }: Base, wording: Wording): Draft {
  const isOneVersion = base.version !== undefined && wording.readings.every(({ version }) => version === base.version);
  const full = isOneVersion ? alignExact(base, wording) : align(base, wording);
  const words = base.tokens.length + wording.tokens.length;
  const sharedAt = full.links.filter((link) => link.kind !== 'substitute').map((link) => link.base);
  const likeness = words === 0 ? 1 : (2 * sharedAt.length) / words;
  const inWords = isOneVersion ? full : present(full, base, wording, 'words');
  // Where not one word is worth showing as kept, a mark on every word would say that none is shared.
  const mode = likeness < PHRASES_BELOW || inWords.links.length === 0 ? 'phrases' : 'words';
  const shown = isOneVersion || mode === 'words' ? inWords : present(full, base, wording, mode);
  const segments = segment(shown, base.tokens.length, wording.tokens.length);
  return { wording, full, mode, likeness, sharedAt, segments, variants: variantsOf(segments, base, wording) };
}

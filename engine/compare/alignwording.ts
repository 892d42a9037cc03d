import type { Rules } from '../rules.ts';
import { align, type Alignment, alignExact } from '../align/index.ts';
import { legibleAlignment, type Mode } from './legible.ts';
import { segment, withoutFalseReplacements, type Segment } from './segments.ts';
import { variantsOf, type Variant } from './variants.ts';
import type { TokenizedReading, Wording } from '../words/index.ts';

/** The reading that the others are held against, with its wording. */
export interface Base {
  readonly wording: Wording;
  readonly reading: TokenizedReading;
}

/** A wording aligned with the base, before its variants have ids. */
export interface AlignedWording {
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
export function alignWording({ reading: base }: Base, wording: Wording, rules: Rules): AlignedWording {
  const isOneVersion = base.version !== undefined && wording.readings.every(({ version }) => version === base.version);
  const full = isOneVersion ? alignExact(base, wording) : align(base, wording, rules);
  const words = base.tokens.length + wording.tokens.length;
  const sharedAt = full.links.filter((link) => link.kind !== 'substitute').map((link) => link.base);
  const likeness = words === 0 ? 1 : (2 * sharedAt.length) / words;
  const inWords = isOneVersion ? full : legibleAlignment(full, base, wording, 'words', rules);
  // Where not one word is worth showing as kept, a mark on every word would say that none is shared.
  const mode = likeness < rules.phrasesBelow || inWords.links.length === 0 ? 'phrases' : 'words';
  const shown = isOneVersion || mode === 'words' ? inWords : legibleAlignment(full, base, wording, mode, rules);
  const segments = withoutFalseReplacements(
    segment(shown, base.tokens.length, wording.tokens.length, rules),
    base,
    wording,
  );
  return { wording, full, mode, likeness, sharedAt, segments, variants: variantsOf(segments, base, wording, rules) };
}

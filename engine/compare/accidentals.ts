import type { Alignment } from '../align/index.ts';
import type { TokenizedReading } from '../words/index.ts';

/** What differs in typography: the printed form of a word, the signs between two words, or the ordinal before the text. */
export type AccidentalKind = 'form' | 'punctuation' | 'ordinal';

/** A difference that is none of words. */
export interface Accidental {
  readonly kind: AccidentalKind;
  /** Position of the base's token; -1 for the ordinal. */
  readonly base: number;
  /** Position of the reading's token; -1 for the ordinal. */
  readonly reading: number;
  /** As the base prints it. */
  readonly lemma: string;
  /** As the reading prints it. */
  readonly text: string;
}

/** The accidental differences of two readings, ordinal first, at words that are the same in both. */
export function accidentalsOf(
  alignment: Alignment,
  base: TokenizedReading,
  reading: TokenizedReading,
): readonly Accidental[] {
  const same = alignment.links.filter((link) => link.kind === 'same');
  const partners = new Map(same.map((link) => [link.base, link.reading]));
  const ordinal: Accidental = { kind: 'ordinal', base: -1, reading: -1, lemma: base.label, text: reading.label };
  const found = same.flatMap((link): Accidental[] => {
    const place = { base: link.base, reading: link.reading };
    const follows = partners.get(link.base + 1) === link.reading + 1 || isEnd(link.base, link.reading, base, reading);
    return [
      {
        kind: 'form' as const,
        ...place,
        lemma: base.tokens[link.base]!.text,
        text: reading.tokens[link.reading]!.text,
      },
      ...(follows
        ? [
            {
              kind: 'punctuation' as const,
              ...place,
              lemma: signsAfter(base, link.base),
              text: signsAfter(reading, link.reading),
            },
          ]
        : []),
    ];
  });
  return [ordinal, ...found].filter((one) => one.lemma !== one.text);
}

function isEnd(at: number, there: number, base: TokenizedReading, reading: TokenizedReading): boolean {
  return at === base.tokens.length - 1 && there === reading.tokens.length - 1;
}

/** The signs between a word and the next, without white space. */
function signsAfter({ tokens }: TokenizedReading, at: number): string {
  return (tokens[at]!.trail + (tokens[at + 1]?.lead ?? '')).replace(/\s+/gu, '');
}

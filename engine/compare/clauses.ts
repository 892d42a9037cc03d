import { type Row, spanText, type Span, isContentWord } from '../words/index.ts';
import type { Segment } from './segments.ts';

/** A clause of the base that a wording lacks. */
export interface OmittedClause {
  /** Words of the base. */
  readonly base: Span;
  /** The words as printed. */
  readonly text: string;
  /** Position in the reading before which the words would stand. */
  readonly at: number;
}

/** A clause says something by itself: fewer words, or fewer content words among them, are an omission of words. */
const WORDS = 4;
const CONTENT_WORDS = 2;

/** A clause opposite to other words is lacking if these are less than so many for each word of the base. */
const OPPOSITE_WORDS = 1 / 2;

/**
 * The clauses of the base that a wording lacks: whole stretches left out, and, of stretches for which the reading has
 * far fewer words, the parts between two punctuation marks.
 */
export function omittedClauses(segments: readonly Segment[], base: Row): readonly OmittedClause[] {
  return segments.flatMap((segment) => {
    if (segment.kind !== 'omission' && segment.kind !== 'substitution') return [];
    return clausesOf(segment, base)
      .filter((span) => isClause(base, span) && closes(base, span))
      .map((span) => ({ base: span, text: spanText(base.tokens, span), at: segment.reading.end }));
  });
}

function clausesOf(segment: Segment, base: Row): readonly Span[] {
  const parts = cutAtPunctuation(base, segment.base);
  if (segment.kind === 'omission') return parts;
  const words = segment.base.end - segment.base.start;
  const opposite = segment.reading.end - segment.reading.start;
  if (opposite >= words * OPPOSITE_WORDS) return [];
  return parts.filter((part) => part.start > segment.base.start || opensAfterPunctuation(base, part));
}

/** Parts of a span after each of which the base has a comma, full stop or other mark. */
function cutAtPunctuation({ tokens }: Row, { start, end }: Span): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let at = start; at < end; at++)
    if (at === end - 1 || /\p{Po}/u.test(tokens[at]!.trail)) {
      parts.push({ start: from, end: at + 1 });
      from = at + 1;
    }
  return parts;
}

/** Whether a span ends where the base has a mark, or at its end. */
function closes({ tokens }: Row, { end }: Span): boolean {
  return end === tokens.length || /\p{Po}/u.test(tokens[end - 1]!.trail);
}

function opensAfterPunctuation({ tokens }: Row, { start }: Span): boolean {
  return start === 0 || /\p{Po}/u.test(tokens[start - 1]!.trail);
}

function isClause({ tokens, language }: Row, { start, end }: Span): boolean {
  const words = tokens.slice(start, end);
  return words.length >= WORDS && words.filter((token) => isContentWord(token.norm, language)).length >= CONTENT_WORDS;
}

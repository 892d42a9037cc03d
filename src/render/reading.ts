import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Segment } from '../../engine/compare/index.ts';
import { printedText, spanText, type Span, type Token } from '../../engine/words/index.ts';

/** A reading, with what it is compared with. */
export interface MarkedReading {
  readonly tokens: readonly Token[];
  /** The spans of its tokens that are printed, in its order. */
  readonly spans: readonly Span[];
  /** What is the same and what differs, tiling both readings. */
  readonly segments: readonly Segment[];
  /** Phrases that stand elsewhere in the base. */
  readonly moves: readonly { readonly base: Span; readonly reading: Span }[];
  /** The words of the reading that it is compared with. */
  readonly baseTokens: readonly Token[];
}

/** Printed words of the reading that others are compared with: every word can be pointed at. */
export function baseWords(tokens: readonly Token[], spans: readonly Span[]): readonly ElementContent[] {
  return spans.flatMap((span, index) => [...gapBefore(index), ...trimmed(wordsAt(tokens, span))]);
}

function wordsAt(tokens: readonly Token[], { start, end }: Span): readonly ElementContent[] {
  return tokens
    .slice(start, end)
    .flatMap(({ lead, text, trail }, step) => [
      ...textOf(lead),
      h('span', { 'data-at': start + step }, text),
      ...textOf(trail),
    ]);
}

/**
 * Printed words of a reading, marked against another: words that only it has, words that stand elsewhere there, other
 * forms of a word, and where words are left out. Each mark says in words what it means, for those who listen.
 */
export function markedWords(reading: MarkedReading): readonly ElementContent[] {
  return reading.spans.flatMap((span, index) => [...gapBefore(index), ...trimmed(markedSpan(reading, span))]);
}

const marks: Partial<Record<Segment['kind'], { readonly name: string; readonly said: string }>> = {
  addition: { name: 'own', said: 'only here' },
  substitution: { name: 'own', said: 'only here' },
  arrival: { name: 'moved', said: 'moved' },
  near: { name: 'near', said: 'another form' },
};

function markedSpan({ tokens, segments, moves, baseTokens }: MarkedReading, span: Span): readonly ElementContent[] {
  return segments.flatMap((segment): readonly ElementContent[] => {
    if (segment.kind === 'omission') return omission(segment, span, baseTokens);
    const start = Math.max(segment.reading.start, span.start);
    const end = Math.min(segment.reading.end, span.end);
    if (start >= end) return [];
    const words = spanText(tokens, { start, end });
    const mark = marks[segment.kind];
    const partners = partnersOf(segment, moves);
    const given = partners ? { 'data-of': `${partners.start}-${partners.end}` } : {};
    const shown = mark
      ? h('mark', { className: [mark.name], ...given }, [hidden(`${mark.said}: `), words])
      : h('span', given, words);
    return [...textOf(tokens[start]!.lead), shown, ...textOf(tokens[end - 1]!.trail)];
  });
}

/** Words of the base that are left out between two words of the span. */
function omission({ base, reading }: Segment, span: Span, baseTokens: readonly Token[]): readonly ElementContent[] {
  if (reading.start <= span.start || reading.start >= span.end) return [];
  const words = spanText(baseTokens, base);
  const given = { className: ['left-out'], title: words, 'data-of': `${base.start}-${base.end}` };
  return [h('span', given, [hidden(`left out: ${words}`), h('span', { ariaHidden: 'true' }, '⟨…⟩')]), ...textOf(' ')];
}

/** Where the partners of a segment stand in the base: of words that moved, at the place that they left. */
function partnersOf({ kind, base, reading }: Segment, moves: MarkedReading['moves']): Span | undefined {
  if (kind === 'arrival') return moves.find((move) => move.reading.start === reading.start)?.base;
  return base.end > base.start ? base : undefined;
}

/** Words that are heard and not seen. */
export function hidden(words: string): Element {
  return h('span', { className: ['vh'] }, words);
}

/** Stretches that stand apart in the reading are printed with a sign between them. */
function gapBefore(index: number): readonly ElementContent[] {
  return index === 0 ? [] : [h('span', { className: ['apart'] }, [hidden(' further on: '), ' … '])];
}

/** White space at the ends is layout of the reading, not of the clause. */
function trimmed(nodes: readonly ElementContent[]): readonly ElementContent[] {
  return nodes.flatMap((node, index): readonly ElementContent[] => {
    if (node.type !== 'text') return [node];
    const start = index === 0 ? node.value.trimStart() : node.value;
    return textOf(index === nodes.length - 1 ? start.trimEnd() : start);
  });
}

function textOf(value: string): readonly ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** A whole reading as printed, without marks. */
export function plainWords(tokens: readonly Token[]): readonly ElementContent[] {
  return textOf(printedText(tokens));
}

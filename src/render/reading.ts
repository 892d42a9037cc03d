import type { Element, ElementContent } from 'hast';
import type { Segment } from '../../engine/compare/index.ts';
import { isConjunction, spanText, type Span, type Token } from '../../engine/words/index.ts';
import { h } from './hast.ts';

/** Words of a reading, with what they are compared with. */
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
  /** Which of these the printed words answer to, where not to all: only what they leave out of them is said. */
  readonly baseClause?: BaseClause;
}

/** The words of one clause of the base. */
export interface BaseClause {
  readonly spans: readonly Span[];
  /** BCP 47 tag. */
  readonly language: string;
}

/** What a mark on words can say. */
export type Mark = 'own' | 'moved' | 'near' | 'left-out';

/** What is heard of each mark. */
const heard: Readonly<Record<Mark, string>> = {
  own: 'only here: ',
  moved: 'moved: ',
  near: 'another form: ',
  'left-out': 'left out: ',
};

/** What is heard where the words of a mark end. */
export const HEARD_END = ', end; ';

const markOf: Partial<Record<Segment['kind'], Mark>> = {
  addition: 'own',
  substitution: 'own',
  arrival: 'moved',
  near: 'near',
};

/** Printed words of the reading that others are compared with: every word can be pointed at. */
export function baseWords(tokens: readonly Token[], spans: readonly Span[]): readonly ElementContent[] {
  return spans.flatMap((span, index) => [...gapBefore(index), ...trimmed(wordsAt(tokens, span))]);
}

function wordsAt(tokens: readonly Token[], { start, end }: Span): readonly ElementContent[] {
  return tokens
    .slice(start, end)
    .flatMap(({ lead, text, trail }, step) => [
      ...textOf(lead),
      h('span', { dataAt: start + step }, [text]),
      ...textOf(trail),
    ]);
}

/**
 * Printed words of a reading, marked against another: words that only it has, words that stand elsewhere there, other
 * forms of a word, and where words are left out. Each mark says in words what it means, for those who listen.
 */
export function markedWords(reading: MarkedReading): readonly ElementContent[] {
  const gaps = leftOut(reading);
  return reading.spans.flatMap((span, index) => {
    const here = gaps.filter((gap) => gap.span === index);
    return [...gapBefore(index), ...markedSpan(reading, span, here)];
  });
}

/** Which marks printed words have. */
export function marksIn(nodes: readonly ElementContent[]): ReadonlySet<Mark> {
  const names = nodes.flatMap((node) => (node.type === 'element' ? [node.properties['className']].flat() : []));
  return new Set((Object.keys(heard) as Mark[]).filter((mark) => names.includes(mark)));
}

function markedSpan(
  { tokens, segments, moves, baseTokens }: MarkedReading,
  span: Span,
  gaps: readonly Gap[],
): readonly ElementContent[] {
  const signs = (at: number, ...side: readonly 'after'[]) =>
    gaps.filter((gap) => gap.at === at).map(({ base }) => gapSign(baseTokens, base, side));
  const words = segments.flatMap((segment): readonly ElementContent[] => {
    const start = Math.max(segment.reading.start, span.start);
    const end = Math.min(segment.reading.end, span.end);
    if (start >= end) return [];
    const inside = start > span.start ? signs(start) : [];
    return [...inside, ...shownWords(tokens, { start, end }, markOf[segment.kind], partnersOf(segment, moves))];
  });
  return [...signs(span.start), ...trimmed(words), ...signs(span.end, 'after')];
}

/** Words that are marked alike, with the signs around them; no mark touches a sign, and the first says what it means. */
function shownWords(
  tokens: readonly Token[],
  span: Span,
  mark: Mark | undefined,
  partners: Span | undefined,
): readonly ElementContent[] {
  const given = partners ? { dataOf: `${partners.start}-${partners.end}` } : {};
  const parts = mark ? unsigned(tokens, span) : [span];
  return parts.flatMap(({ start, end }, index) => {
    const words = spanText(tokens, { start, end });
    const said = index === 0 && mark ? [hidden(heard[mark])] : [];
    const shown = mark ? h('mark', { className: [mark], ...given }, [...said, words]) : h('span', given, [words]);
    const ended = mark && index === parts.length - 1 ? [hidden(HEARD_END)] : [];
    return [...textOf(tokens[start]!.lead), shown, ...ended, ...textOf(tokens[end - 1]!.trail)];
  });
}

/** A span cut wherever a sign stands between two of its words. */
function unsigned(tokens: readonly Token[], { start, end }: Span): readonly Span[] {
  const cuts = tokens.flatMap(({ trail }, at) => {
    const isCut = at >= start && at + 1 < end && /\S/u.test(trail + tokens[at + 1]!.lead);
    return isCut ? [at + 1] : [];
  });
  return [start, ...cuts].map((from, index) => ({ start: from, end: cuts[index] ?? end }));
}

/** Where the partners of a segment stand in the base: of words that moved, at the place that they left. */
function partnersOf({ kind, base, reading }: Segment, moves: MarkedReading['moves']): Span | undefined {
  if (kind === 'arrival') return moves.find((move) => move.reading.start === reading.start)?.base;
  return base.end > base.start ? base : undefined;
}

/** Words of the base that are left out at one place. */
interface Gap {
  readonly base: readonly Span[];
  /** The printed span that it is shown in, by its index. */
  readonly span: number;
  /** The word that it stands before: a place in that span, or its end. */
  readonly at: number;
}

/** What is left out of the words that these answer to; words of other clauses are left out elsewhere. */
function leftOut({ segments, spans, baseTokens, baseClause }: MarkedReading): readonly Gap[] {
  const answered = baseClause ? withoutJoints(baseTokens, baseClause) : [{ start: 0, end: baseTokens.length }];
  const gaps = new Map<string, Gap>();
  for (const { kind, base, reading } of segments) {
    if (kind !== 'omission') continue;
    const parts = answered.map((span) => ({
      start: Math.max(base.start, span.start),
      end: Math.min(base.end, span.end),
    }));
    const lost = parts.filter(({ start, end }) => start < end);
    if (lost.length === 0) continue;
    const found = spans.findIndex(({ start, end }) => start <= reading.start && reading.start <= end);
    const span = found >= 0 ? found : spans.length - 1;
    const at = found >= 0 ? reading.start : (spans.at(-1)?.end ?? 0);
    const known = gaps.get(`${span} ${at}`)?.base ?? [];
    gaps.set(`${span} ${at}`, { base: [...known, ...lost], span, at });
  }
  return [...gaps.values()];
}

/** A clause without the conjunction that joins it to the one before or after: whoever cuts a sentence loses no words. */
function withoutJoints(tokens: readonly Token[], { spans, language }: BaseClause): readonly Span[] {
  const isJoint = (at: number) => isConjunction(tokens[at]!.norm, language);
  return spans.map(({ start, end }) => {
    if (end - start < 2) return { start, end };
    return { start: isJoint(start) ? start + 1 : start, end: isJoint(end - 1) ? end - 1 : end };
  });
}

/** The sign itself is drawn by the styles: no font need have it, and nobody copies it as if it were printed. */
function gapSign(baseTokens: readonly Token[], base: readonly Span[], side: readonly 'after'[]): Element {
  const words = base.map((span) => spanText(baseTokens, span)).join(' … ');
  const dataOf = base.map(({ start, end }) => `${start}-${end}`).join(' ');
  const given = { className: ['left-out', ...side], title: words, dataOf };
  return h('span', given, [hidden(`${heard['left-out']}${words}${HEARD_END}`)]);
}

/** Words that are heard and not seen. */
export function hidden(words: string): Element {
  return h('span', { className: ['vh'] }, [words]);
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

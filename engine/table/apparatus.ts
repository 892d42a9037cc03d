import { alignExact } from '../align/index.ts';
import { segment, type Segment } from '../compare/index.ts';
import { spanText, type Span, tokenizeAll, type Reading, type TokenizedReading } from '../words/index.ts';

/** Whether readings differ in words or in typography only. */
export type ApparatusLevel = 'substantive' | 'accidental';

/** What some witnesses have at one place. */
export interface ApparatusReading {
  /** The words as printed; '' if the witnesses have none. */
  readonly text: string;
  /** What an apparatus prints: the words, or ∅ for none. */
  readonly shown: string;
  readonly level: ApparatusLevel;
  /** Ids, in the order given. */
  readonly witnesses: readonly string[];
}

/** One place at which readings of a version differ: lemma] reading sigla. */
export interface ApparatusEntry {
  /** Unique in its unit, in the order of the base: e1, e2 … */
  readonly id: string;
  /** Words of the base. */
  readonly base: Span;
  readonly lemma: string;
  /** Witnesses that print the lemma, the base's first. */
  readonly witnesses: readonly string[];
  /** Identical readings grouped, in the order of their first witness. */
  readonly readings: readonly ApparatusReading[];
}

/**
 * The apparatus of the readings of one version, each aligned exactly with the first: all places where a printed word
 * differs, is added or left out. Signs around the words are not in it.
 */
export function apparatus(readings: readonly Reading[]): readonly ApparatusEntry[] {
  const [base, ...others] = tokenizeAll(readings);
  if (!base) return [];
  const aligned = others.map((reading) => {
    const segments = segment(alignExact(base, reading), base.tokens.length, reading.tokens.length);
    return { reading, segments, spans: differences(segments, base, reading) };
  });
  const places = joinTouching(aligned.flatMap(({ spans }) => spans)).map((span) => withWords(span, base));
  return joinTouching(places).map((span, index) => entry(`e${index + 1}`, span, base, aligned));
}

/** Places of the base at which a reading has other words or prints them otherwise. */
function differences(segments: readonly Segment[], base: TokenizedReading, reading: TokenizedReading): readonly Span[] {
  return segments.flatMap((one): Span[] => {
    if (one.kind !== 'same') return [one.base];
    const steps = Array.from({ length: one.base.end - one.base.start }, (_, step) => step);
    return steps
      .filter((step) => base.tokens[one.base.start + step]!.text !== reading.tokens[one.reading.start + step]!.text)
      .map((step) => ({ start: one.base.start + step, end: one.base.start + step + 1 }));
  });
}

/** Places in order; those that overlap, and insertions that touch another place, are one. */
function joinTouching(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((x, y) => x.start - y.start || x.end - y.end)) {
    const last = joined.at(-1);
    const isEmpty = last !== undefined && (last.start === last.end || span.start === span.end);
    if (last && (span.start < last.end || (isEmpty && span.start === last.end)))
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** An insertion has no words of the base: its lemma is the word before it, or the word after it at the beginning. */
function withWords({ start, end }: Span, { tokens }: TokenizedReading): Span {
  if (start < end || tokens.length === 0) return { start, end };
  return start > 0 ? { start: start - 1, end } : { start, end: end + 1 };
}

interface Aligned {
  readonly reading: TokenizedReading;
  readonly segments: readonly Segment[];
}

function entry(id: string, span: Span, base: TokenizedReading, aligned: readonly Aligned[]): ApparatusEntry {
  const lemma = spanText(base.tokens, span);
  const found = aligned.map(({ reading, segments }) => {
    const here = readingSpan(segments, span);
    return { witness: reading.witness, text: spanText(reading.tokens, here), norms: norms(reading, here) };
  });
  const groups = Map.groupBy(found, ({ text }) => text);
  const own = norms(base, span);
  return {
    id,
    base: span,
    lemma,
    witnesses: [base.witness, ...(groups.get(lemma) ?? []).map(({ witness }) => witness)],
    readings: Array.from(groups)
      .filter(([text]) => text !== lemma)
      .map(([text, members]) => ({
        text,
        shown: text === '' ? '∅' : text,
        level: members[0]!.norms === own ? 'accidental' : 'substantive',
        witnesses: members.map(({ witness }) => witness),
      })),
  };
}

function norms({ tokens }: TokenizedReading, { start, end }: Span): string {
  return tokens
    .slice(start, end)
    .map((token) => token.norm)
    .join(' ');
}

/** What a reading has for a span of the base, with all that is inserted at its edges. */
function readingSpan(segments: readonly Segment[], span: Span): Span {
  let start: number | undefined;
  let end = 0;
  for (const { base, reading } of segments) {
    const from = Math.max(base.start, span.start);
    const to = Math.min(base.end, span.end);
    const isInside = from < to || (base.start === base.end && base.start >= span.start && base.start <= span.end);
    if (!isInside) continue;
    const isWhole = base.end - base.start !== reading.end - reading.start;
    const first = isWhole ? reading.start : reading.start + from - base.start;
    start ??= first;
    end = isWhole ? reading.end : reading.start + to - base.start;
  }
  return { start: start ?? 0, end: Math.max(start ?? 0, end) };
}

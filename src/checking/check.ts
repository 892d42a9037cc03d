import { align, type Link } from '../../engine/align/index.ts';
import { isContentWord, tokenize, type Span, type Token } from '../../engine/words/index.ts';
import { checkRules, type CheckRules } from './rules.ts';

/** A text that pasted words may follow: what one version has for a point, or a paragraph of an article. */
export interface Source {
  /** Unique; the caller's own. */
  readonly id: string;
  /** What the sources of one unit have in common: versions of one point have the same. */
  readonly unit: string;
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/**
 * How pasted words stand to a source: the same words in one run, the same with some left out, with words changed, or so far
 * changed that only the sense and some words are the same.
 */
export type Agreement = 'exact' | 'cut' | 'altered' | 'reworded';

/** A stretch of a pasted sentence that follows a source. */
export interface Followed {
  readonly source: Source;
  readonly agreement: Agreement;
  /** The stretch, in tokens of the sentence. */
  readonly span: Span;
  /** The words of the source. */
  readonly sourceTokens: readonly Token[];
  /** What it follows, in tokens of the source. */
  readonly sourceSpan: Span;
  /** Words of the stretch that the source has, in the same or another form. */
  readonly agreeing: number;
  /** The same for the other sources of the unit, the nearest first. */
  readonly others: readonly { readonly source: Source; readonly agreeing: number }[];
}

/** A pasted sentence. */
export interface CheckedSentence {
  /** Where it stands in the pasted text, in UTF-16 code units. */
  readonly start: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** In the order of the sentence; none where it follows nothing. */
  readonly follows: readonly Followed[];
}

/** What sentences are held against: sources with their words, and how telling each word is. */
export interface Checker {
  readonly sentences: (text: string) => readonly { readonly start: number; readonly text: string }[];
  readonly check: (sentence: { readonly start: number; readonly text: string }) => CheckedSentence;
}

/** A source cut into words. */
interface Row {
  readonly source: Source;
  readonly tokens: readonly Token[];
  readonly language: string;
}

/**
 * Makes what checks sentences against sources. A word tells the more the fewer units have it; a stretch follows a source
 * where enough telling words of it stand there, close together.
 *
 * @param language BCP 47 tag of the pasted text
 */
export function checkerOf(sources: readonly Source[], language: string, rules: CheckRules = checkRules): Checker {
  const rows = sources.map((source): Row => {
    return { source, language: source.language, tokens: tokenize(source.text, source.language) };
  });
  const telling = tellingOf(rows, rules);
  const byWord = indexOf(rows);
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return { sentences: (text) => sentencesOf(text, segmenter), check };

  function check({ start, text }: { readonly start: number; readonly text: string }): CheckedSentence {
    const tokens = tokenize(text, language);
    const follows: Followed[] = [];
    const free = [{ start: 0, end: tokens.length }];
    for (let stretch = free.pop(); stretch; stretch = free.pop()) {
      const found = bestIn(tokens, stretch);
      if (!found) continue;
      follows.push(found);
      free.push({ start: stretch.start, end: found.span.start }, { start: found.span.end, end: stretch.end });
    }
    return { start, text, tokens, follows: follows.sort((one, other) => one.span.start - other.span.start) };
  }

  /** The source that a stretch of the sentence follows most, if it follows any. */
  function bestIn(tokens: readonly Token[], stretch: Span): Followed | undefined {
    const words = tokens.slice(stretch.start, stretch.end);
    const candidates = candidatesFor(words).flatMap((row) => matchOf(words, row, telling, rules) ?? []);
    const [best] = candidates.sort((one, other) => other.worth - one.worth);
    if (!best) return undefined;
    const span = { start: stretch.start + best.span.start, end: stretch.start + best.span.end };
    const rest = candidates.filter(({ row }) => row.source.unit === best.row.source.unit && row !== best.row);
    const others = rest.map(({ row, links }) => ({ source: row.source, agreeing: agreeingIn(links, best.span) }));
    return {
      source: best.row.source,
      agreement: agreementOf(words, best),
      span,
      sourceTokens: best.row.tokens,
      sourceSpan: best.sourceSpan,
      agreeing: agreeingIn(best.links, best.span),
      others: others.sort((one, other) => other.agreeing - one.agreeing),
    };
  }

  /** Sources that share enough telling words to be looked at. */
  function candidatesFor(words: readonly Token[]): readonly Row[] {
    const shared = new Map<Row, number>();
    for (const norm of new Set(words.map((token) => stem(token.norm))))
      for (const row of byWord.get(norm) ?? []) shared.set(row, (shared.get(row) ?? 0) + telling(norm));
    const enough = Array.from(shared)
      .filter(([, worth]) => worth >= rules.leastEvidence.value / 2)
      .sort(([, one], [, other]) => other - one)
      .slice(0, rules.mostSources.value);
    const [first, most] = enough[0] ?? [undefined, 0];
    const isNearest = (row: Row, worth: number) =>
      worth >= most * rules.leastOfMost.value || row.source.unit === first?.source.unit;
    return enough.flatMap(([row, worth]) => (isNearest(row, worth) ? [row] : []));
  }
}

/** How telling a word is, by its beginning: 0 for a function word. */
type Telling = (norm: string) => number;

function tellingOf(rows: readonly Row[], { functionWord }: CheckRules): Telling {
  const units = new Map<string, Set<string>>();
  for (const { source, tokens } of rows)
    for (const { norm } of tokens) {
      const known = units.get(stem(norm)) ?? new Set();
      units.set(stem(norm), known.add(source.unit));
    }
  const all = new Set(rows.map(({ source }) => source.unit)).size;
  const languages = [...new Set(rows.map(({ language }) => language))];
  const known = new Map<string, number>();
  return (norm) => {
    const told = known.get(norm) ?? tells(norm);
    known.set(norm, told);
    return told;
  };

  function tells(norm: string): number {
    if (!languages.some((language) => isContentWord(norm, language))) return functionWord.value;
    const having = units.get(stem(norm))?.size ?? 1;
    return Math.log2(1 + all / having) / Math.log2(1 + all);
  }
}

function indexOf(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const index = new Map<string, Row[]>();
  for (const row of rows)
    for (const norm of new Set(row.tokens.map((token) => stem(token.norm)))) {
      const known = index.get(norm);
      if (known) known.push(row);
      else index.set(norm, [row]);
    }
  return index;
}

/** Enough of a word to find its other forms by. */
function stem(norm: string): string {
  return norm.slice(0, 6);
}

/** A stretch of words beside a source. */
interface Match {
  readonly row: Row;
  readonly links: readonly Link[];
  readonly span: Span;
  readonly sourceSpan: Span;
  readonly worth: number;
}

/** The densest stretch of words that a source has too; undefined if it is too little to tell. */
function matchOf(words: readonly Token[], row: Row, telling: Telling, rules: CheckRules): Match | undefined {
  const likenessOf = ({ kind }: Link) => (kind === 'near' ? rules.nearForm.value : 1);
  const worthsOf = (linked: ReadonlyMap<number, Link>) =>
    words.map(({ norm }, at) => {
      const link = linked.get(at);
      if (!link) return -rules.strangeWord.value * telling(norm);
      const follows = linked.get(at - 1)?.base === link.base - 1;
      return telling(norm) * likenessOf(link) * (follows ? 1 + rules.inPhrase.value : 1);
    });
  const whole = linksWithin(words, row, { start: 0, end: row.tokens.length });
  const rough = densest(worthsOf(byPlace(whole)));
  if (!rough) return undefined;
  // Aligned once more near by: at the ends of a text, words are linked that stand far from the stretch.
  const links = linksWithin(words, row, surroundings(whole, rough, words.length, row.tokens.length));
  const linked = byPlace(links);
  const worths = worthsOf(linked);
  const dense = densest(worths);
  if (!dense) return undefined;
  const span = trimmed(
    extended(dense, linked, rules),
    words.length,
    linked,
    (at) => telling(words[at]!.norm) > rules.loneWord.value,
  );
  const inside = links.filter(({ reading }) => reading >= span.start && reading < span.end);
  const content = words.slice(span.start, span.end);
  const all = content.reduce((sum, { norm }) => sum + telling(norm), 0);
  const shared = inside.reduce((sum, link) => sum + likenessOf(link) * telling(words[link.reading]!.norm), 0);
  if (shared < rules.leastEvidence.value || shared / all < rules.leastShare.value) return undefined;
  if (longestPhrase(inside) < rules.leastPhrase.value) return undefined;
  const places = inside.map(({ base }) => base);
  const worth = worths.slice(span.start, span.end).reduce((sum, one) => sum + one, 0);
  return {
    row,
    links,
    span,
    sourceSpan: { start: Math.min(...places), end: Math.max(...places) + 1 },
    worth,
  };
}

/** The words that belong together, with that part of the source. */
function linksWithin(words: readonly Token[], { tokens, language }: Row, { start, end }: Span): readonly Link[] {
  const { links } = align({ tokens: tokens.slice(start, end), language }, { tokens: words, language });
  return links.flatMap((link) => (link.kind === 'substitute' ? [] : [{ ...link, base: link.base + start }]));
}

function byPlace(links: readonly Link[]): ReadonlyMap<number, Link> {
  return new Map(links.map((link) => [link.reading, link]));
}

/** The part of the source beside a stretch, with room for as many words on either side as the pasted text has there. */
function surroundings(links: readonly Link[], { start, end }: Span, words: number, length: number): Span {
  const places = links.filter(({ reading }) => reading >= start && reading < end).map(({ base }) => base);
  return {
    start: Math.max(0, Math.min(...places) - start),
    end: Math.min(length, Math.max(...places) + 1 + words - end),
  };
}

/** The stretch whose worths add up to most (Kadane's algorithm); undefined if none is worth anything. */
function densest(worths: readonly number[]): Span | undefined {
  let best: Span | undefined;
  let most = 0;
  let sum = 0;
  let start = 0;
  for (const [at, worth] of worths.entries()) {
    if (sum <= 0) [sum, start] = [0, at];
    sum += worth;
    if (sum > most + 1e-9) [most, best] = [sum, { start, end: at + 1 }];
  }
  return best;
}

/** The same stretch, with what goes on in the source beyond a few strange words on either side. */
function extended({ start, end }: Span, linked: ReadonlyMap<number, Link>, rules: CheckRules): Span {
  const reach = rules.nearby.value;
  const isNear = (at: number, from: number) => {
    const [link, edge] = [linked.get(at), linked.get(from)];
    return link !== undefined && edge !== undefined && Math.abs(link.base - edge.base) <= reach + 1;
  };
  const steps = Array.from({ length: reach + 1 }, (_, step) => step);
  const later = steps.find((step) => isNear(end + step, end - 1));
  if (later !== undefined) return extended({ start, end: end + later + 1 }, linked, rules);
  const earlier = steps.find((step) => isNear(start - 1 - step, start));
  return earlier === undefined ? { start, end } : extended({ start: start - 1 - earlier, end }, linked, rules);
}

/** The same stretch without words at its ends that stand alone there and tell little; those that end the text stay. */
function trimmed(
  span: Span,
  length: number,
  linked: ReadonlyMap<number, Link>,
  isTelling: (at: number) => boolean,
): Span {
  let { start, end } = span;
  const isAlone = (at: number, neighbour: number) => {
    const [link, next] = [linked.get(at), linked.get(neighbour)];
    return !link || (!isTelling(at) && (!next || next.base - link.base !== neighbour - at));
  };
  while (start < end - 1 && isAlone(start, start + 1)) start++;
  while (end < length - 2 && end > start + 1 && isAlone(end - 1, end - 2)) end--;
  return { start, end };
}

/** How many words stand side by side in both at most. */
function longestPhrase(links: readonly Link[]): number {
  let longest = 0;
  let length = 0;
  for (const [index, { base, reading }] of links.toSorted((x, y) => x.reading - y.reading).entries()) {
    const before = index > 0 ? links.find((link) => link.reading === reading - 1) : undefined;
    length = before?.base === base - 1 ? length + 1 : 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

function agreementOf(words: readonly Token[], { row, links, span, sourceSpan }: Match): Agreement {
  const inside = links.filter(({ reading }) => reading >= span.start && reading < span.end);
  const inOrder = inside.every(
    ({ base, kind }, index) => kind === 'same' && (index === 0 || base > inside[index - 1]!.base),
  );
  const isWhole = inside.length === span.end - span.start;
  if (isWhole && inOrder) return inside.length === sourceSpan.end - sourceSpan.start ? 'exact' : 'cut';
  const content = words.slice(span.start, span.end).filter(({ norm }) => isContentWord(norm, row.language));
  const places = new Set(inside.map(({ reading }) => words[reading]));
  const kept = content.filter((token) => places.has(token)).length;
  return 2 * kept >= content.length ? 'altered' : 'reworded';
}

function agreeingIn(links: readonly Link[], span: Span): number {
  return links.filter(({ reading }) => reading >= span.start && reading < span.end).length;
}

/** Sentences of a text, line by line; blank ones are left out. */
function sentencesOf(text: string, segmenter: Intl.Segmenter) {
  const lines = Array.from(text.matchAll(/[^\r\n]+/g));
  return lines.flatMap((line) =>
    Array.from(segmenter.segment(line[0]), ({ segment, index }) => ({
      start: line.index + index,
      text: segment,
    })).filter((sentence) => sentence.text.trim() !== ''),
  );
}

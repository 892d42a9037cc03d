import { comparePair } from '../../engine/compare/index.ts';
import {
  isConjunction,
  isContentWord,
  nearness,
  printedText,
  spanText,
  tokenize,
  type Span,
  type Token,
} from '../../engine/words/index.ts';
import { counted, numberWord } from '../phrasing/numbers.ts';
import { listed } from '../phrasing/names.ts';
import type { MarkedReading } from '../render/reading.ts';
import type { CheckTexts, SourceStanding } from '../views/check.ts';
import type { Agreement, CheckedSentence, Followed } from './check.ts';

/** What is said of a stretch of a pasted sentence that follows a source. */
export interface Answer {
  /** “Point 5 in the key points, altered”. */
  readonly heading: string;
  /** Where it stands in the edition: the clause that most of it follows. */
  readonly address: string;
  readonly agreement: Agreement;
  /** The pasted words beside the source, to be marked. */
  readonly reading: MarkedReading;
  /** The words of the source. */
  readonly source: string;
  /** BCP 47 tag of the source. */
  readonly language: string;
  /** What differs, and how near the other versions are: a sentence each. */
  readonly said: readonly string[];
}

/** A place in one version. */
export interface StandingPlace {
  /** “Point 1 in the key points”. */
  readonly heading: string;
  readonly address: string;
}

/** The points that a pasted text has. */
export interface Summary {
  /** Each point, with the versions that sentences follow; none where it is missing. */
  readonly points: readonly {
    readonly heading: string;
    readonly address: string;
    readonly versions: readonly string[];
  }[];
  /** What is to be said of all of them: what is missing, merged, in another order. */
  readonly said: readonly string[];
}

const called: Readonly<Record<Agreement, string>> = {
  exact: 'exact',
  cut: 'exact with words left out',
  altered: 'altered',
  reworded: 'in other words',
};

/** The answers to one sentence; none where it follows nothing. A paragraph counts only where its very words are quoted. */
export function answersTo(sentence: CheckedSentence, texts: CheckTexts): readonly Answer[] {
  return answered(sentence, texts).map((followed) =>
    answerTo(sentence.tokens, followed, standingOf(followed, texts), texts),
  );
}

function answered({ follows }: CheckedSentence, texts: CheckTexts): readonly Followed[] {
  return follows.filter((followed) => {
    const isExact = followed.agreement === 'exact' || followed.agreement === 'cut';
    return isExact || standingOf(followed, texts).kind !== 'paragraph';
  });
}

/** The words of a sentence that follow nothing, stretch by stretch; a conjunction that joins two others is none. */
export function restOf(sentence: CheckedSentence, texts: CheckTexts): readonly string[] {
  const { tokens } = sentence;
  const spans = answered(sentence, texts).map(({ span }) => span);
  const starts = [0, ...spans.map(({ end }) => end)];
  return starts
    .map((start, index) => ({ start, end: spans[index]?.start ?? tokens.length }))
    .filter(({ start, end }) => tokens.slice(start, end).some(({ norm }) => !isConjunction(norm, texts.language)))
    .map((span) => spanText(tokens, span));
}

/** Fewer words than this that are not function words are too few to tell one version from another. */
const LEAST_CONTENT = 3;

/** Where in the versions words stand, in whatever form, that are too few to tell which of them they follow; none for more words. */
export function placesOf(
  { tokens }: CheckedSentence,
  { sources, language, unit }: CheckTexts,
): readonly StandingPlace[] {
  const content = tokens.filter(({ norm }) => isContentWord(norm, language)).length;
  if (content === 0 || content >= LEAST_CONTENT) return [];
  return sources.flatMap(({ standing, text, language: own }) => {
    if (standing.kind !== 'point') return [];
    const words = tokenize(text, own);
    const start = words.findIndex((_, at) => tokens.every(({ norm }, step) => isForm(norm, words[at + step]?.norm)));
    if (start < 0) return [];
    const span = { start, end: start + tokens.length };
    return [{ heading: headingOf(standing, unit), address: addressOf(standing, span) }];
  });
}

function isForm(norm: string, other: string | undefined): boolean {
  return other !== undefined && (norm === other || nearness(norm, other) > 0);
}

function answerTo(tokens: readonly Token[], followed: Followed, standing: SourceStanding, texts: CheckTexts): Answer {
  const { source, agreement, span, sourceSpan, sourceTokens, agreeing } = followed;
  const [there, here] = [sourceTokens.slice(sourceSpan.start, sourceSpan.end), tokens.slice(span.start, span.end)];
  const compared = comparePair(readingOf('source', there, source.language), readingOf('pasted', here, source.language));
  const [other] = compared.others;
  const whole = { start: 0, end: here.length };
  const segments = other?.segments ?? [{ kind: 'same', base: whole, reading: whole } as const];
  const variants = other?.variants ?? [];
  const moves = variants.filter(({ kind }) => kind === 'transposition');
  return {
    heading: `${headingOf(standing, texts.unit)}, ${called[agreement]}`,
    address: addressOf(standing, sourceSpan),
    agreement,
    reading: { tokens: here, spans: [whole], segments, moves, baseTokens: there },
    source: printedText(there).trim(),
    language: source.language,
    said: [...changesSaid(variants), ...nearnessSaid(followed, here.length, agreeing, texts)],
  };
}

function readingOf(witness: string, tokens: readonly Token[], language: string) {
  return { witness, label: '', text: printedText(tokens), language, tokens };
}

function standingOf({ source }: Pick<Followed, 'source'>, { sources }: CheckTexts): SourceStanding {
  return sources.find(({ id }) => id === source.id)!.standing;
}

function headingOf(standing: SourceStanding, unit: string): string {
  if (standing.kind === 'paragraph') return `Also in the article of ${standing.article}`;
  return `${unit.charAt(0).toUpperCase()}${unit.slice(1)} ${standing.point} in ${standing.version}`;
}

/** The clause that holds most of the words that are followed. */
function addressOf(standing: SourceStanding, { start, end }: Span): string {
  if (standing.kind === 'paragraph') return standing.address;
  const held = standing.clauses.map((clause) => ({
    address: clause.address,
    words: Math.min(end, clause.end) - Math.max(start, clause.start),
  }));
  return held.toSorted((one, other) => other.words - one.words)[0]?.address ?? standing.address;
}

type Variants = ReturnType<typeof comparePair>['variants'];

/** “Two changes: “hand over” for “provide”; “the latter’s” is left out.” */
function changesSaid(variants: Variants): readonly string[] {
  if (variants.length === 0) return [];
  const changes = variants.map(({ kind, lemma, text }) => {
    if (kind === 'addition') return `“${text}” is added`;
    if (kind === 'omission') return `“${lemma}” is left out`;
    return kind === 'transposition' ? `“${text}” stands elsewhere` : `“${text}” for “${lemma}”`;
  });
  const count = counted(variants.length, 'change');
  return [`${count.charAt(0).toUpperCase()}${count.slice(1)}: ${changes.join('; ')}.`];
}

/** How many words agree, and how many with the other versions. */
function nearnessSaid(
  { others, source }: Followed,
  words: number,
  agreeing: number,
  texts: CheckTexts,
): readonly string[] {
  const standing = standingOf({ source }, texts);
  if (standing.kind === 'paragraph') return [];
  const agree = `${agreeing} of ${words} words agree.`;
  const further = others.flatMap((other) => {
    const { kind, ...rest } = standingOf(other, texts);
    return kind === 'point' ? [`${(rest as { version: string }).version} ${other.agreeing}`] : [];
  });
  return [further.length === 0 ? agree : `${agree} In the others: ${listed(further)}.`];
}

/** What a pasted text has of the work as a whole; undefined of a text that follows fewer than three points. */
export function summaryOf(sentences: readonly CheckedSentence[], texts: CheckTexts): Summary | undefined {
  const found = sentences.map(({ follows }) =>
    follows.flatMap((followed) => {
      const standing = standingOf(followed, texts);
      return standing.kind === 'point' ? [standing] : [];
    }),
  );
  const order = [...new Set(found.flat().map(({ point }) => point))];
  if (order.length < 3) return undefined;
  const points = texts.points.map(({ number, heading, address }) => ({
    heading: `${number} ${heading}`,
    address,
    versions: [...new Set(found.flat().flatMap((one) => (one.point === number ? [one.version] : [])))],
  }));
  const missing = texts.points.filter(({ number }) => !order.includes(number)).map(({ number }) => String(number));
  const merged = found.filter((one) => new Set(one.map(({ point }) => point)).size > 1);
  const isInOrder = order.every((point, index) => index === 0 || point > order[index - 1]!);
  return {
    points,
    said: [
      `${numberWord(order.length)} of ${numberWord(texts.points.length)} ${texts.units} found.`.replace(/^./, (first) =>
        first.toUpperCase(),
      ),
      ...(missing.length > 0 ? [`Not found: ${listed(missing)}.`] : []),
      ...merged.map((one) => `In one sentence: ${listed([...new Set(one.map(({ point }) => String(point)))])}.`),
      ...(isInOrder ? [] : [`They stand in this order: ${order.join(', ')}.`]),
    ],
  };
}

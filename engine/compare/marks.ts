import type { Base, Draft } from './draft.ts';
import { runsOf, type Mark, type Run, type TokenMark } from './runs.ts';
import type { UnitVariant, Variant } from './variants.ts';
import type { TokenizedReading } from '../words/index.ts';

/** The first reading of a wording with its marks: of all words that differ, or only of the phrases that are shared. */
export function wordingRuns(base: Base, one: Draft, variants: readonly UnitVariant[]): readonly Run[] {
  return one.mode === 'phrases' ? phraseRuns(one, variants) : wordRuns(base, one, variants);
}

function phraseRuns({ wording, segments }: Draft, variants: readonly UnitVariant[]): readonly Run[] {
  const reading = wording.readings[0]!;
  const marks: (TokenMark | null)[] = reading.tokens.map(() => null);
  for (const { kind, reading: span } of segments)
    if (kind === 'same' || kind === 'near') marks.fill({ mark: 'shared', variants: [] }, span.start, span.end);
  for (const { id, kind, reading: span } of variants)
    if (kind === 'transposition') marks.fill({ mark: 'moved', variants: [id] }, span.start, span.end);
  return runsOf(reading, marks, []);
}

/** Its own, moved, near and otherwise printed words marked, and omissions at their places. */
function wordRuns({ reading: base }: Base, one: Draft, variants: readonly UnitVariant[]): readonly Run[] {
  const reading = one.wording.readings[0]!;
  const marks: (TokenMark | null)[] = reading.tokens.map(() => null);
  for (const { kind, base: at, reading: there } of one.full.links)
    if (kind === 'same' && base.tokens[at]!.text !== reading.tokens[there]!.text)
      marks[there] = { mark: 'accidental', variants: [] };
  for (const variant of variants)
    marks.fill({ mark: readingMark(variant), variants: [variant.id] }, variant.reading.start, variant.reading.end);
  const omissions = variants
    .filter(({ kind }) => kind === 'omission')
    .map(({ id, lemma, reading: place }) => ({ at: place.start, words: lemma, variants: [id] }));
  return runsOf(reading, marks, omissions);
}

function readingMark({ kind, isNear }: Variant): Mark {
  if (kind === 'transposition') return 'moved';
  return isNear ? 'near' : 'own';
}

/**
 * For each token of the base what some wording does with it; to lack it says more than to move it, that more than a
 * near form. Wordings of which only phrases are marked are left out: they lack almost every word.
 */
export function baseMarks(
  reading: TokenizedReading,
  drafts: readonly Draft[],
  variants: readonly UnitVariant[],
): (TokenMark | null)[] {
  const marked = drafts.filter(({ mode }) => mode === 'words');
  const witnesses = new Set(marked.flatMap(({ wording }) => wording.readings.map((one) => one.witness)));
  const shown = variants.filter((variant) => variant.witnesses.some((id) => witnesses.has(id)));
  const otherwise = printedOtherwise(reading, marked);
  return reading.tokens.map((_, at) => {
    const here = shown.filter(({ base }) => at >= base.start && at < base.end);
    const ids = here.map(({ id }) => id);
    if (here.some(({ kind, isNear }) => kind !== 'transposition' && !isNear)) return { mark: 'gone', variants: ids };
    if (here.some(({ kind }) => kind === 'transposition')) return { mark: 'moved', variants: ids };
    if (here.length > 0) return { mark: 'near', variants: ids };
    return otherwise.has(at) ? { mark: 'accidental', variants: [] } : null;
  });
}

/** Positions of words of the base that a wording has as the same word in another typography. */
function printedOtherwise(base: TokenizedReading, drafts: readonly Draft[]): ReadonlySet<number> {
  const places = drafts.flatMap(({ full, wording }) =>
    full.links.filter(
      (link) => link.kind === 'same' && wording.tokens[link.reading]!.text !== base.tokens[link.base]!.text,
    ),
  );
  return new Set(places.map((link) => link.base));
}

import { printedText, type Span } from '../../engine/words/index.ts';
import { compareVersions, type PointComparison } from '../edition/compared.ts';
import type { Clause, Edition, Point, Version } from '../edition/edition.ts';
import { hasPairPages } from '../edition/pairs.ts';

/** One place in which two versions use other words for one thing. */
interface WordDifference {
  readonly point: Point;
  /** The clauses that it touches. */
  readonly clauses: readonly Clause[];
  readonly comparedWith: Version;
  readonly version: Version;
  /** What the machine calls it, or `note` where an editor names the words. */
  readonly kind: PointComparison['variants'][number]['kind'] | 'note';
  readonly there: string;
  readonly here: string;
  readonly sentence: string;
}

/**
 * Every place in which two versions use other words as a table for spreadsheets, sorted by point and pair of versions:
 * what the machine found, then what the editor's notes name.
 */
export function wordsTable(edition: Edition): readonly (readonly string[])[] {
  const head = [edition.imprint.unit, 'clauses', 'compared with', 'version', 'kind', 'found by'];
  return [
    [...head, 'words there', 'words here', 'sentence'],
    ...wordDifferences(edition).map(({ point, clauses, comparedWith, version, kind, there, here, sentence }) => [
      ...[String(point.number), clauses.map(({ id }) => id).join(' '), comparedWith.id, version.id, kind],
      ...[kind === 'note' ? 'editor' : 'machine', there, here, sentence],
    ]),
  ];
}

function wordDifferences(edition: Edition): readonly WordDifference[] {
  return edition.points.flatMap((point) =>
    pairsOf(edition).flatMap(([comparedWith, version]) => {
      const comparison = compareVersions(edition, point, comparedWith, version);
      return comparison ? [...foundWords(comparison), ...notedWords(point, comparedWith, version)] : [];
    }),
  );
}

/** All pairs of versions, each once; of too many versions each with the base. */
function pairsOf(edition: Edition): readonly (readonly [comparedWith: Version, version: Version])[] {
  const { versions, base } = edition;
  if (!hasPairPages(edition)) return versions.filter((one) => one !== base).map((one) => [base, one]);
  return versions.flatMap((one, index) => versions.slice(index + 1).map((other) => [one, other] as const));
}

function foundWords({ point, base, other, variants, sentences }: PointComparison): readonly WordDifference[] {
  const sentenceOf = new Map(sentences.map(({ variant, text }) => [variant, text]));
  return variants.map((variant) => ({
    point,
    clauses: point.clauses.filter(({ readings }) =>
      [[base, variant.base] as const, [other, variant.reading] as const].some(([{ id }, words]) =>
        readings.get(id)?.spans.some((span) => overlap(span, words)),
      ),
    ),
    comparedWith: base,
    version: other,
    kind: variant.kind,
    there: wordsAt(point, base, variant.base),
    here: wordsAt(point, other, variant.reading),
    sentence: sentenceOf.get(variant.id) ?? '',
  }));
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function wordsAt({ readings }: Point, { id }: Version, { start, end }: Span): string {
  return printedText(readings.get(id)!.tokens.slice(start, end)).trim();
}

function notedWords(point: Point, comparedWith: Version, version: Version): readonly WordDifference[] {
  return point.notes.flatMap((note): readonly WordDifference[] => {
    const [there, here] = [comparedWith, version].map(({ id }) =>
      note.quotes.filter((quote) => quote.version === id).map(({ words }) => words),
    );
    const isOfBoth = [comparedWith, version].every(
      ({ id }) => note.lacks?.includes(id) || note.quotes.some((quote) => quote.version === id),
    );
    if (!isOfBoth || there!.length + here!.length === 0) return [];
    return [
      {
        ...{ point, comparedWith, version, kind: 'note' },
        clauses: point.clauses.filter(({ id }) => note.clauses.includes(id)),
        there: there!.join(' … '),
        here: here!.join(' … '),
        sentence: note.text,
      },
    ];
  });
}

import { concordance, type ConcordanceHit } from '../commentary/concordance.ts';
import type { TextSpan } from '../commentary/passage.ts';
import type { Edition } from '../edition/edition.ts';
import { passagePlace } from '../phrasing/names.ts';
import { articleAddress, clauseAddress } from '../urls.ts';

/** One place of a term: the words with what stands around them. */
export interface TermPlace {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly language: string;
  /** Where it stands: “point 4”, “paragraph 3”. */
  readonly place: string;
  readonly address: string;
}

/** The places of one term in one version of the points, or in one article's own words. */
export interface TermGroup {
  readonly name: string;
  readonly places: readonly TermPlace[];
}

/** All places of one term. */
export interface TermEntry {
  readonly term: string;
  readonly count: number;
  /** The versions of the points first, then the articles; those that have the term. */
  readonly groups: readonly TermGroup[];
}

/** The places of each key term that stands anywhere, in the editor's order. */
export function termEntries(edition: Edition): readonly TermEntry[] {
  const texts = [...pointTexts(edition), ...passageTexts(edition)].map((text, index) => ({
    ...text,
    id: String(index),
  }));
  return concordance(texts, edition.terms)
    .map(({ term, hits }) => ({ term, count: hits.length, groups: grouped(texts, hits) }))
    .filter(({ count }) => count > 0);
}

/** A text that terms are looked for in. */
interface SearchedText {
  readonly text: string;
  readonly language: string;
  /** The version or the publication of the article that it belongs to. */
  readonly group: { readonly name: string };
  readonly place: string;
  /** The address of words that stand so far into it. */
  readonly addressAt: (start: number) => string;
}

function pointTexts({ versions, points, imprint }: Edition): readonly SearchedText[] {
  return versions.flatMap((version) =>
    points.flatMap((point): readonly SearchedText[] => {
      const reading = point.readings.get(version.id);
      if (!reading) return [];
      const clauseAt = (start: number) => {
        const token = reading.tokens.findIndex((candidate) => candidate.end > start);
        const holds = (span: TextSpan) => span.start <= token && token < span.end;
        return point.clauses.find((clause) => clause.readings.get(version.id)?.spans.some(holds))!.id;
      };
      return [
        {
          text: reading.text,
          language: reading.language,
          group: version,
          place: `${imprint.unit} ${point.number}`,
          addressAt: (start) => clauseAddress(point.number, clauseAt(start)),
        },
      ];
    }),
  );
}

function passageTexts({ witnesses }: Edition): readonly SearchedText[] {
  return witnesses.flatMap(({ id, publication, passages }) =>
    passages.map((passage) => ({
      text: passage.text,
      language: passage.language,
      group: publication,
      place: passagePlace(passage),
      addressAt: () => articleAddress(id, passage.id),
    })),
  );
}

function grouped(texts: readonly SearchedText[], hits: readonly ConcordanceHit[]): readonly TermGroup[] {
  const groups = Map.groupBy(hits, ({ text }) => texts[Number(text)]!.group);
  return Array.from(groups, ([{ name }, own]) => ({
    name,
    places: own.map((hit) => placeOf(texts[Number(hit.text)]!, hit)),
  }));
}

function placeOf(searched: SearchedText, { before, span, after }: ConcordanceHit): TermPlace {
  const words = ({ start, end }: TextSpan) => searched.text.slice(start, end);
  return {
    before: words(before),
    words: words(span),
    after: words(after),
    language: searched.language,
    place: searched.place,
    address: searched.addressAt(span.start),
  };
}

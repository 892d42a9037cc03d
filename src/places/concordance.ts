import { concordance, type ConcordanceHit } from '../commentary/concordance.ts';
import type { TextSpan } from '../commentary/passage.ts';
import { groupWordings } from '../../engine/words/index.ts';
import { namesOf, readingsOf, versionsOf, type Edition, type Witness } from '../edition.ts';
import { once } from '../once.ts';
import { MOST_LISTED, partsOf, type Part } from '../parts.ts';
import { concordanceAddress, listPlace, pointAddress, readingId, witnessAddress } from '../urls.ts';
import type { Destination, Neighbours } from './navigation.ts';
import { partNeighbours } from './parts.ts';

/** One place of a term: the word with its context, and where it stands. */
export interface TermPlace {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly language: string;
  readonly witnesses: readonly Witness[];
  readonly place: Destination;
}

/** All places of one term: in the points, by version, and in the articles' own words. */
export interface TermEntry {
  /** Unique on the page. */
  readonly id: string;
  readonly term: string;
  readonly inPoints: readonly TermPlace[];
  readonly inCommentary: readonly TermPlace[];
}

/** A part of the places of one term, where all terms are too much for one page. */
export interface TermPart {
  /** The part of the address behind `/concordance/`. */
  readonly place: string;
  readonly entry: TermEntry;
  /** The places that stand on this page, the points first. */
  readonly part: Part<TermPlace>;
}

/** How many places the term has. */
export function placesOf({ inPoints, inCommentary }: TermEntry): number {
  return inPoints.length + inCommentary.length;
}

/** Whether all terms stand on one page; else each has pages of its own. */
export function isOnOnePage(entries: readonly TermEntry[]): boolean {
  return entries.reduce((sum, entry) => sum + placesOf(entry), 0) <= MOST_LISTED;
}

/** Where one term stands: on the page of all, or on its own. */
export function termAddress(entries: readonly TermEntry[], { id }: TermEntry): string {
  return isOnOnePage(entries) ? `#${id}` : concordanceAddress(id);
}

/** The pages of each term; none where all stand on one. */
export function termParts(edition: Edition): readonly TermPart[] {
  const entries = termEntries(edition);
  if (isOnOnePage(entries)) return [];
  return entries.flatMap((entry) =>
    partsOf([...entry.inPoints, ...entry.inCommentary]).map((part) => ({
      place: listPlace(entry.id, part.number),
      entry,
      part,
    })),
  );
}

/** The places of one page, under the headings that they stand under. */
export function partGroups({ entry, part }: TermPart): Pick<TermEntry, 'inPoints' | 'inCommentary'> {
  const inPoints = Math.max(0, entry.inPoints.length - part.start);
  return { inPoints: part.entries.slice(0, inPoints), inCommentary: part.entries.slice(inPoints) };
}

/** The parts before and after one of the same term. */
export function termNeighbours({ entry, part }: TermPart): Neighbours {
  return partNeighbours(part, (number) => concordanceAddress(entry.id, number));
}

/** The places of each key term, the points first, in the order of the work and then of the articles. */
export const termEntries: (edition: Edition) => readonly TermEntry[] = once((edition) => {
  const texts = [...wordings(edition), ...passages(edition)];
  const byId = new Map(texts.map((text) => [text.id, text]));
  return concordance(texts, edition.terms).map(({ term, hits }, index) => {
    const places = hits.map((hit) => ({ text: byId.get(hit.text)!, place: placeOf(byId.get(hit.text)!, hit) }));
    return {
      id: `term-${index + 1}`,
      term,
      inPoints: places.filter(({ text }) => text.isPoint).map(({ place }) => place),
      inCommentary: places.filter(({ text }) => !text.isPoint).map(({ place }) => place),
    };
  });
});

interface SearchedText {
  readonly id: string;
  readonly isPoint: boolean;
  readonly text: string;
  readonly language: string;
  readonly witnesses: readonly Witness[];
  readonly place: Destination;
}

/** Every wording of every point once, with all witnesses that print it. */
function wordings({ points, witnesses, imprint }: Edition): readonly SearchedText[] {
  return points.flatMap(({ number }) =>
    groupWordings(readingsOf(witnesses, number)).map(({ readings, language }) => {
      const ids = new Set(readings.map(({ witness }) => witness));
      const printing = witnesses.filter(({ id }) => ids.has(id));
      const href = `${pointAddress(number)}#${readingId(number, printing[0]!.id)}`;
      const label = `${imprint.unit} ${number}, ${namesOf(versionsOf(printing)).toLowerCase()}`;
      return {
        id: href,
        isPoint: true,
        text: readings[0]!.text,
        language,
        witnesses: printing,
        place: { label, href },
      };
    }),
  );
}

function passages({ witnesses }: Edition): readonly SearchedText[] {
  return witnesses.flatMap((witness) =>
    witness.passages.map(({ id, number, text, language }) => {
      const href = witnessAddress(witness.id, id);
      const place = { label: `paragraph ${number}`, href };
      return { id: href, isPoint: false, text, language, witnesses: [witness], place };
    }),
  );
}

function placeOf(
  { text, language, witnesses, place }: SearchedText,
  { before, span, after }: ConcordanceHit,
): TermPlace {
  const words = ({ start, end }: TextSpan) => text.slice(start, end);
  return { before: words(before), words: words(span), after: words(after), language, witnesses, place };
}

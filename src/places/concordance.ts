import { concordance, type ConcordanceHit } from '../commentary/concordance.ts';
import type { TextSpan } from '../commentary/passage.ts';
import { groupWordings } from '../collation/wordings.ts';
import { readingsOf, type Edition, type Witness } from '../edition.ts';
import { pointAddress, readingId, witnessAddress } from '../urls.ts';
import type { Destination } from './navigation.ts';

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

/** The places of each key term, the points first, in the order of the work and then of the articles. */
export function termEntries(edition: Edition): readonly TermEntry[] {
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
}

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
      const label = `${imprint.unit} ${number}, ${printing[0]!.version.name.toLowerCase()}`;
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

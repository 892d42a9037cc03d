import { groupWordings, type Reading } from '../../engine/words/index.ts';
import { namesOf, readingsOf, versionsOf, type Edition, type Point, type Witness } from '../edition.ts';
import { capitalised } from '../numbers.ts';
import { noteAddress, pointAddress, readingId, witnessAddress } from '../urls.ts';

/** What a result of the search is: words of the work itself, an article's own words, or the editor's. */
export type RecordKind = 'initiative' | 'commentary' | 'note';

/** One thing that can be found: a wording of a point, a passage of an article, or a note of the editor. */
export interface SearchRecord {
  readonly kind: RecordKind;
  /** Where it stands, with the base path of the site. */
  readonly address: string;
  readonly title: string;
  /** The words that are searched and shown. */
  readonly text: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Ids of the witnesses that print it. */
  readonly witnesses: readonly string[];
  /** Ids of the versions that it belongs to. */
  readonly versions: readonly string[];
  /** Numbers of the points that it belongs to, or is tied to. */
  readonly points: readonly number[];
}

/** Everything that can be found. The same wording in several witnesses is one record. */
export function searchRecords(edition: Edition): readonly SearchRecord[] {
  return [
    ...edition.points.flatMap(({ number }) => wordingRecords(edition, number)),
    ...passageRecords(edition),
    ...edition.points.flatMap((point) => introductionRecords(edition, point)),
    ...edition.points.flatMap((point) => noteRecords(edition, point)),
  ];
}

function wordingRecords({ imprint, points, witnesses }: Edition, number: number): SearchRecord[] {
  const heading = points.find((point) => point.number === number)?.heading ?? '';
  return groupWordings(readingsOf(witnesses, number)).map(({ readings, language }) => {
    const printing = readings.map((reading) => witnessOf(witnesses, reading));
    const versions = versionsOf(printing);
    return {
      kind: 'initiative',
      address: `${pointAddress(number)}#${readingId(number, printing[0]!.id)}`,
      title: `${capitalised(imprint.unit)} ${number}, ${heading}: ${namesOf(versions).toLowerCase()}`,
      text: readings[0]!.text,
      language,
      witnesses: printing.map(({ id }) => id),
      versions: versions.map(({ id }) => id),
      points: [number],
    };
  });
}

function passageRecords({ witnesses, ties }: Edition): SearchRecord[] {
  const tiesByPlace = Map.groupBy(ties, ({ witness, passage }) => `${witness} ${passage}`);
  return witnesses.flatMap((witness) =>
    witness.passages.map(({ id, number, text, language }) => {
      const tied = tiesByPlace.get(`${witness.id} ${id}`) ?? [];
      return {
        kind: 'commentary' as const,
        address: witnessAddress(witness.id, id),
        title: `${witness.publication.name}, paragraph ${number}`,
        text,
        language,
        witnesses: [witness.id],
        versions: [witness.version.id],
        points: [...new Set(tied.flatMap(({ points }) => points))].sort((a, b) => a - b),
      };
    }),
  );
}

function introductionRecords({ imprint }: Edition, { number, heading, introduction }: Point): SearchRecord[] {
  return introduction.map(({ text }) => ({
    ...editorial,
    address: `${pointAddress(number)}#introduction`,
    title: `${capitalised(imprint.unit)} ${number}, ${heading}: the editor’s introduction`,
    text,
    points: [number],
  }));
}

function noteRecords({ imprint }: Edition, { number, heading, notes }: Point): SearchRecord[] {
  return notes.map(({ id, text }) => ({
    ...editorial,
    address: noteAddress(number, id),
    title: `${capitalised(imprint.unit)} ${number}, ${heading}: a note of the editor`,
    text,
    points: [number],
  }));
}

const editorial = { kind: 'note', language: 'en', witnesses: [], versions: [] } as const;

function witnessOf(witnesses: readonly Witness[], reading: Reading): Witness {
  return witnesses.find(({ id }) => id === reading.witness)!;
}

import { groupWordings, type Reading } from '../collation/wordings.ts';
import { readingsOf, type Edition, type Witness } from '../edition.ts';
import { capitalised } from '../numbers.ts';
import { pointAddress, readingId, witnessAddress } from '../urls.ts';

/** What a result of the search is: words of the work itself, or an article's own words. */
export type RecordKind = 'initiative' | 'commentary';

/** One thing that can be found: a wording of a point, or a passage of an article. */
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
  /** Id of the version that it belongs to. */
  readonly version: string;
  /** Numbers of the points that it belongs to. */
  readonly points: readonly number[];
}

/** Everything that can be found. The same wording in several witnesses is one record. */
export function searchRecords(edition: Edition): readonly SearchRecord[] {
  return [...edition.points.flatMap(({ number }) => wordingRecords(edition, number)), ...passageRecords(edition)];
}

function wordingRecords({ imprint, points, witnesses }: Edition, number: number): SearchRecord[] {
  const heading = points.find((point) => point.number === number)?.heading ?? '';
  return groupWordings(readingsOf(witnesses, number)).map(({ readings, language }) => {
    const first = witnessOf(witnesses, readings[0]!);
    return {
      kind: 'initiative',
      address: `${pointAddress(number)}#${readingId(number, first.id)}`,
      title: `${capitalised(imprint.unit)} ${number}, ${heading}: ${first.version.name.toLowerCase()}`,
      text: readings[0]!.text,
      language,
      witnesses: readings.map(({ witness }) => witness),
      version: first.version.id,
      points: [number],
    };
  });
}

function passageRecords({ witnesses }: Edition): SearchRecord[] {
  return witnesses.flatMap((witness) =>
    witness.passages.map(({ id, text }) => ({
      kind: 'commentary' as const,
      address: witnessAddress(witness.id, id),
      title: `${witness.publication.name}, paragraph ${id.slice(1)}`,
      text,
      language: witness.language,
      witnesses: [witness.id],
      version: witness.version.id,
      points: [],
    })),
  );
}

function witnessOf(witnesses: readonly Witness[], reading: Reading): Witness {
  return witnesses.find(({ id }) => id === reading.witness)!;
}

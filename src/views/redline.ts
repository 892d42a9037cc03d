import { changeRuns, type ChangeRun } from '../../engine/compare/index.ts';
import type { Redline } from '../../engine/formats/index.ts';
import { printedText, tokenize, type TokenizedReading } from '../../engine/words/index.ts';
import { compareReadings, compareVersions, type ComparedReadings } from '../edition/compared.ts';
import type { Edition, Point, Version } from '../edition/edition.ts';
import { versionPairs } from '../edition/pairs.ts';
import type { Verdict } from '../edition/verdicts.ts';
import { versionPhrase } from '../phrasing/names.ts';
import { capitalised, counted } from '../phrasing/numbers.ts';
import type { RedlinePoint } from '../render/redline.ts';
import { clauseAddress, pointAddress, redlineAddress, redlinePlace } from '../urls.ts';
import { partsOf, type ListPart } from './parts.ts';

/** Words of both versions on one page, at most: some 300 kB, which a phone still opens at once. */
const MOST_WORDS = 20_000;

/** A version as sentences name it. */
type NamedVersion = Pick<Version, 'name' | 'phrase'>;

/** What one address of a redline shows. */
export interface RedlinePlace {
  /** The part of the address behind `/compare/`. */
  readonly pair: string;
  readonly base: Version;
  readonly other: Version;
  readonly part: ListPart<Point>;
}

/** Every page of every ordered pair of versions; none where there are too many. */
export function redlinePlaces(edition: Edition): readonly RedlinePlace[] {
  return versionPairs(edition).flatMap(({ base, other }) =>
    partsOfPair(edition, base, other).map((part) => ({
      pair: redlinePlace(base.id, other.id, part.number),
      base,
      other,
      part,
    })),
  );
}

function partsOfPair(edition: Edition, base: Version, other: Version): readonly ListPart<Point>[] {
  const words = ({ readings }: Point) =>
    [base, other].reduce((sum, { id }) => sum + (readings.get(id)?.tokens.length ?? 0), 0);
  return partsOf(pointsOfEither(edition, base, other), MOST_WORDS, words);
}

function pointsOfEither({ points }: Edition, base: Version, other: Version): readonly Point[] {
  return points.filter(({ readings }) => readings.has(base.id) || readings.has(other.id));
}

/** The points of one page of a redline. */
export function redlinePoints(edition: Edition, { base, other, part }: RedlinePlace): readonly RedlinePoint[] {
  const [first, second] = [comparedText(edition, base), comparedText(edition, other)];
  return part.entries.map((point) =>
    redlinePoint(comparedHead(point), first, second, compareVersions(edition, point, base, other)),
  );
}

/** All points of a redline, whatever page they are on. */
export function wholeRedline(edition: Edition, base: Version, other: Version): readonly RedlinePoint[] {
  const entries = pointsOfEither(edition, base, other);
  return redlinePoints(edition, { pair: '', base, other, part: { number: 1, of: 1, entries } });
}

/** What a point is about, as the browser loads it. */
export interface ComparedHead extends Pick<Point, 'number' | 'heading' | 'finding'> {
  /** None where they are drafted by machine. */
  readonly clauses: readonly { readonly id: string; readonly name: string }[];
}

/** One version of all points, as the browser loads it. */
export interface ComparedText extends Pick<Version, 'id' | 'name' | 'phrase'> {
  /** Whether verdicts compare with it. */
  readonly isBase: boolean;
  readonly points: readonly ComparedPoint[];
}

/** One point in one version. */
interface ComparedPoint {
  readonly number: number;
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** The verdict on it, by the id of the clause. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

/** What the points are about. */
export function comparedHeads({ points }: Edition): readonly ComparedHead[] {
  return points.map(comparedHead);
}

function comparedHead({ number, heading, finding, clauses, isDrafted }: Point): ComparedHead {
  return { number, heading, finding, clauses: isDrafted ? [] : clauses.map(({ id, name }) => ({ id, name })) };
}

/** The points of one version, with all that is needed to compare them with another. */
export function comparedText({ points, base }: Edition, version: Version): ComparedText {
  const { id, name, phrase } = version;
  return {
    ...{ id, name, phrase, isBase: version === base },
    points: points.flatMap(({ number, readings, clauses }) => {
      const reading = readings.get(id);
      if (!reading) return [];
      const verdicts = clauses.flatMap((clause) => {
        const verdict = clause.readings.get(id)?.verdict;
        return verdict ? [[clause.id, verdict] as const] : [];
      });
      return [{ number, text: reading.text, language: reading.language, verdicts: Object.fromEntries(verdicts) }];
    }),
  };
}

/** All points that either of two versions prints, compared now. */
export function chosenRedline(
  heads: readonly ComparedHead[],
  base: ComparedText,
  other: ComparedText,
): readonly RedlinePoint[] {
  return heads
    .filter(({ number }) => pointIn(base, number) || pointIn(other, number))
    .map((head) => redlinePoint(head, base, other));
}

/**
 * One point of two versions as one text with its changes.
 *
 * @param comparison of the two, where it has been made already
 */
function redlinePoint(
  { number, heading, finding, clauses }: ComparedHead,
  base: ComparedText,
  other: ComparedText,
  comparison?: ComparedReadings,
): RedlinePoint {
  const [inBase, inOther] = [pointIn(base, number), pointIn(other, number)];
  const [first, second] = [readingOf(base, inBase), readingOf(other, inOther)];
  const compared = first && second && (comparison ?? compareReadings(first, second, base, other));
  const comparedWith = base.isBase ? undefined : base.id;
  return {
    ...{ number, heading, finding },
    address: pointAddress(number, inBase && comparedWith),
    caution: cautionOf(base, other, inBase, inOther, compared),
    runs: compared ? changeRuns(compared.segments, first.tokens, second.tokens) : loneRuns(first, second),
    languages: [(first ?? second)!.language, (second ?? first)!.language],
    differences: compared?.sentences.length ?? 1,
    clauses: clauses.map(({ id, name }) => ({
      name,
      address: clauseAddress(number, id, inBase && comparedWith),
      verdict: base.isBase ? inOther?.verdicts[id] : undefined,
    })),
  };
}

function pointIn({ points }: ComparedText, number: number): ComparedPoint | undefined {
  return points.find((point) => point.number === number);
}

function readingOf({ id }: ComparedText, point: ComparedPoint | undefined): TokenizedReading | undefined {
  if (!point) return undefined;
  const { text, language } = point;
  return { witness: id, label: '', version: id, text, language, tokens: tokenize(text, language) };
}

/** A point that only one of the two prints is one change. */
function loneRuns(first: TokenizedReading | undefined, second: TokenizedReading | undefined): readonly ChangeRun[] {
  if (first) return [{ kind: 'del', text: printedText(first.tokens) }];
  return second ? [{ kind: 'ins', text: printedText(second.tokens) }] : [];
}

function cautionOf(
  base: ComparedText,
  other: ComparedText,
  inBase: ComparedPoint | undefined,
  inOther: ComparedPoint | undefined,
  compared: ComparedReadings | undefined,
): string | undefined {
  if (!inBase) return `Only ${versionPhrase(other)} prints it.`;
  if (!inOther) return `Only ${versionPhrase(base)} prints it.`;
  return compared?.isCoarse ? 'The two are too long and too unlike to be compared word by word throughout.' : undefined;
}

/** “From the full text to the paraphrase”: the heading of a redline. */
export function redlineTitle(base: NamedVersion, other: NamedVersion): string {
  return `From ${versionPhrase(base)} to ${versionPhrase(other)}`;
}

/** The title of one page of a redline, unlike that of any other. */
export function redlinePageTitle({ base, other, part }: RedlinePlace): string {
  const title = redlineTitle(base, other);
  return part.number === 1 ? title : `${title}, page ${part.number} of ${part.of}`;
}

/** The pages of a redline that is too long for one, by the points on them. */
export function redlineParts(edition: Edition, { base, other, part }: RedlinePlace) {
  return partsOfPair(edition, base, other).map(({ number, entries }) => ({
    label: [entries[0]!.number, entries.at(-1)!.number].join('–'),
    href: redlineAddress(base.id, other.id, number),
    isCurrent: number === part.number,
  }));
}

/** “36 differences in wording, in eight points.” */
export function redlineLede(points: readonly RedlinePoint[], unit: string, units: string): string {
  const differences = points.reduce((sum, point) => sum + point.differences, 0);
  return `${capitalised(counted(differences, 'difference'))} in wording, in ${counted(points.length, unit, units)}.`;
}

/**
 * A redline as a document: for each point its heading and its text with the changes. They are dated like the release and
 * made in the name of the edition.
 */
export function redlineDocument(edition: Edition, base: Version, other: Version): Redline {
  const { imprint, releases } = edition;
  const date = releases.find(({ release }) => release === imprint.release)?.date ?? imprint.released ?? imprint.date;
  return {
    title: `${imprint.work}: ${redlineTitle(base, other)}`,
    author: imprint.name,
    date: new Date(date),
    paragraphs: wholeRedline(edition, base, other).flatMap(({ number, heading, runs }) => [
      { isHeading: true, runs: [{ kind: 'same', text: `${number} ${heading}` }] },
      { runs },
    ]),
  };
}

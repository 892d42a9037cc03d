import { passageRuns, type PassageRun } from '../commentary/excerpt.ts';
import type { Tie } from '../commentary/ties.ts';
import { authorOf, type ArticlePassage, type Edition, type Witness } from '../edition/edition.ts';
import { redlineHref } from '../edition/pairs.ts';
import { readableDate } from '../phrasing/dates.ts';
import { editionTitle, listed, passagePlace, versionPhrase } from '../phrasing/names.ts';
import { capitalised } from '../phrasing/numbers.ts';
import { articleAddress, comparisonsAddress, pointAddress, textAddress } from '../urls.ts';
import { tiedBy, tiesOfPassage, type Tied } from './commentary.ts';

/** Where a link leads. */
export interface Destination {
  readonly label: string;
  readonly href: string;
}

/** Words to be copied with where they are from. */
export interface Copied {
  readonly words: string;
  /** What they are cited with. */
  readonly source: string;
  /** Their address in this edition. */
  readonly from: string;
  /** What they are, for those who listen: “paragraph 3”. */
  readonly of: string;
}

/** A note beside a passage: the points that it is tied to alike, and how. */
export interface MarginNote extends Tied {
  readonly points: readonly Destination[];
}

/** A passage as it stands in its article. */
export interface ShownPassage {
  /** Its number; none of a standfirst. */
  readonly number: number | undefined;
  readonly notes: readonly MarginNote[];
  /** Its words, those that tie it to a point marked; undefined where it has markup, which is then printed as it is. */
  readonly runs: readonly PassageRun[] | undefined;
  readonly copied: Copied;
}

/** A point as its article prints it. */
export interface ShownPoint {
  readonly number: number;
  /** Its fragment. */
  readonly id: string;
  /** With the ordinal or bullet before it, as printed. */
  readonly text: string;
  /** Where it stands clause by clause. */
  readonly address: string;
  readonly copied: Copied;
}

/** The points of an article with what is said beside them. */
export interface ShownPoints {
  /** What one of them is called, with a capital. */
  readonly unit: string;
  readonly points: readonly ShownPoint[];
  /** Which version this is, and who else prints it. */
  readonly printed: string;
  readonly links: readonly Destination[];
}

/** The passages of an article by their ids. One that is not published is not among them. */
export function shownPassages(edition: Edition, witness: Witness): Readonly<Record<string, ShownPassage>> {
  return Object.fromEntries(
    witness.passages.map((passage) => {
      const ties = tiesOfPassage(edition, passage);
      const shown: ShownPassage = {
        number: passage.number || undefined,
        notes: marginNotes(edition, ties),
        runs: tiedRuns(passage, ties),
        copied: copiedFrom(edition, witness, passage.id, passage.text, passagePlace(passage)),
      };
      return [passage.id, shown];
    }),
  );
}

/** The points of an article, each with where it stands clause by clause. */
export function shownPoints(edition: Edition, witness: Witness): ShownPoints {
  const { unit, units } = edition.imprint;
  return {
    unit: capitalised(unit),
    points: witness.points.map(({ number, label, text }) => ({
      number,
      id: `point-${number}`,
      text: `${label} ${text}`.trim(),
      address: pointAddress(number),
      copied: copiedFrom(edition, witness, `point-${number}`, text, `${unit} ${number}`),
    })),
    printed: printedLine(witness),
    links: [
      comparisonLink(edition, witness),
      { label: `Read only the ${units}`, href: textAddress(witness.version.id) },
    ],
  };
}

/** What is known of an article in one line: “No byline · The Register · 8 September 2020 · prints the key points”. */
export function articleLine(witness: Witness): string {
  const { publication, published, version } = witness;
  return [
    authorOf(witness)?.name ?? 'No byline',
    [publication.name, publication.section].filter(Boolean).join(', '),
    readableDate(published.date, published.until),
    `prints ${versionPhrase(version)}`,
  ].join(' · ');
}

/** How many passages of an article quote, name or discuss points. */
export function passagesTied(edition: Edition, { passages }: Witness): number {
  return passages.filter((passage) => tiesOfPassage(edition, passage).length > 0).length;
}

function copiedFrom({ imprint }: Edition, witness: Witness, id: string, words: string, of: string): Copied {
  const { publication, title, published } = witness;
  const date = readableDate(published.date, published.until);
  const article = [authorOf(witness)?.name, `“${title.text}”`, publication.name, date, of].filter(Boolean).join(', ');
  const source = `${article}. In: ${editionTitle(imprint)}, release ${imprint.release}`;
  return { words, source, from: articleAddress(witness.id, id), of };
}

function printedLine({ id, version }: Witness): string {
  const others = version.witnesses.filter((other) => other.id !== id).map(({ publication }) => publication.name);
  const also = others.length > 0 ? `, also printed by ${listed(others)}` : '';
  return `${capitalised(versionPhrase(version))}${also}.`;
}

function comparisonLink(edition: Edition, { version }: Witness): Destination {
  const { base } = edition;
  if (version.id === base.id) return { label: 'Compare with other versions', href: comparisonsAddress() };
  return { label: `Compare with ${versionPhrase(base)}`, href: redlineHref(edition, base, version) };
}

/** One note for all points that a passage is tied to alike. */
function marginNotes({ imprint, versions }: Edition, ties: readonly Tie[]): readonly MarginNote[] {
  const alike = Map.groupBy(ties, ({ points }) => points.join());
  return Array.from(alike.values(), (own) => ({
    points: own[0]!.points.map((point, index) => ({
      label: index === 0 ? `${own[0]!.points.length > 1 ? imprint.units : imprint.unit} ${point}` : String(point),
      href: pointAddress(point),
    })),
    ...tiedBy(own, versions),
  }));
}

function tiedRuns(passage: ArticlePassage, ties: readonly Tie[]): readonly PassageRun[] | undefined {
  const found = ties.filter(({ by }) => by === 'machine');
  if (!passage.plain || found.length === 0) return undefined;
  return passageRuns(
    passage,
    found.flatMap(({ spans }) => spans),
  );
}

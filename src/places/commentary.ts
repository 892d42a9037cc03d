import { excerpt, type PassageRun } from '../commentary/excerpt.ts';
import type { Tie } from '../commentary/tie.ts';
import { tiesByPassage, tiesByPoint } from '../commentary/ties.ts';
import { openingWords, passageAddress } from '../commentary/passage.ts';
import type { ArticlePassage, Edition, Point, Witness } from '../edition.ts';
import { capitalised } from '../numbers.ts';
import { once } from '../once.ts';
import { MOST_LISTED, partsOf, partWith, type Part } from '../parts.ts';
import { commentaryAddress, listPlace, pointAddress, witnessAddress } from '../urls.ts';
import type { Destination, Neighbours } from './navigation.ts';
import { partNeighbours } from './parts.ts';

/** How a passage is tied to a point, in words that follow “it”: “quotes it exactly, as in the full text”. */
export interface Way {
  readonly words: string;
  readonly by: Tie['by'];
}

/** One passage with what ties it to one point. */
export interface Said {
  /** Unique on a page that shows one point. */
  readonly id: string;
  readonly witness: Witness;
  readonly passage: ArticlePassage;
  readonly address: string;
  readonly point: number;
  /** The sentences that hold the words, with these marked. */
  readonly excerpt: readonly PassageRun[];
  readonly ways: readonly Way[];
}

/** All passages that quote, name or discuss one point, in the order of the articles. */
export function saidOfPoint(edition: Edition, point: number): readonly Said[] {
  return tiedTo(edition, point).map((ties) => said(edition, point, ties));
}

/** How many passages quote, name or discuss one point. */
export function saidCount(edition: Edition, point: number): number {
  return saidPlaces(edition).get(point)?.size ?? 0;
}

/**
 * Passages that stand beside a point, at most. A point has a page for each base and view, each with what was said of it; the most
 * that this edition has of one point is six.
 */
export const MOST_SAID = 20;

/** What a point's own pages show of what was said about it: all, or where that is too much the beginning. */
export function saidBeside(edition: Edition, point: number): readonly Said[] {
  const shown = tiedTo(edition, point).slice(0, MOST_SAID);
  return shown.map((ties) => said(edition, point, ties));
}

/** Whether a point's own pages show all that was said about it. */
export function isAllBeside(edition: Edition, point: number): boolean {
  return saidCount(edition, point) <= MOST_SAID;
}

/** Where one passage stands beside what else was said about a point: on the point's own page, or else in its commentary. */
export function saidAddress(
  edition: Edition,
  point: number,
  { witness, passage, id }: Pick<Said, 'witness' | 'passage' | 'id'>,
): string {
  if (isAllBeside(edition, point)) return `${pointAddress(point)}#${id}`;
  const position = saidPlaces(edition)
    .get(point)!
    .get(passageAddress({ witness: witness.id, id: passage.id }))!;
  return `${commentaryAddress(point, partWith(position))}#${id}`;
}

/** A part of what was said about one point, where all of it is too much for one page. */
export interface SaidPart {
  /** The part of the address behind `/commentary/`. */
  readonly place: string;
  readonly point: Point;
  readonly part: Part<Said>;
}

/** Whether everything that was said stands on one page; else each point has pages of its own for it. */
export function isCommentaryOnOnePage(edition: Edition): boolean {
  const all = edition.points.reduce((sum, { number }) => sum + saidCount(edition, number), 0);
  return all <= MOST_LISTED;
}

/** The pages of what was said about each point; none where all of it stands on one. */
export function saidParts(edition: Edition): readonly SaidPart[] {
  if (isCommentaryOnOnePage(edition)) return [];
  return edition.points.flatMap((point) =>
    partsOf(saidOfPoint(edition, point.number)).map((part) => ({
      place: listPlace(point.number, part.number),
      point,
      part,
    })),
  );
}

/** How many passages there are of one kind, and where they stand. */
export interface SaidCount extends Destination {
  readonly passages: number;
}

/** How many passages are tied to each point, in the order of the work. */
export function saidCounts(edition: Edition): readonly SaidCount[] {
  return edition.points.map(({ number, heading }) => ({
    label: `${number} ${heading}`,
    href: commentaryAddress(number),
    passages: saidCount(edition, number),
  }));
}

/** How many passages of each article are tied to points; in the article they stand with what ties them. */
export function tiedCounts(edition: Edition): readonly SaidCount[] {
  return edition.witnesses.map((witness) => ({
    label: capitalised(witness.publication.name),
    href: witnessAddress(witness.id),
    passages: witness.passages.filter((passage) => tiesOfPassage(edition, passage).length > 0).length,
  }));
}

/** The parts before and after one, of what was said about the same point. */
export function saidNeighbours({ point, part }: SaidPart): Neighbours {
  return partNeighbours(part, (number) => commentaryAddress(point.number, number));
}

/** All passages of one article that are tied to points, in the order of the article and of the points. */
export function saidByWitness(edition: Edition, witness: Witness): readonly Said[] {
  return witness.passages.flatMap((passage) => {
    const tied = tiesOfPassage(edition, passage);
    const points = [...new Set(tied.flatMap((tie) => tie.points))].sort((a, b) => a - b);
    return points.map((point) =>
      said(
        edition,
        point,
        tied.filter((tie) => tie.points.includes(point)),
      ),
    );
  });
}

/** One passage of an article that is tied to points, by its opening words. */
export interface TiedPassage {
  readonly address: string;
  readonly number: number;
  readonly opening: string;
  readonly language: string;
  /** The points, each leading to what was said about it. */
  readonly points: readonly Destination[];
}

/** Words by which a passage is known in a list: enough to tell it from its neighbours, on one line of a phone or two. */
const openingLength = 8;

/** The passages of one article that are tied to points, in the order of the article. */
export function tiedPassages(edition: Edition, witness: Witness): readonly TiedPassage[] {
  const byPassage = Map.groupBy(saidByWitness(edition, witness), ({ passage }) => passage);
  return Array.from(byPassage, ([passage, all]) => ({
    address: all[0]!.address,
    number: passage.number,
    opening: openingWords(passage, openingLength),
    language: passage.language,
    points: all.map((one) => ({ label: String(one.point), href: saidAddress(edition, one.point, one) })),
  }));
}

/** What ties one passage to any point, in the order of the text. */
export function tiesOfPassage(edition: Edition, passage: ArticlePassage): readonly Tie[] {
  return tiesOfPassages(edition).get(passageAddress(passage)) ?? [];
}

/** The fragment of a passage in the commentary on a point. */
function saidId(witness: string, passage: string): string {
  return `said-${witness}-${passage}`;
}

/** What ties passages to one point, passage by passage. */
function tiedTo(edition: Edition, point: number): readonly (readonly Tie[])[] {
  return [...Map.groupBy(tiesOfPoints(edition).get(point) ?? [], addressOf).values()];
}

function said(edition: Edition, point: number, ties: readonly Tie[]): Said {
  const { witness: id, passage: place } = ties[0]!;
  const { witness, passage } = placesByAddress(edition).get(addressOf(ties[0]!))!;
  const exact = ties.filter(({ kind }) => kind !== 'discussion');
  return {
    id: saidId(id, place),
    witness,
    passage,
    address: witnessAddress(id, place),
    point,
    excerpt: excerpt(
      passage,
      (exact.length > 0 ? exact : ties).flatMap(({ spans }) => spans),
    ),
    ways: ties.map((tie) => ({ words: wayOf(tie, edition.versions), by: tie.by })),
  };
}

function wayOf(tie: Tie, versions: Edition['versions']): string {
  switch (tie.kind) {
    case 'name':
      return `names it: “${tie.words.join(' ')}”`;
    case 'discussion':
      return `discusses it. ${tie.reason}`;
    case 'exact':
      return `quotes words of it exactly, ${asIn(tie.version, versions)}`;
    case 'elided':
      return `quotes it with words left out, ${asIn(tie.version, versions)}`;
    case 'altered':
      return `quotes it with letters or words changed, ${asIn(tie.version, versions)}`;
  }
}

function asIn(version: string, versions: Edition['versions']): string {
  const name = versions.find(({ id }) => id === version)?.name.toLowerCase();
  return name ? `as in the ${name}` : 'in words that several versions have';
}

function addressOf({ witness, passage }: Tie): string {
  return passageAddress({ witness, id: passage });
}

const placesByAddress = once(
  ({ witnesses }: Edition) =>
    new Map(
      witnesses.flatMap((witness) =>
        witness.passages.map((passage) => [passageAddress(passage), { witness, passage }]),
      ),
    ),
);

const tiesOfPassages = once((edition: Edition) => tiesByPassage(edition.ties, allPassages(edition)));

const tiesOfPoints = once((edition: Edition) => {
  const numbers = edition.points.map(({ number }) => number);
  return tiesByPoint(edition.ties, allPassages(edition), numbers);
});

/** For each point the addresses of the passages that are tied to it, with their positions among them. */
const saidPlaces = once(
  (edition: Edition) =>
    new Map(
      Array.from(tiesOfPoints(edition), ([point, ties]) => [
        point,
        new Map(Array.from(new Set(ties.map(addressOf)), (address, position) => [address, position])),
      ]),
    ),
);

function allPassages({ witnesses }: Edition): readonly ArticlePassage[] {
  return witnesses.flatMap(({ passages }) => passages);
}

import { likenessOf } from '../../engine/compare/index.ts';
import type { PointComparison } from '../comparison.ts';
import { baseOf, type Edition, type Version, type Witness } from '../edition.ts';
import { pairSentence } from '../said.ts';
import { chosenPairAddress, pairAddress, pairPlace, type View } from '../urls.ts';
import type { Choice } from './navigation.ts';
import { viewLabels, views } from './views.ts';

/** What one address of a pair shows. */
export interface PairPlace {
  /** The part of the address behind `/compare/`. */
  readonly pair: string;
  readonly base: Witness;
  readonly reading: Witness;
  readonly view: View;
}

/**
 * The most witnesses whose pairs have pages of their own. Nine have 216 such pages, about as many as eight points with each
 * of nine bases have (224); with more, pairs would be most of the site and grow with the square of the witnesses.
 */
export const MOST_PAIRED = 9;

/** Whether each pair has pages of its own, and each point one for each base; otherwise pairs are compared in the browser. */
export function hasPairPages({ witnesses }: Pick<Edition, 'witnesses'>): boolean {
  return witnesses.length <= MOST_PAIRED;
}

/** Where two witnesses are compared, the first being the base. */
export function pairHref(
  edition: Pick<Edition, 'witnesses'>,
  base: string,
  reading: string,
  view: View = 'parallel',
): string {
  return hasPairPages(edition) ? pairAddress(base, reading, view) : chosenPairAddress(base, reading, view);
}

/** The same at one point, where that has a place before the browser has compared the two. */
export function pairPointHref(
  edition: Pick<Edition, 'witnesses'>,
  base: string,
  reading: string,
  point: number,
): string {
  return `${pairHref(edition, base, reading)}${hasPairPages(edition) ? `#point-${point}` : ''}`;
}

/** The witnesses that pictures of pairs show: all, or where these are too many, the first of each version. */
export function shownInPairs(edition: Edition): readonly Witness[] {
  const { witnesses, versions } = edition;
  return hasPairPages(edition) ? witnesses : versions.flatMap((version) => firstOf(witnesses, version) ?? []);
}

/** The first witness of a version; undefined if it has none. */
export function firstOf(witnesses: readonly Witness[], { id }: Version): Witness | undefined {
  return witnesses.find(({ version }) => version.id === id);
}

/** The points of one witness, as `data/points/<id>.json` publishes them. */
export interface WitnessPoints extends Pick<Witness, 'id' | 'siglum' | 'colour' | 'language' | 'points'> {
  /** Who published the article. */
  readonly name: string;
  readonly version: Pick<Version, 'id' | 'name'>;
}

/** The points of one witness, with what must be known to compare and to name it. */
export function witnessPoints({ id, siglum, colour, publication, language, version, points }: Witness): WitnessPoints {
  return {
    ...{ id, siglum, colour, name: publication.name, language },
    version: { id: version.id, name: version.name },
    points,
  };
}

/** What the page needs on which readers choose a pair. */
export interface PairChoice {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly points: readonly { readonly number: number; readonly heading: string }[];
  /** What a point is called. */
  readonly unit: string;
  /** What several are called. */
  readonly units: string;
  /** Which are chosen where the address does not say. */
  readonly base: string;
  readonly reading: string;
}

/** All witnesses, of which a reader chooses two. */
export function pairChoice({ witnesses, points, imprint }: Edition): PairChoice {
  const base = baseOf({ imprint, witnesses });
  const other = witnesses.find(({ version }) => version !== base.version) ?? witnesses.find((one) => one !== base);
  return {
    options: witnesses.map(({ id, siglum, publication, version }) => ({
      value: id,
      label: `${siglum}, ${publication.name} (${version.name.toLowerCase()})`,
    })),
    points: points.map(({ number, heading }) => ({ number, heading })),
    unit: imprint.unit,
    units: imprint.units,
    base: base.id,
    reading: (other ?? base).id,
  };
}

/** Every ordered pair of different witnesses, in each view; none where there are too many. */
export function pairPlaces({ witnesses }: Edition): readonly PairPlace[] {
  if (!hasPairPages({ witnesses })) return [];
  return witnesses.flatMap((base) =>
    witnesses
      .filter((reading) => reading !== base)
      .flatMap((reading) => views.map((view) => ({ pair: pairPlace(base.id, reading.id, view), base, reading, view }))),
  );
}

/** The title of one address of a pair, unlike that of any other. */
export function pairTitle({ base, reading, view }: PairPlace): string {
  const title = `${base.siglum} and ${reading.siglum}: ${base.publication.name} and ${reading.publication.name}`;
  return view === 'parallel' ? title : `${title}, ${viewLabels[view].toLowerCase()}`;
}

/** What a pair's page holds, for those who have not opened it; short enough for a list of results. */
export function pairDescription(edition: Edition, place: PairPlace, comparisons: readonly PointComparison[]): string {
  const { base, reading, view } = place;
  const how = view === 'parallel' ? '' : `, ${viewLabels[view].toLowerCase()}`;
  const { siglum, publication } = base;
  return `${publication.name} (${siglum}) and ${reading.publication.name}${how}. ${pairLede(edition, comparisons)}`;
}

/** What two witnesses share and in how many places they differ, in a sentence or two. */
export function pairLede({ imprint }: Edition, comparisons: readonly PointComparison[]): string {
  const figures = {
    points: comparisons.length,
    differing: comparisons.filter(({ sentences }) => sentences.length > 0).length,
    differences: comparisons.reduce((sum, { sentences }) => sum + sentences.length, 0),
    likeness: likenessOf(comparisons),
  };
  return pairSentence(figures, imprint);
}

/** The witnesses that can stand on one side of a pair, the other side staying as it is. */
export function sideChoices(
  { witnesses }: Edition,
  { base, reading, view }: PairPlace,
  side: 'base' | 'reading',
): readonly Choice[] {
  const other = side === 'base' ? reading : base;
  return witnesses
    .filter((witness) => witness !== other)
    .map((witness) => ({
      label: witness.siglum,
      href: side === 'base' ? pairAddress(witness.id, other.id, view) : pairAddress(other.id, witness.id, view),
      chosen: witness === (side === 'base' ? base : reading),
    }));
}

import type { Column, PointComparison } from '../comparison.ts';
import type { Edition, Point } from '../edition.ts';
import { capitalised, numberWord, percent } from '../numbers.ts';
import { sigla } from '../sigla.ts';
import { pointAddress, pointPlace, type View } from '../urls.ts';
import { neighboursOf, type Choice, type Neighbours } from './navigation.ts';
import { viewLabels, views } from './views.ts';

/** What one address of a point shows. */
export interface PointPlace {
  /** The part of the address behind `/points/`. */
  readonly place: string;
  readonly number: number;
  /** Id of the witness that the others are compared with. */
  readonly base: string;
  readonly view: View;
}

/** One point in the strip, with where its link leads. */
export interface StripPoint {
  readonly point: Point;
  readonly href: string;
  readonly comparison: PointComparison;
}

/** Every address of every point: alone, with each base, in each view. */
export function pointPlaces({ points, witnesses, imprint }: Edition): readonly PointPlace[] {
  return points.flatMap(({ number }) => [
    wholePoint({ imprint }, number),
    ...witnesses.flatMap(({ id: base }) =>
      views.map((view) => ({ place: pointPlace(number, base, view), number, base, view })),
    ),
  ]);
}

/** The address of a point that names neither base nor view. */
export function wholePoint({ imprint }: Pick<Edition, 'imprint'>, number: number): PointPlace {
  return { place: pointPlace(number), number, base: imprint.base, view: 'parallel' };
}

/** The title of one address of a point, unlike that of any other. */
export function pointTitle({ imprint, witnesses }: Edition, heading: string, shown: PointPlace): string {
  const { place, number, base, view } = shown;
  const title = `${capitalised(imprint.unit)} ${number}, ${heading}`;
  if (place === pointPlace(number)) return title;
  const siglum = witnesses.find(({ id }) => id === base)?.siglum ?? '';
  return `${title}, compared with ${siglum}${view === 'parallel' ? '' : `, ${viewLabels[view].toLowerCase()}`}`;
}

/** The address that one of a point should be known by: the shortest that shows the same. */
export function pointCanonical({ imprint }: Edition, { number, base, view }: PointPlace): string {
  return view === 'parallel' && base === imprint.base ? pointAddress(number) : pointAddress(number, base, view);
}

/** What a point's page holds, for those who have not opened it; short enough for a list of results. */
export function pointDescription(edition: Edition, comparison: PointComparison, shown: PointPlace): string {
  const { number, heading, base, others } = comparison;
  const about = `${capitalised(edition.imprint.unit)} ${number}, ${heading.toLowerCase()}`;
  const { siglum } = edition.witnesses.find(({ id }) => id === shown.base)!;
  const view = shown.view === 'parallel' ? '' : `, ${viewLabels[shown.view].toLowerCase()}`;
  const against = `Base ${siglum}${view}.`;
  if (others.length === 0) return `${about}: one wording in all witnesses. ${against}`;
  const keeps = others.map((column) => `${percent(column.keeps)} in the ${name(column)}`);
  return `${about}. Of the words of the ${name(base)}, ${new Intl.ListFormat('en-GB').format(keeps)}. ${against}`;
}

/** The strip of all points, as far as the base and the view go like this one. */
export function pointStrip(
  { points }: Edition,
  comparisons: readonly PointComparison[],
  { base, view }: PointPlace,
): readonly StripPoint[] {
  return points.map((point, index) => ({
    point,
    href: pointAddress(point.number, base, view),
    comparison: comparisons[index]!,
  }));
}

/** What stands where no passage is tied to a point. */
export function nothingSaid({ witnesses, imprint }: Edition): string {
  return `No passage of the ${numberWord(witnesses.length)} articles quotes, names or discusses this ${imprint.unit}.`;
}

/** How many wordings there are, and how much of the base each keeps. */
export function pointLede({ witnesses }: Edition, { base, others }: PointComparison): string {
  const wordings = others.length === 0 ? 'One wording' : `${capitalised(numberWord(others.length + 1))} wordings`;
  const opening = `${wordings} in ${numberWord(witnesses.length)} witnesses.`;
  if (others.length === 0) return opening;
  const keeps = others.map((column) => `${percent(column.keeps)} also stand in the ${name(column)}`);
  return `${opening} Of the words of the ${name(base)}, ${new Intl.ListFormat('en-GB').format(keeps)}.`;
}

/** The bases that a point can be compared with: one choice a wording. */
export function baseChoices({ number, base, others }: PointComparison, current: string, view: View): readonly Choice[] {
  const columns = [base, ...others].sort((a, b) => a.version.order - b.version.order);
  return columns.map((column) => ({
    label: `${column.version.name}, ${sigla(column.witnesses)}`,
    href: pointAddress(number, column.witnesses[0]!.id, view),
    chosen: column.witnesses.some(({ id }) => id === current),
  }));
}

/** The points before and after one, seen as this one is. */
export function pointNeighbours(points: readonly Point[], { number, base, view }: PointPlace): Neighbours {
  const point = points.find((candidate) => candidate.number === number)!;
  return neighboursOf(points, point, (other) => ({
    label: `${other.number} ${other.heading}`,
    href: pointAddress(other.number, base, view),
  }));
}

function name({ version }: Column): string {
  return version.name.toLowerCase();
}

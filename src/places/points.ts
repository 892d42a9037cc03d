import { comparePoint, pointWordings, type Column, type OtherColumn, type PointComparison } from '../comparison.ts';
import type { Edition, Point, Witness } from '../edition.ts';
import { capitalised, numberWord, percent } from '../numbers.ts';
import { sigla } from '../sigla.ts';
import { pointAddress, pointPlace, type View } from '../urls.ts';
import { once } from '../once.ts';
import { neighboursOf, type Choice, type Neighbours } from './navigation.ts';
import { firstOf, hasPairPages, MOST_PAIRED } from './pairs.ts';
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
  /** The other wordings and how much of the base each keeps: 0 to 1. */
  readonly others: readonly Pick<OtherColumn, 'name' | 'ofWhom' | 'keeps'>[];
}

/** Every address of every point: alone, with each base, in each view. */
export function pointPlaces(edition: Edition): readonly PointPlace[] {
  return edition.points.flatMap(({ number }) => [
    wholePoint(edition, number),
    ...pointBases(edition, number).flatMap((base) =>
      views.map((view) => ({ place: pointPlace(number, base, view), number, base, view })),
    ),
  ]);
}

/** The address of a point that names neither base nor view. */
export function wholePoint({ imprint }: Pick<Edition, 'imprint'>, number: number): PointPlace {
  return { place: pointPlace(number), number, base: imprint.base, view: 'parallel' };
}

/**
 * Ids of the witnesses that a point is compared with on pages of its own: all, or where these are too many the base
 * of the edition, the first of each version, and the first of each other wording, but not more than witnesses may have pages for each pair.
 */
function pointBases(edition: Edition, number: number): readonly string[] {
  const { witnesses, imprint } = edition;
  if (hasPairPages(edition)) return witnesses.map(({ id }) => id);
  const versions = edition.versions.flatMap((version) => firstOf(witnesses, version)?.id ?? []);
  const bases = new Set([imprint.base, ...versions]);
  const others = pointWordings(edition, number).filter((printing) => !printing.some((id) => bases.has(id)));
  return [...bases, ...others.map(([first]) => first!)].slice(0, MOST_PAIRED);
}

/** Of the bases of a point, the one that has the words of a witness; that of the edition, if none has. */
export function pointBase(edition: Edition, number: number, witness: string): string {
  if (hasPairPages(edition)) return witness;
  const same = pointWordings(edition, number).find((printing) => printing.includes(witness)) ?? [];
  return pointBases(edition, number).find((base) => same.includes(base)) ?? edition.imprint.base;
}

/** The witnesses whose wordings the table holds side by side: all, or those of the wordings that are bases where there are more. */
export function tableWitnesses(edition: Edition, number: number): readonly Witness[] {
  const wordings = pointWordings(edition, number);
  if (wordings.length <= MOST_PAIRED) return edition.witnesses;
  const bases = pointBases(edition, number);
  const shown = new Set(wordings.filter((printing) => printing.some((id) => bases.includes(id))).flat());
  return edition.witnesses.filter(({ id }) => shown.has(id));
}

/** What is to be said where a point is not compared with each of its wordings; empty where it is. */
export function fewerBases(edition: Edition, number: number): string {
  const wordings = pointWordings(edition, number);
  const bases = pointBases(edition, number);
  const shown = wordings.filter((printing) => printing.some((id) => bases.includes(id)));
  if (shown.length === wordings.length) return '';
  return `This ${edition.imprint.unit} has ${wordings.length} wordings. ${capitalised(numberWord(shown.length))} of them can be the base here, and only these stand in the table.`;
}

/** Where each point is compared with the words of one witness, by its number. */
export function comparedPoints(edition: Edition, { id, points }: Witness): Readonly<Record<number, string>> {
  return Object.fromEntries(points.map(({ number }) => [number, pointAddress(number, pointBase(edition, number, id))]));
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
  const keeps = others.map((column) => `${percent(column.keeps)} in the ${calledIn(column)}`);
  return `${about}. Of the words of the ${calledIn(base)}, ${new Intl.ListFormat('en-GB').format(keeps)}. ${against}`;
}

/** The strip of all points, as far as the base and the view go like this one. */
export function pointStrip(edition: Edition, { base, view }: PointPlace): readonly StripPoint[] {
  return edition.points.map((point) => {
    const there = pointBase(edition, point.number, base);
    return { point, href: pointAddress(point.number, there, view), others: keptBy(edition, point.number, there) };
  });
}

/** What the first wordings keep of a base: of more there is no room in the strip. */
function keptBy(edition: Edition, number: number, base: string): StripPoint['others'] {
  const known = keptBefore(edition);
  const key = `${number} ${base}`;
  const others = known.get(key) ?? comparePoint(edition, number, base).others.slice(0, MOST_PAIRED);
  const kept = others.map(({ name, ofWhom, keeps }) => ({ name, ofWhom, keeps }));
  known.set(key, kept);
  return kept;
}

/** Every page of a point shows the strip of all points: each is worked out once. */
const keptBefore = once((_: Edition) => new Map<string, StripPoint['others']>());

/** What stands where no passage is tied to a point. */
export function nothingSaid({ witnesses, imprint }: Edition): string {
  return `No passage of the ${numberWord(witnesses.length)} articles quotes, names or discusses this ${imprint.unit}.`;
}

/** How many wordings there are, and how much of the base each keeps. */
export function pointLede({ witnesses }: Edition, { base, others }: PointComparison): string {
  const wordings = others.length === 0 ? 'One wording' : `${capitalised(numberWord(others.length + 1))} wordings`;
  const opening = `${wordings} in ${numberWord(witnesses.length)} witnesses.`;
  if (others.length === 0) return opening;
  const keeps = others.map((column) => `${percent(column.keeps)} also stand in the ${calledIn(column)}`);
  return `${opening} Of the words of the ${calledIn(base)}, ${new Intl.ListFormat('en-GB').format(keeps)}.`;
}

/** What a wording is called within a sentence. */
function calledIn({ name, ofWhom }: Pick<OtherColumn, 'name' | 'ofWhom'>): string {
  return `${name.toLowerCase()}${ofWhom}`;
}

/** The bases that a point can be compared with: one choice a wording. */
export function baseChoices(
  edition: Edition,
  { number, base, others }: PointComparison,
  current: string,
  view: View,
): readonly Choice[] {
  const bases = pointBases(edition, number);
  const isBase = (column: Column) => column.witnesses.some(({ id }) => bases.includes(id));
  const columns = [base, ...others].filter(isBase).sort((a, b) => a.versions[0]!.order - b.versions[0]!.order);
  return columns.map((column) => ({
    label: `${column.name}, ${sigla(column.witnesses)}`,
    href: pointAddress(number, column.witnesses.find(({ id }) => bases.includes(id))!.id, view),
    chosen: column.witnesses.some(({ id }) => id === current),
  }));
}

/** The points before and after one, seen as this one is. */
export function pointNeighbours(edition: Edition, { number, base, view }: PointPlace): Neighbours {
  const { points } = edition;
  const point = points.find((candidate) => candidate.number === number)!;
  return neighboursOf(points, point, (other) => ({
    label: `${other.number} ${other.heading}`,
    href: pointAddress(other.number, pointBase(edition, other.number, base), view),
  }));
}

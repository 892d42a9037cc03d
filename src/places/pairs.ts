import { likeness, type PointComparison } from '../comparison.ts';
import type { Edition, Witness } from '../edition.ts';
import { capitalised, counted, percent } from '../numbers.ts';
import { pairAddress, pairPlace, type View } from '../urls.ts';
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

/** Every ordered pair of different witnesses, in each view. */
export function pairPlaces({ witnesses }: Edition): readonly PairPlace[] {
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
  return `${publication.name} (${siglum}) and ${reading.publication.name}${how}. ${pairLede(edition, place, comparisons)}`;
}

/** What two witnesses share and in how many places they differ, in a sentence or two. */
export function pairLede(
  edition: Edition,
  { base, reading }: PairPlace,
  comparisons: readonly PointComparison[],
): string {
  const total = comparisons.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const unit = edition.imprint.unit;
  if (total === 0) return `The same in every word of all ${counted(comparisons.length, unit)}.`;
  const differing = comparisons.filter(({ sentences }) => sentences.length > 0).length;
  const share = percent(likeness(edition, base, reading));
  return `${capitalised(counted(total, 'difference'))} in words, in ${counted(differing, unit)}. Of the words of both, ${share} are shared.`;
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

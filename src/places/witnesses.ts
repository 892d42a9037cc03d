import type { Witness } from '../edition.ts';
import { pairAddress, witnessAddress } from '../urls.ts';
import { neighboursOf, type Destination, type Neighbours } from './navigation.ts';

/** The witnesses before and after one. */
export function witnessNeighbours(witnesses: readonly Witness[], witness: Witness): Neighbours {
  return neighboursOf(witnesses, witness, ({ id, siglum, publication }) => ({
    label: `${siglum} ${publication.name}`,
    href: witnessAddress(id),
  }));
}

/** The comparison of one witness, as the base, with each other. */
export function pairsFrom(witnesses: readonly Witness[], base: Witness): readonly Destination[] {
  return witnesses
    .filter((other) => other !== base)
    .map((other) => ({
      label: `with ${other.siglum}, ${other.publication.name} (${other.version.name.toLowerCase()})`,
      href: pairAddress(base.id, other.id),
    }));
}

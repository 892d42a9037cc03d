import type { Edition, Witness } from '../edition.ts';
import { chosenPairAddress, pairAddress, witnessAddress } from '../urls.ts';
import { neighboursOf, type Destination, type Neighbours } from './navigation.ts';
import { hasPairPages } from './pairs.ts';

/** The witnesses before and after one. */
export function witnessNeighbours(witnesses: readonly Witness[], witness: Witness): Neighbours {
  return neighboursOf(witnesses, witness, ({ id, siglum, publication }) => ({
    label: `${siglum} ${publication.name}`,
    href: witnessAddress(id),
  }));
}

/** The comparison of one witness, as the base, with each other; where these are many, with one to be chosen. */
export function pairsFrom(edition: Edition, base: Witness): readonly Destination[] {
  const { witnesses } = edition;
  if (!hasPairPages(edition))
    return [{ label: `with any of the other ${witnesses.length - 1}`, href: chosenPairAddress(base.id) }];
  return witnesses
    .filter((other) => other !== base)
    .map((other) => ({
      label: `with ${other.siglum}, ${other.publication.name} (${other.version.name.toLowerCase()})`,
      href: pairAddress(base.id, other.id),
    }));
}

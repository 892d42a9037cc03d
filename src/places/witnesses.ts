import type { Edition, Witness } from '../edition.ts';
import { chosenPairAddress, pairsAddress, witnessAddress } from '../urls.ts';
import { neighboursOf, type Neighbours } from './navigation.ts';
import { hasPairPages } from './pairs.ts';

/** The witnesses before and after one. */
export function witnessNeighbours(witnesses: readonly Witness[], witness: Witness): Neighbours {
  return neighboursOf(witnesses, witness, ({ id, siglum, publication }) => ({
    label: `${siglum} ${publication.name}`,
    href: witnessAddress(id),
  }));
}

/** Where a witness is compared with any other. */
export function comparisonsAddress(edition: Edition, witness: Witness): string {
  return hasPairPages(edition) ? pairsAddress() : chosenPairAddress(witness.id);
}

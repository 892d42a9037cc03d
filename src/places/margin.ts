import { sameWords } from '../comparison.ts';
import type { Edition, Witness } from '../edition.ts';
import { pairAddress, pointsAddress } from '../urls.ts';
import type { Destination } from './navigation.ts';

/** A sentence in the margin of an article, with where it leads. */
export interface Note {
  readonly text: string;
  readonly link?: Destination;
}

/** What the margin says beside the points of one witness: who has the same words, and whom to compare it with. */
export function pointsNotes(edition: Edition, witness: Witness): readonly Note[] {
  const others = edition.witnesses.filter((other) => other !== witness);
  const same = others.filter((other) => sameWords(edition, witness, other));
  const firstOfEachVersion = others.filter(
    ({ version }, index) =>
      version !== witness.version && others.findIndex((other) => other.version === version) === index,
  );
  return [
    ...(same.length > 0 ? [{ text: `The same words in ${listed(same.map(({ siglum }) => siglum))}.` }] : []),
    ...firstOfEachVersion.map((other) => ({
      text: 'Compare it with',
      link: {
        label: `the ${other.version.name.toLowerCase()} in ${other.siglum}`,
        href: pairAddress(witness.id, other.id),
      },
    })),
    { text: 'Or read', link: { label: 'all wordings side by side', href: pointsAddress() } },
  ];
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en').format(words);
}

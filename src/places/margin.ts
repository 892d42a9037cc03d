import { sameWords } from '../comparison.ts';
import { passageRuns, type PassageRun } from '../commentary/excerpt.ts';
import type { ArticlePassage, Edition, Witness } from '../edition.ts';
import { pairAddress, pointAddress, pointsAddress } from '../urls.ts';
import { saidByWitness, tiesOfPassage, type Said } from './commentary.ts';
import type { Destination } from './navigation.ts';

/** A sentence in the margin of an article: words, a link, and more words. */
export interface Note {
  readonly before: string;
  readonly link?: Destination;
  readonly after?: string;
}

/** One passage of an article with what its margin says. */
export interface PassageMargin {
  readonly notes: readonly Note[];
  /** The passage with the words that are tied; none where it has markup, which is then printed as it is. */
  readonly runs: readonly PassageRun[] | undefined;
}

/** What the margin says beside each passage of one article, by the id of the passage. A passage that is not published has none. */
export function passageMargins(edition: Edition, witness: Witness): Readonly<Record<string, PassageMargin>> {
  const said = saidByWitness(edition, witness);
  return Object.fromEntries(
    witness.passages.map((passage) => {
      const notes = said.filter((one) => one.passage === passage).map((one) => noteOf(one, edition.imprint.unit));
      return [passage.id, { notes, runs: tiedRuns(edition, passage) }];
    }),
  );
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
    ...(same.length > 0 ? [{ before: `The same words in ${listed(same.map(({ siglum }) => siglum))}.` }] : []),
    ...firstOfEachVersion.map((other) => ({
      before: 'Compare it with',
      link: {
        label: `the ${other.version.name.toLowerCase()} in ${other.siglum}`,
        href: pairAddress(witness.id, other.id),
      },
    })),
    { before: 'Or read', link: { label: 'all wordings side by side', href: pointsAddress() } },
  ];
}

function noteOf({ point, id, ways }: Said, unit: string): Note {
  return {
    before: 'On',
    link: { label: `${unit} ${point}`, href: `${pointAddress(point)}#${id}` },
    after: ways.map(({ words, by }) => (by === 'editor' ? `the editor: ${words}` : words)).join('; '),
  };
}

function tiedRuns(edition: Edition, passage: ArticlePassage): readonly PassageRun[] | undefined {
  const exact = tiesOfPassage(edition, passage).filter(({ kind }) => kind !== 'discussion');
  if (!passage.plain || exact.length === 0) return undefined;
  return passageRuns(
    passage,
    exact.flatMap(({ spans }) => spans),
  );
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}

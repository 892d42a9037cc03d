import { sameWords } from '../comparison.ts';
import { passageRuns, type PassageRun } from '../commentary/excerpt.ts';
import type { ArticlePassage, Edition, Witness } from '../edition.ts';
import { counted } from '../numbers.ts';
import { MOST_NAMED } from '../sigla.ts';
import { pointsAddress } from '../urls.ts';
import { saidAddress, saidByWitness, tiesOfPassage, type Said } from './commentary.ts';
import type { Destination } from './navigation.ts';
import { firstOf, pairHref } from './pairs.ts';

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
  const said = Map.groupBy(saidByWitness(edition, witness), ({ passage }) => passage);
  return Object.fromEntries(
    witness.passages.map((passage) => {
      const notes = (said.get(passage) ?? []).map((one) => noteOf(edition, one));
      return [passage.id, { notes, runs: tiedRuns(edition, passage) }];
    }),
  );
}

/** What the margin says beside the points of one witness: who has the same words, and whom to compare it with. */
export function pointsNotes(edition: Edition, witness: Witness): readonly Note[] {
  const same = edition.witnesses.filter((other) => other !== witness && sameWords(edition, witness, other));
  const firstOfEachVersion = edition.versions
    .filter((version) => version !== witness.version)
    .flatMap((version) => firstOf(edition.witnesses, version) ?? []);
  return [
    ...(same.length > 0 ? [{ before: `The same words in ${listedSigla(same)}.` }] : []),
    ...firstOfEachVersion.map((other) => ({
      before: 'Compare it with',
      link: {
        label: `the ${other.version.name.toLowerCase()} in ${other.siglum}`,
        href: pairHref(edition, witness.id, other.id),
      },
    })),
    { before: 'Or read', link: { label: 'all wordings side by side', href: pointsAddress() } },
  ];
}

function noteOf(edition: Edition, said: Said): Note {
  const { point, ways } = said;
  return {
    before: 'On',
    link: { label: `${edition.imprint.unit} ${point}`, href: saidAddress(edition, point, said) },
    after: ways.map(({ words, by }) => (by === 'editor' ? `${words} (Editor)` : words)).join('; '),
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

/** The sigla of several witnesses; of many, the first and how many more. */
function listedSigla(witnesses: readonly Witness[]): string {
  const named = witnesses.slice(0, MOST_NAMED).map(({ siglum }) => siglum);
  const others = witnesses.length - named.length;
  return new Intl.ListFormat('en-GB').format(others > 0 ? [...named, counted(others, 'other')] : named);
}

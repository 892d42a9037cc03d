import { excerpt, type PassageRun } from '../commentary/excerpt.ts';
import type { Tie } from '../commentary/tie.ts';
import { tiesByPassage, tiesByPoint } from '../commentary/ties.ts';
import { openingWords, passageAddress } from '../commentary/passage.ts';
import type { ArticlePassage, Edition, Witness } from '../edition.ts';
import { pointAddress, witnessAddress } from '../urls.ts';
import { once } from '../once.ts';
import type { Destination } from './navigation.ts';

/** How a passage is tied to a point, in words that follow “it”: “quotes it exactly, as in the full text”. */
export interface Way {
  readonly words: string;
  readonly by: Tie['by'];
}

/** One passage with what ties it to one point. */
export interface Said {
  /** Unique on a page that shows one point. */
  readonly id: string;
  readonly witness: Witness;
  readonly passage: ArticlePassage;
  readonly address: string;
  readonly point: number;
  /** The sentences that hold the words, with these marked. */
  readonly excerpt: readonly PassageRun[];
  readonly ways: readonly Way[];
}

/** All passages that quote, name or discuss one point, in the order of the articles. */
export function saidOfPoint(edition: Edition, point: number): readonly Said[] {
  const ties = tiesOfPoints(edition).get(point) ?? [];
  const byPassage = Map.groupBy(ties, addressOf);
  return Array.from(byPassage.values(), (tied) => said(edition, point, tied));
}

/** All passages of one article that are tied to points, in the order of the article and of the points. */
export function saidByWitness(edition: Edition, witness: Witness): readonly Said[] {
  return witness.passages.flatMap((passage) => {
    const tied = tiesOfPassage(edition, passage);
    const points = [...new Set(tied.flatMap((tie) => tie.points))].sort((a, b) => a - b);
    return points.map((point) =>
      said(
        edition,
        point,
        tied.filter((tie) => tie.points.includes(point)),
      ),
    );
  });
}

/** One passage of an article that is tied to points, by its opening words. */
export interface TiedPassage {
  readonly address: string;
  readonly number: number;
  readonly opening: string;
  readonly language: string;
  /** The points, each leading to what was said about it. */
  readonly points: readonly Destination[];
}

/** Words by which a passage is known in a list: enough to tell it from its neighbours, on one line of a phone or two. */
const openingLength = 8;

/** The passages of one article that are tied to points, in the order of the article. */
export function tiedPassages(edition: Edition, witness: Witness): readonly TiedPassage[] {
  const byPassage = Map.groupBy(saidByWitness(edition, witness), ({ passage }) => passage);
  return Array.from(byPassage, ([passage, all]) => ({
    address: all[0]!.address,
    number: passage.number,
    opening: openingWords(passage, openingLength),
    language: passage.language,
    points: all.map(({ point, id }) => ({ label: String(point), href: `${pointAddress(point)}#${id}` })),
  }));
}

/** What ties one passage to any point, in the order of the text. */
export function tiesOfPassage(edition: Edition, passage: ArticlePassage): readonly Tie[] {
  return tiesOfPassages(edition).get(passageAddress(passage)) ?? [];
}

/** The fragment of a passage in the commentary on a point. */
export function saidId(witness: string, passage: string): string {
  return `said-${witness}-${passage}`;
}

function said({ witnesses, versions }: Edition, point: number, ties: readonly Tie[]): Said {
  const { witness: id, passage: place } = ties[0]!;
  const witness = witnesses.find((candidate) => candidate.id === id)!;
  const passage = witness.passages.find((candidate) => candidate.id === place)!;
  const exact = ties.filter(({ kind }) => kind !== 'discussion');
  return {
    id: saidId(id, place),
    witness,
    passage,
    address: witnessAddress(id, place),
    point,
    excerpt: excerpt(
      passage,
      (exact.length > 0 ? exact : ties).flatMap(({ spans }) => spans),
    ),
    ways: ties.map((tie) => ({ words: wayOf(tie, versions), by: tie.by })),
  };
}

function wayOf(tie: Tie, versions: Edition['versions']): string {
  switch (tie.kind) {
    case 'name':
      return `names it: “${tie.words.join(' ')}”`;
    case 'discussion':
      return `discusses it. ${tie.reason}`;
    case 'exact':
      return `quotes words of it exactly, ${asIn(tie.version, versions)}`;
    case 'elided':
      return `quotes it with words left out, ${asIn(tie.version, versions)}`;
    case 'altered':
      return `quotes it with letters or words changed, ${asIn(tie.version, versions)}`;
  }
}

function asIn(version: string, versions: Edition['versions']): string {
  const name = versions.find(({ id }) => id === version)?.name.toLowerCase();
  return name ? `as in the ${name}` : 'in words that several versions have';
}

function addressOf({ witness, passage }: Tie): string {
  return passageAddress({ witness, id: passage });
}

const tiesOfPassages = once((edition: Edition) => tiesByPassage(edition.ties, allPassages(edition)));

const tiesOfPoints = once((edition: Edition) => {
  const numbers = edition.points.map(({ number }) => number);
  return tiesByPoint(edition.ties, allPassages(edition), numbers);
});

function allPassages({ witnesses }: Edition): readonly ArticlePassage[] {
  return witnesses.flatMap(({ passages }) => passages);
}

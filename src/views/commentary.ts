import { excerpt, type PassageRun } from '../commentary/excerpt.ts';
import { passageAddress } from '../commentary/passage.ts';
import { tiesByPassage, tiesByPoint, type Quotation, type Tie } from '../commentary/ties.ts';
import type { ArticlePassage, Edition, Point, Version, Witness } from '../edition/edition.ts';
import { once } from '../edition/once.ts';
import { listed, passagePlace, versionPhrase } from '../phrasing/names.ts';
import { numberWord } from '../phrasing/numbers.ts';
import { articleAddress } from '../urls.ts';

/** How a passage is tied to points. */
export interface Tied {
  /** What the machine found, each in words that follow the name of the article: “quotes the key points exactly”. */
  readonly found: readonly string[];
  /** Why the editor ties it, in a sentence. */
  readonly reason: string | undefined;
  /** What it ascribes to the work that the text its article prints does not say, in the editor's words. */
  readonly beyond: string | undefined;
}

/** One passage that quotes, names or discusses one point. */
export interface SaidPassage extends Tied {
  readonly witness: Witness;
  readonly language: string;
  /** Where it stands in its article: “paragraph 3”. */
  readonly place: string;
  readonly address: string;
  /** The sentences that hold the words, with these marked. */
  readonly excerpt: readonly PassageRun[];
  /** The first point that all of this holds for: an earlier one where only the editor ties it, to several points at once. */
  readonly firstPoint: number;
}

/** All passages that quote, name or discuss one point, in the order of the articles. */
export function saidOfPoint(edition: Edition, { number }: Point): readonly SaidPassage[] {
  const ties = tiesOfPoints(edition).get(number) ?? [];
  return [...Map.groupBy(ties, addressOf).values()].map((own) => said(edition, number, own));
}

/** How the ties of one passage read: each way once. */
export function tiedBy(ties: readonly Tie[], versions: readonly Version[]): Tied {
  const editors = ties.find((tie) => tie.kind === 'discussion');
  return {
    found: [...new Set(ties.flatMap((tie) => foundBy(tie, versions) ?? []))],
    reason: editors?.reason,
    beyond: editors?.beyond,
  };
}

/** What ties one passage to any point, in the order of the text. */
export function tiesOfPassage(edition: Edition, passage: ArticlePassage): readonly Tie[] {
  return tiesOfPassages(edition).get(passageAddress(passage)) ?? [];
}

function said(edition: Edition, point: number, ties: readonly Tie[]): SaidPassage {
  const { witness, passage } = passagesByAddress(edition).get(addressOf(ties[0]!))!;
  const found = ties.filter(({ by }) => by === 'machine');
  const spans = (found.length > 0 ? found : ties).flatMap((tie) => tie.spans);
  return {
    witness,
    language: passage.language,
    place: passagePlace(passage),
    address: articleAddress(witness.id, passage.id),
    excerpt: excerpt(passage, spans),
    firstPoint: found.length > 0 ? point : ties[0]!.points[0]!,
    ...tiedBy(ties, edition.versions),
  };
}

function foundBy(tie: Tie, versions: readonly Version[]): string | undefined {
  switch (tie.kind) {
    case 'discussion':
      return undefined;
    case 'name':
      return `names ${tie.points.length > 1 ? 'them' : 'it'}: “${tie.words.join(' ')}”`;
    case 'exact':
      return `quotes ${quotedVersions(tie, versions)} exactly`;
    case 'elided':
      return `quotes ${quotedVersions(tie, versions)}, with words left out`;
    case 'altered':
      return `quotes ${quotedVersions(tie, versions)}, altered`;
  }
}

/** Versions that are named one by one, at most. */
const MOST_NAMED = 3;

/** The versions that have the quoted words equally well. */
function quotedVersions({ follows }: Quotation, versions: readonly Version[]): string {
  const having = versions.filter(({ id }) => follows.some(({ version }) => version === id));
  return having.length > MOST_NAMED ? `${numberWord(having.length)} versions` : listed(having.map(versionPhrase));
}

function addressOf({ witness, passage }: Tie): string {
  return passageAddress({ witness, id: passage });
}

const passagesByAddress = once(
  ({ witnesses }: Edition) =>
    new Map(
      witnesses.flatMap((witness) =>
        witness.passages.map((passage) => [passageAddress(passage), { witness, passage }]),
      ),
    ),
);

const tiesOfPassages = once((edition: Edition) => tiesByPassage(edition.ties, allPassages(edition)));

const tiesOfPoints = once((edition: Edition) => {
  const numbers = edition.points.map(({ number }) => number);
  return tiesByPoint(edition.ties, allPassages(edition), numbers);
});

function allPassages({ witnesses }: Edition): readonly ArticlePassage[] {
  return witnesses.flatMap(({ passages }) => passages);
}

import { excerpt, type PassageRun } from '../commentary/excerpt.ts';
import { passageAddress } from '../commentary/passage.ts';
import { tiesByPassage, tiesByPoint, type Quotation, type Tie } from '../commentary/ties.ts';
import type { ArticlePassage, Edition, Point, Version, Witness } from '../edition/edition.ts';
import { once } from '../edition/once.ts';
import { listed, passagePlace, versionPhrase } from '../phrasing/names.ts';
import { capitalised, numberWord } from '../phrasing/numbers.ts';
import { articleAddress, commentaryAddress, partPlace } from '../urls.ts';
import { MOST_LISTED, partsOf, type Part } from './parts.ts';
import { speechPairs, type SpeechPair } from './speech.ts';
import { termEntries, type TermEntry } from './terms.ts';

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
export interface Said extends Tied {
  readonly witness: Witness;
  readonly language: string;
  /** Where it stands in its article: “paragraph 3”. */
  readonly place: string;
  readonly address: string;
  /** The sentences that hold the words, with these marked. */
  readonly excerpt: readonly PassageRun[];
}

/** A part of the commentary under a heading of its own. */
export type CommentarySection = {
  /** Its fragment, and the part of its address where it has a page of its own. */
  readonly id: string;
  readonly title: string;
  /** What it holds, for a list of contents: `6`. */
  readonly count: number;
  readonly href: string;
  readonly intro: string;
} & (
  | { readonly kind: 'point'; readonly entries: readonly Said[] }
  | { readonly kind: 'speech'; readonly entries: readonly SpeechPair[] }
  | { readonly kind: 'terms'; readonly entries: readonly TermEntry[] }
);

/** A page of the commentary. */
export interface CommentaryPage {
  /** The part of its address behind `/commentary/`; undefined for the commentary itself. */
  readonly place: string | undefined;
  /** What stands on it; nothing on a page that only leads to the sections. */
  readonly sections: readonly CommentarySection[];
  /** Which part of its section it is, where that is divided. */
  readonly part: Pick<Part<unknown>, 'number' | 'of'> | undefined;
}

/** All passages that quote, name or discuss one point, in the order of the articles. */
export function saidOfPoint(edition: Edition, { number }: Point): readonly Said[] {
  const ties = tiesOfPoints(edition).get(number) ?? [];
  return [...Map.groupBy(ties, addressOf).values()].map((own) => said(edition, own));
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

/** Everything that is said of the points, then what articles share of the speech, then the key terms; empty parts aside. */
export const commentarySections: (edition: Edition) => readonly CommentarySection[] = once((edition) => {
  const { points, imprint, speech } = edition;
  const entries = termEntries(edition);
  const sections = [
    ...points.map((point) => {
      const id = `point-${point.number}`;
      const title = `${capitalised(imprint.unit)} ${point.number}: ${point.heading}`;
      const said = saidOfPoint(edition, point);
      return { kind: 'point' as const, id, title, count: said.length, intro: '', entries: said };
    }),
    {
      kind: 'speech' as const,
      id: 'speech',
      title: `Shared words of ${imprint.speech?.name ?? 'a source'}`,
      count: speech.length,
      intro: `What two articles both quote, found by machine and marked where they differ. ${imprint.speech?.sentence ?? ''}`,
      entries: speechPairs(edition),
    },
    {
      kind: 'terms' as const,
      id: 'terms',
      title: 'Key terms in context',
      count: entries.length,
      intro: `Where each term stands in the ${imprint.units}, version by version, and in the articles’ own words.`,
      entries,
    },
  ].filter(({ count }) => count > 0);
  const isDivided = sizeOf(sections) > MOST_LISTED;
  return sections.map((section) => ({
    ...section,
    href: isDivided ? commentaryAddress(section.id) : `${commentaryAddress()}#${section.id}`,
  }));
});

/** The pages of the commentary: one, or where that is too much a page that leads to those of each section; none without content. */
export function commentaryPages(edition: Edition): readonly CommentaryPage[] {
  const sections = commentarySections(edition);
  if (sections.length === 0) return [];
  if (sizeOf(sections) <= MOST_LISTED) return [{ place: undefined, sections, part: undefined }];
  return [
    { place: undefined, sections: [], part: undefined },
    ...sections.flatMap((section) =>
      partsOf<CommentarySection['entries'][number]>(section.entries).map((part) => ({
        place: [section.id, partPlace(part.number)].filter((one) => one !== undefined).join('/'),
        sections: [{ ...section, entries: part.entries } as CommentarySection],
        part: part.of > 1 ? part : undefined,
      })),
    ),
  ];
}

function sizeOf(sections: readonly Pick<CommentarySection, 'kind' | 'entries'>[]): number {
  const lines = sections.flatMap(({ kind, entries }) =>
    kind === 'terms' ? (entries as readonly TermEntry[]).map(({ count }) => count) : [entries.length],
  );
  return lines.reduce((sum, count) => sum + count, 0);
}

function said(edition: Edition, ties: readonly Tie[]): Said {
  const { witness, passage } = passagesByAddress(edition).get(addressOf(ties[0]!))!;
  const found = ties.filter(({ by }) => by === 'machine');
  const spans = (found.length > 0 ? found : ties).flatMap((tie) => tie.spans);
  return {
    witness,
    language: passage.language,
    place: passagePlace(passage),
    address: articleAddress(witness.id, passage.id),
    excerpt: excerpt(passage, spans),
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

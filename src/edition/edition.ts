import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { z } from 'astro/zod';
import {
  printedText as printedWords,
  tokenizeAll,
  type Span,
  type TokenizedReading,
} from '../../engine/words/index.ts';
import type { Term } from '../commentary/concordance.ts';
import { editorTies } from '../commentary/editor.ts';
import { findNames } from '../commentary/names.ts';
import type { Passage, PointReading } from '../commentary/passage.ts';
import { findQuotations } from '../commentary/quotations.ts';
import { findSpeech, type SharedSpeech } from '../commentary/speech.ts';
import { excerptPassages, type Tie } from '../commentary/ties.ts';
import type { Block } from '../markdown/outline.ts';
import type { PrintedPassage } from '../markdown/passages.ts';
import type {
  changesSchema,
  editionSchema,
  forceSchema,
  outsideSchema,
  pageSchema,
  pointSchema,
  versionSchema,
  witnessSchema,
} from '../schemas.ts';
import { tileReading } from './clauses.ts';
import { draftRows } from './rows.ts';
import type { Verdict } from './verdicts.ts';
import { isBuilt } from '../urls.ts';

/** What is said of the work and of this edition. */
export type Imprint = Readonly<z.output<typeof editionSchema>>;

/** One version of the work, with the articles that print it. */
export type Version = Readonly<z.output<typeof versionSchema>> & {
  readonly id: string;
  /** In the order of their ids; the words of the first stand for the version. */
  readonly witnesses: readonly Witness[];
};

/** A paragraph of an article's own words, or its standfirst. */
export type ArticlePassage = Passage & Pick<PrintedPassage, 'plain'>;

/** One article as a carrier of the work. */
export type Witness = Readonly<Omit<z.output<typeof witnessSchema>, 'version'>> & {
  readonly id: string;
  readonly version: Version;
  /** The article's own words, paragraph by paragraph, as far as they are published. */
  readonly passages: readonly ArticlePassage[];
  /** What stands in the article below its title, in order: passages, headings, the points. */
  readonly outline: readonly Block[];
};

/** What an editor says of a difference. */
export type Note = Readonly<NonNullable<z.output<typeof pointSchema>['notes']>[number]>;

/** What one version has for a clause. */
export interface ClauseReading {
  /** Where its words stand in the version's reading of the point, in tokens; none where the version lacks the clause. */
  readonly spans: readonly Span[];
  /** The words as printed, with the punctuation around them; stretches that stand apart are joined by “ … ”. */
  readonly text: string;
  /** How it stands to the base. None of the base itself, nor where no editor has judged. */
  readonly verdict: Verdict | undefined;
  /** How binding it is, in words of the reading; undefined where it asks for nothing. */
  readonly binds: { readonly word: string; readonly on?: string | undefined } | undefined;
}

/** A part of a point that says one thing. The clauses of a point hold every word of every version, each once. */
export interface Clause {
  /** Its fragment on the page of its point. */
  readonly id: string;
  readonly name: string;
  /** What each version that prints the point has for it, by the id of the version. */
  readonly readings: ReadonlyMap<string, ClauseReading>;
}

/** One point of the work. */
export interface Point {
  readonly number: number;
  /** What it is about, in a few words. */
  readonly heading: string;
  /** The same in one or two words. */
  readonly short: string;
  /** How the versions differ, in a sentence or two of the editor's; undefined where no editor has written it. */
  readonly finding: string | undefined;
  /** The words of each version that prints it, by the id of the version. */
  readonly readings: ReadonlyMap<string, TokenizedReading>;
  /** In the order of the base. */
  readonly clauses: readonly Clause[];
  /** Whether the clauses are drafted by machine, sentence by sentence, because no editor has given any. */
  readonly isDrafted: boolean;
  /** In the editor's order. */
  readonly notes: readonly Note[];
}

/** A page of the edition's own. */
export type EditorPage = Readonly<z.output<typeof pageSchema>> & {
  readonly id: string;
  readonly passages: readonly PrintedPassage[];
};

/** A text that is no witness of this edition, and what notes say of it. */
export type Outside = Readonly<z.output<typeof outsideSchema>>;

/** An operative word; its rank is its place in the list, the most binding first. */
export type OperativeWord = Readonly<z.output<typeof forceSchema>>['words'][number];

/** What a release changed for readers. */
export type Release = Readonly<z.output<typeof changesSchema>>['releases'][number];

/** The whole edition as plain objects. */
export interface Edition {
  readonly imprint: Imprint;
  /** The version that verdicts compare with. */
  readonly base: Version;
  /** In their own order. */
  readonly versions: readonly Version[];
  /** In the order of their versions, then of their ids. */
  readonly witnesses: readonly Witness[];
  /** In the order of the work. */
  readonly points: readonly Point[];
  /** In the order of their ids. */
  readonly pages: readonly EditorPage[];
  /** What ties passages to points: found by machine, then marked by an editor. */
  readonly ties: readonly Tie[];
  /** What two articles quote of the same speech. */
  readonly speech: readonly SharedSpeech[];
  /** Key terms, in the editor's order. */
  readonly terms: readonly Term[];
  /** Operative words, the most binding first. */
  readonly force: readonly OperativeWord[];
  /** What is known from outside the articles; undefined where nothing is given. */
  readonly outside: Outside | undefined;
  /** What has changed for readers, the newest release first. */
  readonly releases: readonly Release[];
}

/** The edition, read from the content collections: once for a build, and anew for each page while somebody writes. */
export function getEdition(): Promise<Edition> {
  if (!isBuilt) return readEdition();
  return (built ??= readEdition());
}

/** Nothing changes while a site is built, and every page asks for all of the edition. */
let built: Promise<Edition> | undefined;

async function readEdition(): Promise<Edition> {
  const imprint = await getImprint();
  const { versions, witnesses: whole } = await getWitnesses();
  const points = await getPoints(versions);
  const ties = findTies(imprint, whole, points);
  const witnesses = whole.map((witness) => published(witness, ties));
  for (const version of versions) version.witnesses = witnesses.filter((witness) => witness.version === version);
  return {
    imprint,
    base: versions.find(({ id }) => id === imprint.base)!,
    versions,
    witnesses,
    points,
    pages: await getPages(),
    ties,
    speech: findSpeech(witnesses.flatMap(({ passages }) => passages)),
    terms: (await getEntry('terms', 'terms'))?.data.terms ?? [],
    force: (await getEntry('force', 'force'))?.data.words ?? [],
    outside: (await getEntry('outside', 'outside'))?.data,
    releases: (await getEntry('changes', 'changes'))?.data.releases ?? [],
  };
}

/** Who wrote an article; undefined if that is unknown. */
export function authorOf({ author }: Witness): Witness['author'] | undefined {
  return author.name === 'unknown' ? undefined : author;
}

/** A witness as it is published: whole, or with those of its passages that are tied to points. */
function published(witness: Witness, ties: readonly Tie[]): Witness {
  if (witness.publish === 'full') return witness;
  return { ...witness, passages: excerptPassages(witness.passages, ties) };
}

/** The article of one witness, to be rendered. */
export async function witnessEntry(id: string): Promise<CollectionEntry<'witnesses'>> {
  return (await getEntry('witnesses', id))!;
}

/** A page of the edition's own, to be rendered. */
export async function pageEntry(id: string): Promise<CollectionEntry<'pages'>> {
  return (await getEntry('pages', id))!;
}

async function getImprint(): Promise<Imprint> {
  const entry = await getEntry('edition', 'edition');
  if (!entry) throw new Error('content/edition.yaml is missing. It says what this edition is; restore it.');
  return entry.data;
}

/** A version whose witnesses are still being read. */
type DraftVersion = Version & { witnesses: readonly Witness[] };

/** The witnesses and the versions that they print; a version knows its witnesses, and a witness its version. */
async function getWitnesses(): Promise<{ versions: readonly DraftVersion[]; witnesses: readonly Witness[] }> {
  const given = await getCollection('versions');
  const versions = given
    .map(({ id, data }): DraftVersion => ({ ...data, id, witnesses: [] }))
    .sort((a, b) => a.order - b.order);
  const entries = await getCollection('witnesses');
  const witnesses = await Promise.all(
    entries.map(async (entry): Promise<Witness> => {
      const version = versions.find(({ id }) => id === entry.data.version);
      if (!version) throw new Error(`content/witnesses/${entry.id}.mdx: version “${entry.data.version}” is unknown.`);
      const { passages: printed, outline } = await printedText(entry);
      const { language } = entry.data;
      const passages = printed.map((passage) => ({ ...passage, witness: entry.id, language }));
      return { ...entry.data, id: entry.id, version, passages, outline };
    }),
  );
  const inOrder = witnesses.sort((a, b) => a.version.order - b.version.order || (a.id < b.id ? -1 : 1));
  for (const version of versions) version.witnesses = inOrder.filter((witness) => witness.version === version);
  return { versions: versions.filter((version) => version.witnesses.length > 0), witnesses: inOrder };
}

async function getPoints(versions: readonly Version[]): Promise<readonly Point[]> {
  const entries = await getCollection('points');
  return entries.map(({ id, data }) => pointOf(Number(id), data, versions)).sort((a, b) => a.number - b.number);
}

type PointContent = CollectionEntry<'points'>['data'];

function pointOf(number: number, content: PointContent, versions: readonly Version[]): Point {
  const { heading, short, finding, clauses, notes = [] } = content;
  const readings = new Map(readingsOf(number, versions).map((reading) => [reading.version!, reading]));
  return {
    number,
    heading,
    short,
    finding,
    readings,
    clauses: clauses ? givenClauses(clauses, readings) : draftedClauses(readings),
    isDrafted: clauses === undefined,
    notes,
  };
}

/** What each version has for a point: the reading of the first of its witnesses that prints it. */
function readingsOf(number: number, versions: readonly Version[]): readonly TokenizedReading[] {
  const readings = versions.flatMap((version) => {
    const found = version.witnesses.flatMap((witness) => {
      const point = witness.points.find((printed) => printed.number === number);
      return point ? [{ witness: witness.id, label: point.label, text: point.text, language: witness.language }] : [];
    });
    return found.slice(0, 1).map((reading) => ({ ...reading, version: version.id }));
  });
  return tokenizeAll(readings);
}

function givenClauses(
  clauses: NonNullable<PointContent['clauses']>,
  readings: ReadonlyMap<string, TokenizedReading>,
): readonly Clause[] {
  const tilings = Array.from(readings, ([version, reading]) => {
    const stretches = clauses.map((clause) => [clause.readings[version]?.words ?? []].flat());
    return { version, reading, spans: tileReading(reading.tokens, reading.language, stretches).spans };
  });
  return clauses.map(({ id, name, readings: given }, index) => ({
    id,
    name,
    readings: new Map(
      tilings.map(({ version, reading, spans }) => {
        const { verdict, binds } = given[version] ?? {};
        return [version, { ...clauseWords(reading, spans[index]!), verdict, binds }];
      }),
    ),
  }));
}

function draftedClauses(readings: ReadonlyMap<string, TokenizedReading>): readonly Clause[] {
  const all = [...readings.values()];
  return draftRows(all).map(({ spans }, index) => ({
    id: `row-${index + 1}`,
    name: String(index + 1),
    readings: new Map(
      all.map((reading, at) => [
        reading.version!,
        { ...clauseWords(reading, spans[at]!), verdict: undefined, binds: undefined },
      ]),
    ),
  }));
}

function clauseWords({ tokens }: TokenizedReading, spans: readonly Span[]): Pick<ClauseReading, 'spans' | 'text'> {
  return { spans, text: spans.map(({ start, end }) => printedWords(tokens.slice(start, end)).trim()).join(' … ') };
}

async function getPages(): Promise<readonly EditorPage[]> {
  const entries = await getCollection('pages');
  const pages = entries.map(async (entry) => ({
    ...entry.data,
    id: entry.id,
    passages: (await printedText(entry)).passages,
  }));
  return (await Promise.all(pages)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What `numberPassages` says of a text. */
interface PrintedText {
  readonly passages: readonly PrintedPassage[];
  readonly outline: readonly Block[];
}

async function printedText(entry: CollectionEntry<'witnesses' | 'pages'>): Promise<PrintedText> {
  const { remarkPluginFrontmatter } = await render(entry);
  return remarkPluginFrontmatter as PrintedText & typeof remarkPluginFrontmatter;
}

function findTies({ unit, units }: Imprint, witnesses: readonly Witness[], points: readonly Point[]): readonly Tie[] {
  const passages = witnesses.flatMap((witness) => witness.passages);
  const marks = witnesses.flatMap(({ id, discusses }) => discusses.map((mark) => ({ ...mark, witness: id })));
  return [
    ...findQuotations(passages, witnesses.flatMap(pointReadings)),
    ...findNames(
      passages,
      { singular: unit, plural: units },
      points.map(({ number }) => number),
    ),
    ...editorTies(passages, marks).ties,
  ];
}

function pointReadings({ id, version, language, points }: Witness): readonly PointReading[] {
  return points.map(({ number, text }) => ({ witness: id, version: version.id, point: number, text, language }));
}

import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { z } from 'astro/zod';
import type { Reading } from '../engine/words/index.ts';
import type { Term } from './commentary/concordance.ts';
import { editorTies } from './commentary/editor.ts';
import { findNames } from './commentary/names.ts';
import type { Passage, PointReading } from './commentary/passage.ts';
import { findQuotations } from './commentary/quotations.ts';
import { findSpeech, type SharedSpeech } from './commentary/speech.ts';
import type { Tie } from './commentary/tie.ts';
import { excerptPassages } from './commentary/ties.ts';
import type { OperativeWord } from './force/operative.ts';
import type { Block } from './markdown/outline.ts';
import type { PrintedPassage } from './markdown/passages.ts';
import type { editionSchema, pageSchema, pointSchema, versionSchema, witnessSchema } from './schemas.ts';
import { isBuilt } from './urls.ts';

/** What is said of the work and of this edition. */
export type Imprint = Readonly<z.output<typeof editionSchema>>;

/** One wording of the work. */
export type Version = Readonly<z.output<typeof versionSchema>> & { readonly id: string };

/** A paragraph of an article's own words. */
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

/** What an editor says of one difference. */
export type Note = Readonly<NonNullable<z.output<typeof pointSchema>['notes']>[number]>;

/** How much a difference matters in the editor's judgement. */
export type Significance = Note['significance'];

/** One point of the work, as the editor heads it. */
export type Point = Readonly<Omit<z.output<typeof pointSchema>, 'notes'>> & {
  readonly number: number;
  /** What the editor says of the differences, in the editor's order. */
  readonly notes: readonly Note[];
  /** The editor's introduction to it, paragraph by paragraph. */
  readonly introduction: readonly PrintedPassage[];
};

/** A page of the edition's own. */
export type EditorPage = Readonly<z.output<typeof pageSchema>> & { readonly id: string };

/** The whole edition as plain objects. */
export interface Edition {
  readonly imprint: Imprint;
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
  /** Operative words, in the editor's order. */
  readonly force: readonly OperativeWord[];
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
  const versions = await getVersions();
  const whole = await getWitnesses(versions);
  const points = await getPoints();
  const ties = findTies(imprint, whole, points);
  const witnesses = whole.map((witness) => published(witness, ties));
  return {
    imprint,
    versions,
    witnesses,
    points,
    pages: await getPages(),
    ties,
    speech: findSpeech(witnesses.flatMap(({ passages }) => passages)),
    terms: await getTerms(),
    force: await getForce(),
  };
}

/**
 * The readings of one point, in the order of the witnesses.
 *
 * @param witnesses all of the edition, or those that are to be compared
 */
export function readingsOf(witnesses: readonly Witness[], point: number): readonly Reading[] {
  return witnesses.flatMap((witness) => {
    const printed = witness.points.find(({ number }) => number === point);
    if (!printed) return [];
    const { label, text } = printed;
    return [{ witness: witness.id, label, text, language: witness.language, version: witness.version.id }];
  });
}

/** The witness that the others are compared with unless the reader chooses. */
export function baseOf({ witnesses, imprint }: Pick<Edition, 'witnesses' | 'imprint'>): Witness {
  return witnesses.find(({ id }) => id === imprint.base)!;
}

/** Who wrote an article; undefined if that is unknown. */
export function authorOf({ author }: Witness): Witness['author'] | undefined {
  return author.name === 'unknown' ? undefined : author;
}

/** The versions that witnesses carry, each once, in the order of the witnesses. */
export function versionsOf(witnesses: readonly Witness[]): readonly Version[] {
  return [...new Set(witnesses.map(({ version }) => version))];
}

/** The names of versions in one phrase: “Full text and Key points”. */
export function namesOf(versions: readonly Version[]): string {
  return new Intl.ListFormat('en-GB').format(versions.map(({ name }) => name));
}

/** A witness as it is published: whole, or with those of its passages that are tied to points. */
export function published(witness: Witness, ties: readonly Tie[]): Witness {
  if (witness.publish === 'full') return witness;
  return { ...witness, passages: excerptPassages(witness.passages, ties) };
}

/** The article of one witness, to be rendered. */
export async function witnessEntry(id: string): Promise<CollectionEntry<'witnesses'>> {
  return (await getEntry('witnesses', id))!;
}

/** The editor's introduction to one point, to be rendered. */
export async function pointEntry(number: number): Promise<CollectionEntry<'points'>> {
  return (await getEntry('points', String(number)))!;
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

async function getVersions(): Promise<readonly Version[]> {
  const entries = await getCollection('versions');
  return entries.map(({ id, data }) => ({ ...data, id })).sort((a, b) => a.order - b.order);
}

async function getWitnesses(versions: readonly Version[]): Promise<readonly Witness[]> {
  const entries = await getCollection('witnesses');
  const witnesses = await Promise.all(
    entries.map(async (entry) => {
      const version = versions.find(({ id }) => id === entry.data.version);
      if (!version) throw new Error(`content/witnesses/${entry.id}.mdx: version “${entry.data.version}” is unknown.`);
      const { passages: printed, outline } = await printedText(entry);
      const passages = printed.map((passage, index) => ({
        ...passage,
        witness: entry.id,
        number: index + 1,
        language: entry.data.language,
      }));
      return { ...entry.data, id: entry.id, version, passages, outline };
    }),
  );
  return witnesses.sort((a, b) => a.version.order - b.version.order || (a.id < b.id ? -1 : 1));
}

async function getPoints(): Promise<readonly Point[]> {
  const entries = await getCollection('points');
  const points = await Promise.all(
    entries.map(async (entry) => ({
      ...entry.data,
      number: Number(entry.id),
      notes: entry.data.notes ?? [],
      introduction: (await printedText(entry)).passages,
    })),
  );
  return points.sort((a, b) => a.number - b.number);
}

async function getPages(): Promise<readonly EditorPage[]> {
  const entries = await getCollection('pages');
  return entries.map(({ id, data }) => ({ ...data, id })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function getTerms(): Promise<readonly Term[]> {
  return (await getEntry('terms', 'terms'))?.data.terms ?? [];
}

async function getForce(): Promise<readonly OperativeWord[]> {
  return (await getEntry('force', 'force'))?.data.words ?? [];
}

/** What `numberPassages` says of a text. */
interface PrintedText {
  readonly passages: readonly PrintedPassage[];
  readonly outline: readonly Block[];
}

async function printedText(entry: CollectionEntry<'witnesses' | 'points' | 'pages'>): Promise<PrintedText> {
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

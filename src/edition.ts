import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { z } from 'astro/zod';
import type { Reading } from './collation/wordings.ts';
import type { PrintedPassage } from './markdown/passages.ts';
import type { editionSchema, pointSchema, versionSchema, witnessSchema } from './schemas.ts';

/** What is said of the work and of this edition. */
export type Imprint = Readonly<z.output<typeof editionSchema>>;

/** One wording of the work. */
export type Version = Readonly<z.output<typeof versionSchema>> & { readonly id: string };

/** One article as a carrier of the work. */
export type Witness = Readonly<Omit<z.output<typeof witnessSchema>, 'version'>> & {
  readonly id: string;
  readonly version: Version;
  /** The article's own words, paragraph by paragraph. */
  readonly passages: readonly PrintedPassage[];
};

/** One point of the work, as the editor heads it. */
export type Point = Readonly<z.output<typeof pointSchema>> & { readonly number: number };

/** The whole edition as plain objects. */
export interface Edition {
  readonly imprint: Imprint;
  /** In their own order. */
  readonly versions: readonly Version[];
  /** In the order of their versions, then of their ids. */
  readonly witnesses: readonly Witness[];
  /** In the order of the work. */
  readonly points: readonly Point[];
}

/** The edition, read from the content collections. */
export async function getEdition(): Promise<Edition> {
  const versions = await getVersions();
  return {
    imprint: await getImprint(),
    versions,
    witnesses: await getWitnesses(versions),
    points: await getPoints(),
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
    return [{ witness: witness.id, label: printed.label, text: printed.text, language: witness.language }];
  });
}

/** The article of one witness, to be rendered. */
export async function witnessEntry(id: string): Promise<CollectionEntry<'witnesses'>> {
  return (await getEntry('witnesses', id))!;
}

/** The editor's introduction to one point, to be rendered. */
export async function pointEntry(number: number): Promise<CollectionEntry<'points'>> {
  return (await getEntry('points', String(number)))!;
}

/** The edition's own pages, to be rendered. */
export async function pageEntries(): Promise<readonly CollectionEntry<'pages'>[]> {
  return getCollection('pages');
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
      const { remarkPluginFrontmatter } = await render(entry);
      const passages = remarkPluginFrontmatter['passages'] as readonly PrintedPassage[];
      return { ...entry.data, id: entry.id, version, passages };
    }),
  );
  return witnesses.sort((a, b) => a.version.order - b.version.order || (a.id < b.id ? -1 : 1));
}

async function getPoints(): Promise<readonly Point[]> {
  const entries = await getCollection('points');
  return entries.map(({ id, data }) => ({ ...data, number: Number(id) })).sort((a, b) => a.number - b.number);
}

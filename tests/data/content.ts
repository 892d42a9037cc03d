import { fileURLToPath } from 'node:url';
import { VFile } from 'vfile';
import { numberPassages } from '../../src/markdown/passages.ts';
import { outcome, readContent, type Content } from '../../src/proofreading/content.ts';
import type { Entry } from '../../src/proofreading/entries.ts';

const content = outcome(readContent(fileURLToPath(new URL('../..', import.meta.url)), 'content'));

/** Where the proofreading keeps a collection, if not under its own name. */
const names: Readonly<Record<string, keyof Content>> = { edition: 'editions' };

interface CollectionEntry {
  readonly id: string;
  readonly data: unknown;
  readonly entry: Entry;
}

/** A collection, as Astro gives it. */
export async function getCollection(name: string): Promise<readonly CollectionEntry[]> {
  const entries = content[names[name] ?? (name as keyof Content)] as readonly Entry[];
  return entries.map((entry) => ({ id: entry.id, data: entry.fields, entry }));
}

/** One entry of a collection, as Astro gives it. */
export async function getEntry(name: string, id: string): Promise<CollectionEntry | undefined> {
  return (await getCollection(name)).find((entry) => entry.id === id);
}

/** What the project's own part of the Markdown processor says of a text. */
export async function render({ entry }: CollectionEntry) {
  const file = new VFile({ path: entry.file, data: { astro: { frontmatter: {} } } });
  if (entry.body) numberPassages()(structuredClone(entry.body), file);
  return { remarkPluginFrontmatter: file.data.astro?.frontmatter };
}

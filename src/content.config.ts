import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { contentFolder, kinds } from './schemas.ts';

export const collections = {
  edition: collection(kinds.edition),
  terms: collection(kinds.terms),
  force: collection(kinds.force),
  outside: collection(kinds.outside),
  changes: collection(kinds.changes),
  versions: collection(kinds.versions),
  witnesses: collection(kinds.witnesses),
  points: collection(kinds.points),
  pages: collection(kinds.pages),
};

function collection<Schema extends z.ZodObject>(kind: { folder: string; ending: string; schema: Schema }) {
  const pattern = kind.ending.startsWith('.') ? `*${kind.ending}` : kind.ending;
  return defineCollection({ loader: glob({ base: `${contentFolder}/${kind.folder}`, pattern }), schema: kind.schema });
}

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder, kinds, type EntryKind } from './schemas.ts';

export const collections = {
  edition: collection('edition'),
  terms: collection('terms'),
  force: collection('force'),
  outside: collection('outside'),
  changes: collection('changes'),
  versions: collection('versions'),
  witnesses: collection('witnesses'),
  points: collection('points'),
  pages: collection('pages'),
};

function collection<K extends EntryKind>(kind: K) {
  const { folder, ending } = kinds[kind];
  const pattern = ending.startsWith('.') ? `*${ending}` : ending;
  const schema: (typeof kinds)[K]['schema'] = kinds[kind].schema;
  return defineCollection({ loader: glob({ base: `${contentFolder}/${folder}`, pattern }), schema });
}

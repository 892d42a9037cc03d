import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import {
  changesSchema,
  editionSchema,
  forceSchema,
  outsideSchema,
  pageSchema,
  pointSchema,
  termsSchema,
  versionSchema,
  witnessSchema,
} from './schemas.ts';

export const collections = {
  edition: defineCollection({ loader: glob({ base: 'content', pattern: 'edition.yaml' }), schema: editionSchema }),
  terms: defineCollection({ loader: glob({ base: 'content', pattern: 'terms.yaml' }), schema: termsSchema }),
  force: defineCollection({ loader: glob({ base: 'content', pattern: 'force.yaml' }), schema: forceSchema }),
  outside: defineCollection({ loader: glob({ base: 'content', pattern: 'outside.yaml' }), schema: outsideSchema }),
  changes: defineCollection({ loader: glob({ base: 'content', pattern: 'changes.yaml' }), schema: changesSchema }),
  versions: defineCollection({ loader: glob({ base: 'content/versions', pattern: '*.yaml' }), schema: versionSchema }),
  witnesses: defineCollection({ loader: glob({ base: 'content/witnesses', pattern: '*.mdx' }), schema: witnessSchema }),
  points: defineCollection({ loader: glob({ base: 'content/points', pattern: '*.yaml' }), schema: pointSchema }),
  pages: defineCollection({ loader: glob({ base: 'content/pages', pattern: '*.mdx' }), schema: pageSchema }),
};

import type { ArticleCitable, Host, OwnCitable } from '../../src/citation/citable.ts';

const host: Host = { title: 'Eight Points: The Initiative', release: '2026.2', released: '2026' };

/** An article of whose author, day and address all is known. */
export const article: ArticleCitable = {
  kind: 'article',
  key: 'eight-points/articles/a',
  title: 'China’s bid & the “rules”',
  language: 'en',
  host,
  path: '/articles/a/',
  url: 'https://example.org/articles/a/',
  author: { name: 'Ann Lee', family: 'Lee' },
  publication: 'The Paper',
  published: { date: '2020-09-08', until: undefined },
  original: 'https://paper.example/a_b',
  part: undefined,
};

/** A point in all versions. */
export const part: OwnCitable = {
  kind: 'part',
  key: 'eight-points/points/4',
  title: 'Point 4, Storage',
  language: 'en',
  host,
  path: '/points/4/',
  url: 'https://example.org/points/4/',
};

export const edition: OwnCitable = {
  kind: 'edition',
  key: 'eight-points/edition',
  title: host.title,
  language: 'en',
  host,
  path: '/',
  url: 'https://example.org/',
};

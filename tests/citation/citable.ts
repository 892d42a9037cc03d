import type { ArticleCitable, EditionCitable, Host, PartCitable } from '../../src/citation/citable.ts';

export const host: Host = { name: 'Eight Points', title: 'The Initiative', release: '2026.1', released: '2026' };

/** An article of whose author, day and address all is known. */
export const article: ArticleCitable = {
  kind: 'article',
  key: 'eight-points/witnesses/a',
  title: 'China’s bid & the “rules”',
  language: 'en',
  host,
  place: { path: '/witnesses/a/', url: 'https://example.org/witnesses/a/' },
  author: { name: 'Ann Lee', family: 'Lee' },
  publication: 'The Paper',
  published: { date: '2020-09-08', until: undefined },
  original: 'https://paper.example/a_b',
  part: undefined,
};

/** A point in all wordings. */
export const part: PartCitable = {
  kind: 'part',
  key: 'eight-points/points/4',
  title: 'Point 4, Storage',
  language: 'en',
  host,
  place: { path: '/points/4/', url: 'https://example.org/points/4/' },
};

export const edition: EditionCitable = {
  kind: 'edition',
  key: 'eight-points/edition',
  title: host.title,
  language: 'en',
  host,
  place: { path: '/', url: 'https://example.org/' },
};

import { readFileSync, writeFileSync } from 'node:fs';
import { readSite, type Page, type Site } from '../../src/proofreading/site.ts';

const list = new URL('addresses.txt', import.meta.url);

/** Fragments that are no place to cite: what makes a page work, and headings that come and go with its words. */
const PASSING = /^(?:main|ask|keys|pasted|said|how-binding|filter-.*|.*-(?:title|name))$/;

/** Pages whose fragments stay; what another page shows too is cited there. */
const WITH_FRAGMENTS = /^(?:points\/\d+|articles\/[^/]+|text\/[^/]+|differences|about\/changes)\/$/;

/** The addresses that the edition has given, one a line, sorted, without the base path. */
export function givenAddresses(): readonly string[] {
  return readFileSync(list, 'utf8').split('\n').filter(Boolean);
}

/** The addresses of a built site that stay, sorted: pages, places in them, and citations as files. */
export function lastingAddresses({ files, pages }: Site): readonly string[] {
  const citations = [...files].filter((file) => /^cite\/.*\.(?:bib|ris|json)$/.test(file)).map((file) => `/${file}`);
  const shown = [...pages.values()].filter(({ path }) => path.endsWith('index.html')).flatMap(addressesIn);
  return [...citations, ...shown].toSorted();
}

function addressesIn({ path, anchors }: Page): readonly string[] {
  const place = path.replace(/index\.html$/, '');
  const fragments = WITH_FRAGMENTS.test(place) ? [...anchors].filter((anchor) => !PASSING.test(anchor)) : [];
  return [`/${place}`, ...fragments.map((fragment) => `/${place}#${fragment}`)];
}

// `npm run addresses` adds what the built site has to what has been given; nothing is ever taken out.
if (import.meta.main) {
  const all = new Set([...givenAddresses(), ...lastingAddresses(readSite('dist'))]);
  writeFileSync(list, `${[...all].toSorted().join('\n')}\n`);
}

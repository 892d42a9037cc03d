/** How the readings of a comparison are laid out: each in a column of its own, as changes in one text, or word by word. */
export type View = 'parallel' | 'changes' | 'table';

// In the browser the folder that the site stands in is known from where its scripts are: it may have been copied elsewhere.
const root = import.meta.env.SSR
  ? import.meta.env.BASE_URL.replace(/\/?$/, '/')
  : new URL(/* @vite-ignore */ '..', import.meta.url).pathname;

/** Whether the site is being built, not served to its developers with tools that the policy of its pages forbids. */
export const isBuilt = import.meta.env.PROD;

/** An address within the site, such as `/about/#rights`, under the base path that the site is published at. */
export function address(path: string): string {
  return root + path.replace(/^\//, '');
}

/** The same address with the site that it is published at; undefined if the build was not told that. */
export function absolute(address: string): string | undefined {
  return import.meta.env.SITE === undefined ? undefined : new URL(address, import.meta.env.SITE).href;
}

/** An address with the site it stands on, where that is known. */
export function fullAddress(address: string, site: URL | undefined): string {
  return site ? new URL(address, site).href : address;
}

/** The work at a glance. */
export function homeAddress(): string {
  return address('');
}

/** All points on one page. */
export function pointsAddress(): string {
  return address('points/');
}

/** What the versions keep and leave out, in pictures. */
export function overviewAddress(): string {
  return address('overview/');
}

/** One point in all versions; with a base, that comparison and no other. */
export function pointAddress(point: number, base?: string, view: View = 'parallel'): string {
  return address(`points/${pointPlace(point, base, view)}/`);
}

/** The fragment of one wording of a point, on every page that shows it. */
export function readingId(point: number, firstWitness: string): string {
  return `point-${point}-${firstWitness}`;
}

/** The fragment of one difference of a point. */
export function variantId(point: number, variant: string): string {
  return `point-${point}-${variant}`;
}

/** The fragment of the differences in typography of a point. */
export function typographyId(point: number): string {
  return `point-${point}-typography`;
}

/** The fragment of an editor's note on the page of its point. */
export function noteId(note: string): string {
  return `note-${note}`;
}

/** An editor's note on one point. */
export function noteAddress(point: number, note: string): string {
  return `${pointAddress(point)}#${noteId(note)}`;
}

/** How binding the words of each version are, point by point. */
export function forceAddress(point?: number): string {
  return address(`force/${point === undefined ? '' : `#force-${point}`}`);
}

/** The fragment of one operative word, counted from 1 in its wording. */
export function forceId(point: number, firstWitness: string, place: number): string {
  return `force-${point}-${firstWitness}-${place}`;
}

/** The whole collation on one page. */
export function apparatusAddress(point?: number): string {
  return address(`apparatus/${point === undefined ? '' : `#point-${point}`}`);
}

/** Everything that the articles say of the points; where it is too much for one page, of one point, and a part of that. */
export function commentaryAddress(point?: number, part = 1): string {
  return address(`commentary/${point === undefined ? '' : `${listPlace(point, part)}/`}`);
}

/** What articles share of the speech; of a long list one part. */
export function speechAddress(part = 1): string {
  const place = partPlace(part);
  return address(`speech/${place ? `${place}/` : ''}`);
}

/** The fragment of one quotation that articles share, counted from 1. */
export function speechId(number: number): string {
  return `speech-${number}`;
}

/** The key terms in their context; where they stand in too many places for one page, one of them, and a part of that. */
export function concordanceAddress(term?: string, part = 1): string {
  return address(`concordance/${term === undefined ? '' : `${listPlace(term, part)}/`}`);
}

/** What an address has for a part of one of several lists, behind what these have in common: `4`, and for the second part `4/2`. */
export function listPlace(list: string | number, part: number): string {
  return [list, partPlace(part)].filter(Boolean).join('/');
}

/** How an address names a part of a list: the first stands where the list does. */
export function partPlace(part: number): string | undefined {
  return part === 1 ? undefined : String(part);
}

/** The part of a point's address behind `/points/`. */
export function pointPlace(point: number, base?: string, view: View = 'parallel'): string {
  return [point, base, viewPlace(view)].filter(Boolean).join('/');
}

/** All witnesses. */
export function witnessesAddress(): string {
  return address('witnesses/');
}

/** One article; with a fragment, that place in it. */
export function witnessAddress(witness: string, fragment?: string): string {
  return address(`witnesses/${witness}/${fragment ? `#${fragment}` : ''}`);
}

/** Who can be compared with whom. */
export function pairsAddress(): string {
  return address('compare/');
}

/** All points of two witnesses; the first is the base. */
export function pairAddress(base: string, reading: string, view: View = 'parallel'): string {
  return address(`compare/${pairPlace(base, reading, view)}/`);
}

/** All points of two witnesses, compared in the browser, where there are too many pairs for a page each; the first is the base. */
export function chosenPairAddress(base: string, reading?: string, view: View = 'parallel'): string {
  const chosen = Object.entries({ base, reading, view: viewPlace(view) }).flatMap(([name, value]) =>
    value ? [`${name}=${value}`] : [],
  );
  return address(`compare/?${chosen.join('&')}`);
}

/** Where the points of each witness are, for programs: a file for each, by its id. */
export function witnessPointsAddress(): string {
  return address('data/points/');
}

/** The part of a pair's address behind `/compare/`. */
export function pairPlace(base: string, reading: string, view: View = 'parallel'): string {
  return [base, reading, viewPlace(view)].filter(Boolean).join('/');
}

/** The search page. */
export function searchAddress(): string {
  return address('search/');
}

/** A page of the edition's own, such as `about`. */
export function pageAddress(page: string): string {
  return address(`${page}/`);
}

/** The edition as files; one of them by its name, such as `collation.json`, with a fragment for a place in it. */
export function dataAddress(file = '', fragment?: string): string {
  return address(`data/${file}${fragment ? `#${fragment}` : ''}`);
}

/** Where the parts of the search index are. */
export function searchIndexAddress(): string {
  return address('pagefind/');
}

/** How the edition is cited, or what its citation page for something else says: `citeAddress('witnesses/kans')`. */
export function citeAddress(place?: string): string {
  return address(place === undefined ? 'cite/' : `cite/${place}/`);
}

/** A citation as a file: `citationAddress('points/4', 'bib')`. */
export function citationAddress(place: string, extension: string): string {
  return address(`cite/${citationFile(place, extension)}`);
}

/** The part of a citation's address behind `/cite/`. */
export function citationFile(place: string, extension: string): string {
  return `${place}.${extension}`;
}

/** What a browser must know to install the edition. */
export function manifestAddress(): string {
  return address('edition.webmanifest');
}

/** The picture that stands beside a link to a page where it is shared: `sharePictureAddress('points/4')`. */
export function sharePictureAddress(place: string): string {
  return address(`share/${place}.png`);
}

function viewPlace(view: View): string | undefined {
  return view === 'parallel' ? undefined : view;
}

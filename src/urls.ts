// In the browser the folder that the site stands in is known from where its scripts are: it may have been copied elsewhere.
const root = import.meta.env.SSR
  ? import.meta.env.BASE_URL.replace(/\/?$/, '/')
  : new URL(/* @vite-ignore */ '..', import.meta.url).pathname;

/** Whether the site is being built, not served to its developers with tools that the policy of its pages forbids. */
export const isBuilt = import.meta.env.PROD;

/** An address within the site, such as `/about/sources/#rights`, under the base path that the site is published at. */
export function address(path: string): string {
  return root + path.replace(/^\//, '');
}

/** The same address with the site that it is published at; undefined if the build was not told that. */
export function absolute(address: string): string | undefined {
  return import.meta.env.SITE === undefined ? undefined : new URL(address, import.meta.env.SITE).href;
}

/** An address with the site that it is published at, or within the site if the build was not told that. */
export function wholeAddress(path: string): string {
  return absolute(path) ?? path;
}

/** The answer, and all points. */
export function homeAddress(): string {
  return address('');
}

/** One point, clause by clause; with a version, compared with that. */
export function pointAddress(point: number, comparedWith?: string): string {
  return address(`points/${pointPlace(point, comparedWith)}/`);
}

/** The part of a point's address behind `/points/`. */
export function pointPlace(point: number, comparedWith?: string): string {
  return [point, comparedWith].filter((part) => part !== undefined).join('/');
}

/** A clause on the page of its point. */
export function clauseAddress(point: number, clause: string, comparedWith?: string): string {
  return `${pointAddress(point, comparedWith)}#${clause}`;
}

/** The fragment of an editor's note on the page of its point. */
export function noteId(note: string): string {
  return `note-${note}`;
}

/** All points of one version, to be read. */
export function textAddress(version?: string): string {
  return address(`text/${version === undefined ? '' : `${version}/`}`);
}

/** Which versions can be compared. */
export function comparisonsAddress(): string {
  return address('compare/');
}

/** All points of two versions as one text with its changes; where that is too long for one page a part of it. */
export function redlineAddress(base: string, other: string, part = 1): string {
  return address(`compare/${redlinePlace(base, other, part)}/`);
}

/** The part of a redline's address behind `/compare/`. */
export function redlinePlace(base: string, other: string, part = 1): string {
  return [base, other, partPlace(part)].filter((one) => one !== undefined).join('/');
}

/** Any two versions, compared in the browser. */
export function chosenRedlineAddress(base: string, other: string): string {
  return address(`compare/?from=${base}&to=${other}`);
}

/** The folder of what the browser compares: a file for each version, by its id. */
export function comparedTextsAddress(): string {
  return address('compare/texts/');
}

/** What the points are about that the browser compares. */
export function comparedHeadsAddress(): string {
  return address('compare/points.json');
}

/** The same as a document with tracked changes. */
export function redlineDocumentAddress(base: string, other: string): string {
  return address(`compare/${base}/${other}.docx`);
}

/** Every difference in one table; where that is too long for one page a part of it; one clause of it. */
export function differencesAddress(point?: number, clause?: string, part = 1): string {
  const place = partPlace(part);
  const fragment = point === undefined ? '' : `#${differenceId(point, clause!)}`;
  return address(`differences/${place === undefined ? '' : `${place}/`}${fragment}`);
}

/** What the filters of that table hide. */
export function differenceFiltersAddress(): string {
  return address('differences/filters.css');
}

/** The fragment of a clause in the table of differences. */
export function differenceId(point: number, clause: string): string {
  return `point-${point}-${clause}`;
}

/** All articles. */
export function articlesAddress(): string {
  return address('articles/');
}

/** One article; with a fragment, that place in it. */
export function articleAddress(witness: string, fragment?: string): string {
  return address(`articles/${witness}/${fragment ? `#${fragment}` : ''}`);
}

/** Everything that the articles say of the points; where that is too much for one page, a section of it and a part of that. */
export function commentaryAddress(section?: string, part = 1): string {
  const place = [section, partPlace(part)].filter((one) => one !== undefined).join('/');
  return address(`articles/commentary/${place && `${place}/`}`);
}

/** How an address names a part of a list: the first stands where the list does. */
export function partPlace(part: number): string | undefined {
  return part === 1 ? undefined : String(part);
}

/** Where a quotation is checked. */
export function checkAddress(): string {
  return address('check/');
}

/** Where a reader compares texts of their own. */
export function collateAddress(): string {
  return address('collate/');
}

/** A page of the edition's own below `/about/`, or that page itself. */
export function aboutAddress(page = 'about'): string {
  return address(page === 'about' ? 'about/' : `about/${page}/`);
}

/** What has changed, as a feed. */
export function feedAddress(): string {
  return address('about/changes/feed.xml');
}

/** The search page. */
export function searchAddress(): string {
  return address('search/');
}

/** Where the parts of the search index are. */
export function searchIndexAddress(): string {
  return address('pagefind/');
}

/** A file of the edition's data by its name, such as `collation.json`. */
export function dataAddress(file: string): string {
  return address(`data/${file}`);
}

/** A citation as a file: `citationAddress('points/4', 'bib')`. */
export function citationAddress(place: string, extension: string): string {
  return address(`cite/${place}.${extension}`);
}

/** The list of what a reader's device keeps, and the worker that keeps it. */
export function offlineAddress(): { readonly list: string; readonly worker: string } {
  return { list: address('offline.json'), worker: address('sw.js') };
}

/** The picture that stands beside a link to a page where it is shared: `sharePictureAddress('points/4')`. */
export function sharePictureAddress(place: string): string {
  return address(`share/${place}.png`);
}

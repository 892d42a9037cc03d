/** How the readings of a comparison are laid out: each in a column of its own, as changes in one text, or word by word. */
export type View = 'parallel' | 'changes' | 'table';

const root = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Whether the site is being built, not served to its developers with tools that the policy of its pages forbids. */
export const isBuilt = import.meta.env.PROD;

/** An address within the site, such as `/about/#rights`, under the base path that the site is published at. */
export function address(path: string): string {
  return root + path.replace(/^\//, '');
}

/** The initiative at a glance. */
export function homeAddress(): string {
  return address('');
}

/** All points on one page. */
export function pointsAddress(): string {
  return address('points/');
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

/** The whole collation on one page. */
export function apparatusAddress(point?: number): string {
  return address(`apparatus/${point === undefined ? '' : `#point-${point}`}`);
}

/** Everything that the articles say of the points. */
export function commentaryAddress(): string {
  return address('commentary/');
}

/** What articles share of the speech. */
export function speechAddress(): string {
  return address('speech/');
}

/** The key terms in their context. */
export function concordanceAddress(): string {
  return address('concordance/');
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

/** Where the parts of the search index are. */
export function searchIndexAddress(): string {
  return address('pagefind/');
}

function viewPlace(view: View): string | undefined {
  return view === 'parallel' ? undefined : view;
}

/** What the edition is called and which release of it is cited. */
export interface Host {
  /** Short name of the site. */
  readonly name: string;
  readonly title: string;
  /** Name of the release: 2026.1. */
  readonly release: string;
  /** When that release was made public: a year, a month or a day; undefined if nothing is known of it. */
  readonly released: string | undefined;
}

/** Where something stands. */
export interface Place {
  /** Within the site, its base path and a fragment included: `/points/4/#point-4-igp`. */
  readonly path: string;
  /** The same with its site; undefined if the build was not told where it will be published. */
  readonly url: string | undefined;
}

/** Who wrote an article. */
export interface Author {
  /** As the source gives it. */
  readonly name: string;
  /** The part of the name that it is sorted under, where an editor has said so. It is never guessed. */
  readonly family: string | undefined;
}

interface Common {
  /** Unique in the edition; lower-case letters, digits, hyphens and slashes: `eight-points/points/4`. */
  readonly key: string;
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly host: Host;
  readonly place: Place;
}

/** The edition as a whole. */
export interface EditionCitable extends Common {
  readonly kind: 'edition';
}

/** A page of the edition, or a part of one. */
export interface PartCitable extends Common {
  readonly kind: 'part';
}

/** An article that the edition prints. */
export interface ArticleCitable extends Common {
  readonly kind: 'article';
  /** Undefined if nobody knows who wrote it. */
  readonly author: Author | undefined;
  readonly publication: string;
  /** `until` is the latest day it can be, where only a span is known. */
  readonly published: { readonly date: string; readonly until: string | undefined };
  /** Where the original can be read. */
  readonly original: string;
  /** The part of it that is meant, where it is not the whole: “point 4”. */
  readonly part: string | undefined;
}

/** Something that can be cited, with all that is known of it and nothing that is not. */
export type Citable = EditionCitable | PartCitable | ArticleCitable;

/** The name of the edition in full: “Eight Points: The Global Initiative …”. */
export function hostTitle({ name, title }: Host): string {
  return `${name}: ${title}`;
}

/** A name in its two parts where its family name is known; undefined if the name is to be taken as it stands. */
export function nameParts({ name, family }: Author): { readonly family: string; readonly given: string } | undefined {
  if (family === undefined) return undefined;
  // A family name stands at the end or at the beginning, and other parts of the name may hold its letters.
  const at = name.startsWith(family) && !name.endsWith(family) ? 0 : name.lastIndexOf(family);
  return { family, given: `${name.slice(0, at)}${name.slice(at + family.length)}`.trim() };
}

/** What the edition is called and which release of it is cited. */
export interface Host {
  /** “Eight Points: China’s Global Initiative …”. */
  readonly title: string;
  readonly release: string;
  /** When that release was made public; undefined if nothing is known of it. */
  readonly released: string | undefined;
}

/** A date or a span of dates, each `2020`, `2020-09` or `2020-09-16`; `until` only for a span. */
export interface DateSpan {
  readonly date: string;
  readonly until: string | undefined;
}

interface Common {
  /** Unique in the edition; lower-case letters, digits, hyphens and slashes: `eight-points/points/4`. */
  readonly key: string;
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly host: Host;
  /** Address within the site, its base path included. */
  readonly path: string;
  /** The same with its site; undefined if the build was not told where it will be published. */
  readonly url: string | undefined;
}

/** The edition, or a part of it. */
export interface OwnCitable extends Common {
  readonly kind: 'edition' | 'part';
}

/** An article that the edition prints. */
export interface ArticleCitable extends Common {
  readonly kind: 'article';
  /** Undefined if nobody knows who wrote it. The family name is never guessed. */
  readonly author: { readonly name: string; readonly family: string | undefined } | undefined;
  readonly publication: string;
  readonly published: DateSpan;
  /** Where the original can be read. */
  readonly original: string;
  /** The part that is meant, where it is not the whole: “paragraph 3”. */
  readonly part: string | undefined;
}

/** All that is known of a thing that is cited, and nothing that is not. */
export type Citable = OwnCitable | ArticleCitable;

/** When something was made public: an article when it appeared, all else with the release; undefined if unknown. */
export function dateOf(citable: Citable): DateSpan | undefined {
  if (citable.kind === 'article') return citable.published;
  const { released } = citable.host;
  return released === undefined ? undefined : { date: released, until: undefined };
}

/**
 * A span as one date, as exact as both its ends agree: 2020-09 for 2020-09-14 to 2020-09-20. Undefined if not even the
 * year is the same.
 */
export function commonDate({ date, until }: DateSpan): string | undefined {
  if (until === undefined) return date;
  const [first, last] = [date.split('-'), until.split('-')];
  const differing = first.findIndex((part, index) => part !== last[index]);
  const shared = differing < 0 ? first : first.slice(0, differing);
  return shared.length === 0 ? undefined : shared.join('-');
}

/** A name in its two parts where its family name is known; undefined if the name is to be taken as it stands. */
export function nameParts({
  name,
  family,
}: NonNullable<ArticleCitable['author']>): { readonly family: string; readonly given: string } | undefined {
  if (family === undefined) return undefined;
  // A family name stands at the end or at the beginning, and other parts of the name may hold its letters.
  const at = name.startsWith(family) && !name.endsWith(family) ? 0 : name.lastIndexOf(family);
  return { family, given: `${name.slice(0, at)}${name.slice(at + family.length)}`.trim() };
}

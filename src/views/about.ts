import { citableOf, type CitedThing } from '../citation/cited.ts';
import { forms } from '../citation/forms.ts';
import { plainCitation } from '../citation/plain.ts';
import type { Edition } from '../edition/edition.ts';
import type { FigureName } from '../method/names.ts';
import { aboutAddress, absolute, citationAddress, feedAddress } from '../urls.ts';
import { goldLinks } from './method.ts';

/** A page of the room About. */
export interface AboutPage {
  /** The part of its address behind `/about/`; `about` for the room itself. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly href: string;
}

/** The order in which readers are shown the pages; others follow by their ids. */
const ORDER = ['about', 'introduction', 'method', 'words', 'data', 'changes', 'sources', 'accessibility'];

/** The pages of the room: those that the editor has written, and what changed. */
export function aboutPages({ pages, releases }: Edition): readonly AboutPage[] {
  const written = pages.map(({ id, title, description }) => ({ id, title, description, href: aboutAddress(id) }));
  const changes = {
    id: 'changes',
    title: 'What changed',
    description: 'What each release of the edition changed for readers.',
    href: aboutAddress('changes'),
  };
  const rank = ({ id }: AboutPage) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  return [...written, ...(releases.length > 0 ? [changes] : [])].toSorted((a, b) => rank(a) - rank(b));
}

/** A number or name that a page calls for: `<Computed name="release" />`. */
export function figure({ imprint }: Edition, name: FigureName): string {
  return { 'gold-links': String(goldLinks()), release: imprint.release }[name];
}

/** How a thing is cited, as a page shows it. */
export interface ShownCitation {
  readonly plain: string;
  /** The same for programs; none where the thing has no files of its own. */
  readonly files: readonly { readonly name: string; readonly href: string }[];
}

/** The citation of what a page shows. */
export function shownCitation(edition: Edition, thing: CitedThing): ShownCitation {
  const place = placeOfFiles(thing);
  return {
    plain: plainCitation(citableOf(edition, thing)),
    files: place ? forms.map(({ name, extension }) => ({ name, href: citationAddress(place, extension) })) : [],
  };
}

function placeOfFiles(thing: CitedThing): string | undefined {
  if (thing.kind === 'point') return `points/${thing.point.number}`;
  return thing.kind === 'article' ? `articles/${thing.witness.id}` : undefined;
}

/** The fragment of a release on the page of changes. */
export function releaseId(release: string): string {
  return `release-${release.replaceAll('.', '-')}`;
}

/** Whether there is a feed: its addresses must be whole, so that the build must know the site. */
export function hasFeed({ releases }: Edition): boolean {
  return releases.length > 0 && absolute(feedAddress()) !== undefined;
}

/** Where the source of a page is kept and slips are reported; nothing if the edition does not say where. */
export function sourceLinks(
  { imprint }: Edition,
  thing: CitedThing | undefined,
): readonly { title: string; href: string }[] {
  const { repository } = imprint;
  if (!repository) return [];
  const file = thing && contentFile(thing);
  return [
    file
      ? { title: 'Source of this page', href: `${repository}/blob/HEAD/${file}` }
      : { title: 'Source', href: repository },
    { title: 'Report a slip', href: `${repository}/issues` },
  ];
}

/** The file that an editor changes to change a page. */
function contentFile(thing: CitedThing): string | undefined {
  switch (thing.kind) {
    case 'point':
      return `content/points/${thing.point.number}.yaml`;
    case 'article':
      return `content/witnesses/${thing.witness.id}.mdx`;
    case 'page':
      return `content/pages/${thing.page.id}.mdx`;
    default:
      return undefined;
  }
}

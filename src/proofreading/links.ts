import { linksOf, type WrittenLink } from './addresses.ts';
import type { Content } from './content.ts';
import { inReadingOrder, problemsOf, type ProblemPlace, type Problem } from './problems.ts';
import { quote } from './quote.ts';
import type { Page, PageLink, Site } from './site.ts';

/** What can be found. */
export const messages = {
  linkNowhere: {
    found: 'The link {link} leads to {target}, which the built site does not have ({pages}).',
    remedy: 'Correct the address. That of a page ends with a slash.',
  },
  linkOutsideBase: {
    found: 'The link {link} leads out of {base}, where the site is published ({pages}).',
    remedy: 'Begin it with the base path, as every address from src/urls.ts does.',
  },
  anchorNowhere: {
    found: 'The link {link} leads to #{anchor}, which {page} does not have ({pages}).',
    remedy: 'Correct the part after #, or give the place that id.',
  },
} as const;

const problem = problemsOf(messages);

/** Where a site is published. */
export interface Publication {
  /** Such as `/` or `/eight-points/`. */
  readonly base: string;
  /** Such as `https://example.org`. Without it, every link with a host is external. */
  readonly site?: string | undefined;
  /** The built folder as messages name it: `dist`. */
  readonly folder: string;
}

type LinkKey = keyof typeof messages;

interface Fault {
  readonly key: LinkKey;
  readonly link: PageLink;
  readonly page: Page;
  /** What the message says of it, beside the number of pages. */
  readonly particulars: Readonly<Record<string, string>>;
}

/**
 * Every link of a built site that leads nowhere in it, each once, at the place in the content where it is written, or
 * else at the first page that has it. Links to other sites are not visited.
 */
export function linkProblems(site: Site, content: Content, publication: Publication): readonly Problem[] {
  const faults = [...site.pages.values()].flatMap((page) =>
    page.links.flatMap((link) => faultOf(link, page, site, publication) ?? []),
  );
  const grouped = Map.groupBy(faults, ({ key, particulars }) => JSON.stringify([key, particulars]));
  return inReadingOrder([...grouped.values()].flatMap((same) => writtenProblems(same, content, publication)));
}

function faultOf(link: PageLink, page: Page, site: Site, publication: Publication): Fault | undefined {
  const base = publication.base.replace(/\/?$/, '/');
  const origin = publication.site ? new URL(publication.site).origin : 'http://site.invalid';
  const url = URL.parse(link.address, origin + base + page.path.replace(/(^|\/)index\.html$/, '$1'));
  if (url && url.origin !== origin) return undefined;
  const fault = (key: LinkKey, particulars: Readonly<Record<string, string>>): Fault => ({
    key,
    link,
    page,
    particulars: { link: quote(link.address), ...particulars },
  });
  if (!url) return fault('linkNowhere', { target: quote(link.address) });
  if (!url.pathname.startsWith(base)) return fault('linkOutsideBase', { base });
  const path = decoded(url.pathname.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
  if (!site.files.has(path)) return fault('linkNowhere', { target: quote(decoded(url.pathname)) });
  const anchor = decoded(url.hash.slice(1).replace(/:~:.*$/, ''));
  const target = site.pages.get(path);
  if (!target || anchor === '' || anchor === 'top' || target.anchors.has(anchor)) return undefined;
  return fault('anchorNowhere', { anchor, page: url.pathname });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function writtenProblems(same: readonly Fault[], content: Content, { base, folder }: Publication): readonly Problem[] {
  const { key, link, page, particulars } = same[0]!;
  const paths = new Set(same.map((fault) => fault.page.path));
  const written = writtenIn(content, link.address, base, paths);
  const places = written.length > 0 ? written : [{ file: `${folder}/${page.path}`, line: link.line }];
  const pages = paths.size === 1 ? `on /${page.path.replace(/index\.html$/, '')}` : `on ${paths.size} pages`;
  return places.map((place) =>
    problem(key, place, { ...particulars, pages } as Parameters<typeof problem<LinkKey>>[2]),
  );
}

/** Where in the content a link is written: first in the files that have the name of a page with it, else in any. */
function writtenIn(
  content: Content,
  address: string,
  base: string,
  paths: ReadonlySet<string>,
): readonly ProblemPlace[] {
  const isSame = (link: WrittenLink) => [link.address, base.replace(/\/$/, '') + link.address].includes(address);
  const entries = [...content.witnesses, ...content.points, ...content.pages];
  const places = entries.flatMap(({ id, file, body }) =>
    body
      ? linksOf(body)
          .filter(isSame)
          .map(({ line }) => ({ id, file, line }))
      : [],
  );
  const named = places.filter(({ id }) => [...paths].some((path) => path.split('/').includes(id)));
  return (named.length > 0 ? named : places).map(({ file, line }) => ({ file, line }));
}

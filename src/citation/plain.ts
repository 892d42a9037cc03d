import { readableDate } from '../phrasing/dates.ts';
import type { ArticleCitable, Citable, Host } from './citable.ts';

/**
 * A citation as one line to be put into a note: `“Point 4, Storage”, in Eight Points: …, release 2026.2, 2026, <https://…>.`
 * Titles stand as printed; processors of styles would turn their quotation marks round.
 */
export function plainCitation(citable: Citable): string {
  const { kind, title, host, url, path } = citable;
  const place = url === undefined ? `at the path ${path} (where this copy is published is not known)` : `<${url}>`;
  const edition = `${host.title}, ${releaseOf(host)}, ${place}.`;
  if (kind === 'edition') return edition;
  return kind === 'article' ? `${article(citable)}. In ${edition}` : `“${title}”, in ${edition}`;
}

/** The release with its date: “release 2026.2, 2026”. */
export function releaseOf({ release, released }: Host): string {
  return released === undefined ? `release ${release}` : `release ${release}, ${released}`;
}

function article({ author, title, publication, published, original }: ArticleCitable): string {
  const date = readableDate(published.date, published.until);
  return [...(author ? [author.name] : []), `“${title}”`, publication, date, `<${original}>`].join(', ');
}

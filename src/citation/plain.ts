import { readableDate } from '../phrasing/dates.ts';
import type { ArticleCitable, Citable, Host } from './citable.ts';

/**
 * A citation as one line to be put into a note: `“Point 4, Storage”, in Eight Points: …, release 2026.2, 2026, <https://…>.`
 * Titles stand as printed; processors of styles would turn their quotation marks round.
 */
export function plainCitation(citable: Citable): string {
  const { url, path } = citable;
  const place = url === undefined ? `at the path ${path} (where this copy is published is not known)` : `<${url}>`;
  return `${citationWithoutAddress(citable)}, ${place}.`;
}

/** The release with its date: “release 2026.2, 2026”. */
export function releaseOf({ release, released }: Host): string {
  return released === undefined ? `release ${release}` : `release ${release}, ${released}`;
}

/** The same without the address, for whoever knows it better, such as a page in the browser. */
function citationWithoutAddress(citable: Citable): string {
  const edition = `${citable.host.title}, ${releaseOf(citable.host)}`;
  if (citable.kind === 'article') return `${article(citable)}. In ${edition}`;
  return citable.kind === 'edition' ? edition : `“${citable.title}”, in ${edition}`;
}

function article({ author, title, publication, published, part, original }: ArticleCitable): string {
  const date = readableDate(published.date, published.until);
  return [author?.name, `“${title}”`, publication, date, `<${original}>`, part]
    .filter((words) => words !== undefined)
    .join(', ');
}

import { readableDate } from '../dates.ts';
import { hostTitle, type ArticleCitable, type Citable, type Place } from './citable.ts';
import { releaseOf } from './notes.ts';

/**
 * Something as one line to be put into a note: `“Point 4”, in Eight Points: …, release 2026.1, 2026, <https://…>.`
 * Titles stand as they are printed; processors of styles would turn their quotation marks round.
 */
export function plainCitation(citable: Citable): string {
  const { host, place } = citable;
  const edition = `${hostTitle(host)}, ${releaseOf(host)}`;
  switch (citable.kind) {
    case 'edition':
      return `${edition}, ${stands(place)}.`;
    case 'part':
      return `“${citable.title}”, in ${edition}, ${stands(place)}.`;
    case 'article':
      return `${article(citable)}. In ${edition}, ${stands(place)}.`;
  }
}

function article({ author, title, publication, published, part, original }: ArticleCitable): string {
  const date = readableDate(published.date, published.until);
  return [author?.name, `“${title}”`, publication, date, `<${original}>`, part]
    .filter((words) => words !== undefined)
    .join(', ');
}

function stands({ url, path }: Place): string {
  return url === undefined ? `at the path ${path} (where this copy is published is not known)` : `<${url}>`;
}

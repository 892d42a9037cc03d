import type { APIRoute } from 'astro';
import { getEdition } from '../../edition/edition.ts';
import { hasPairPages } from '../../edition/pairs.ts';
import { comparedHeads, comparedText } from '../../views/redline.ts';

/** What the browser compares, where pairs of versions have no pages of their own. */
export async function getStaticPaths() {
  const edition = await getEdition();
  if (hasPairPages(edition)) return [];
  return [
    { params: { file: 'points' }, props: { content: comparedHeads(edition) } },
    ...edition.versions.map((version) => ({
      params: { file: `texts/${version.id}` },
      props: { content: comparedText(edition, version) },
    })),
  ];
}

export const GET: APIRoute = ({ props }) => Response.json(props['content']);

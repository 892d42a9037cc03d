import type { APIRoute } from 'astro';
import { toDocx } from '../../../engine/formats/index.ts';
import { getEdition } from '../../edition/edition.ts';
import { versionPairs } from '../../edition/pairs.ts';
import { redlineDocument } from '../../views/redline.ts';
import { redlinePlace } from '../../urls.ts';

/** A redline as a document with tracked changes. */
export async function getStaticPaths() {
  const edition = await getEdition();
  return versionPairs(edition).map(({ base, other }) => ({
    params: { pair: redlinePlace(base.id, other.id) },
    props: { document: redlineDocument(edition, base, other) },
  }));
}

export const GET: APIRoute = ({ props }) => new Response(new Uint8Array(toDocx(props['document'])));

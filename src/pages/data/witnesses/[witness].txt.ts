import type { APIRoute } from 'astro';
import { dataResponse } from '../../../data/files.ts';
import { witnessFile } from '../../../data/witness.ts';
import { getEdition } from '../../../edition.ts';

/** One file for each witness. */
export async function getStaticPaths() {
  const { witnesses } = await getEdition();
  return witnesses.map(({ id }) => ({ params: { witness: id } }));
}

/** The points and the article of one witness as plain text. */
export const GET: APIRoute = async ({ params, site }) =>
  dataResponse(witnessFile(params['witness']!), await getEdition(), site);

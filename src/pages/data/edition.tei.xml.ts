import type { APIRoute } from 'astro';
import { dataResponse } from '../../data/files.ts';
import { getEdition } from '../../edition.ts';

/** The edition in TEI. */
export const GET: APIRoute = async ({ site }) => dataResponse('edition.tei.xml', await getEdition(), site);

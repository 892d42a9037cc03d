import type { APIRoute } from 'astro';
import { dataResponse } from '../../data/files.ts';
import { getEdition } from '../../edition.ts';

/** The whole collation. */
export const GET: APIRoute = async ({ site }) => dataResponse('collation.json', await getEdition(), site);

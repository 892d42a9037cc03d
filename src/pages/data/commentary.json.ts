import type { APIRoute } from 'astro';
import { dataResponse } from '../../data/files.ts';
import { getEdition } from '../../edition.ts';

/** What the articles say of the points. */
export const GET: APIRoute = async ({ site }) => dataResponse('commentary.json', await getEdition(), site);

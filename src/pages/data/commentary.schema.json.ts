import type { APIRoute } from 'astro';
import { dataResponse } from '../../data/files.ts';
import { getEdition } from '../../edition.ts';

/** What the fields of commentary.json are. */
export const GET: APIRoute = async ({ site }) => dataResponse('commentary.schema.json', await getEdition(), site);

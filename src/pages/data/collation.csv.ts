import type { APIRoute } from 'astro';
import { dataResponse } from '../../data/files.ts';
import { getEdition } from '../../edition.ts';

/** The alignment as a table. */
export const GET: APIRoute = async ({ site }) => dataResponse('collation.csv', await getEdition(), site);

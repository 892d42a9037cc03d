import type { APIRoute } from 'astro';
import { dataResponse } from '../../data/files.ts';
import { getEdition } from '../../edition.ts';

/** The variant graphs. */
export const GET: APIRoute = async ({ site }) => dataResponse('graph.graphml', await getEdition(), site);

import type { APIRoute } from 'astro';
import { getEdition } from '../../edition/edition.ts';
import { differencesCsv } from '../../views/differencefiles.ts';

export const GET: APIRoute = async () => new Response(differencesCsv(await getEdition()));

import type { APIRoute } from 'astro';
import { getEdition } from '../../edition/edition.ts';
import { wordsCsv } from '../../views/differencefiles.ts';

export const GET: APIRoute = async () => new Response(wordsCsv(await getEdition()));

import type { APIRoute } from 'astro';
import { getEdition } from '../../edition/edition.ts';
import { filterStyles } from '../../views/differences.ts';

/** What each choice of a filter hides; a file, because pages carry no styles. */
export const GET: APIRoute = async () => new Response(filterStyles(await getEdition()));

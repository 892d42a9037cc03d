import type { APIRoute } from 'astro';
import { getEdition } from '../../edition/edition.ts';
import { checkTexts } from '../../views/check.ts';

export const GET: APIRoute = async () => Response.json(checkTexts(await getEdition()));

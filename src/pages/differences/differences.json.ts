import type { APIRoute } from 'astro';
import { getEdition } from '../../edition/edition.ts';
import { differencesJson } from '../../views/differencefiles.ts';

export const GET: APIRoute = async () => Response.json(differencesJson(await getEdition()));

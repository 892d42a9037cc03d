import { getEdition } from '../edition/edition.ts';

/** What this release is called. Once everything is built, the hash of all other files is added. */
export async function GET(): Promise<Response> {
  const { imprint } = await getEdition();
  return Response.json({ name: imprint.name, release: imprint.release });
}

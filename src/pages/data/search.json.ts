import { getEdition } from '../../edition.ts';
import { searchRecords } from '../../search/records.ts';

/** Everything that can be found, from which the search index is made. */
export async function GET(): Promise<Response> {
  return Response.json(searchRecords(await getEdition()));
}

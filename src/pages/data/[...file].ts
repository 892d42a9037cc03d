import type { APIContext } from 'astro';
import { getEdition } from '../../edition/edition.ts';
import { dataFiles, schemaFiles, type DataFile } from '../../exports/files.ts';

export async function getStaticPaths() {
  const files = [...dataFiles(await getEdition()), ...schemaFiles];
  return files.map((file) => ({ params: { file: file.name }, props: { file } }));
}

/** One file of the data, or a schema. */
export function GET({ props: { file } }: APIContext<{ readonly file: DataFile }>): Response {
  return new Response(file.write(), { headers: { 'Content-Type': file.type } });
}

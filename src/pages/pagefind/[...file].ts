import type { APIContext } from 'astro';
import { getEdition } from '../../edition/edition.ts';
import { searchIndexFiles } from '../../search/index.ts';

export async function getStaticPaths() {
  const files = await searchIndexFiles(await getEdition());
  return files.map(({ path, content }) => ({ params: { file: path }, props: { content } }));
}

/** A file of the search, as Pagefind made it. */
export function GET({ props }: APIContext<{ readonly content: Uint8Array }>): Response {
  return new Response(new Uint8Array(props.content), { headers: { 'content-type': 'application/octet-stream' } });
}

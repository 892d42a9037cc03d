import type { APIContext } from 'astro';
import { allDataFiles, type DataFile } from '../../data/files.ts';
import { getEdition } from '../../edition.ts';

interface Props {
  readonly file: DataFile;
}

export async function getStaticPaths() {
  const files = allDataFiles(await getEdition());
  return files.map((file) => ({ params: { file: file.name }, props: { file } }));
}

/** One file of the data, or a schema. */
export function GET({ props, site }: APIContext<Props>): Response {
  const { write, type } = props.file;
  return new Response(write(site), { headers: { 'Content-Type': type } });
}

import type { APIContext } from 'astro';
import { citableOf, citedInFiles } from '../../citation/cited.ts';
import { forms } from '../../citation/forms.ts';
import { getEdition } from '../../edition/edition.ts';

export async function getStaticPaths() {
  const edition = await getEdition();
  return citedInFiles(edition).flatMap(({ place, thing }) =>
    forms.map(({ extension }) => ({
      params: { file: `${place}.${extension}` },
      props: { citable: citableOf(edition, thing), extension },
    })),
  );
}

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

/** The citation of a point or an article, for programs that manage references. */
export function GET({ props: { citable, extension } }: APIContext<Props>): Response {
  const { write, mediaType } = forms.find((form) => form.extension === extension)!;
  return new Response(write(citable), { headers: { 'content-type': mediaType } });
}

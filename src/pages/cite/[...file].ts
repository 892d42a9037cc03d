import type { APIContext } from 'astro';
import { forms, type Form } from '../../citation/forms.ts';
import { getEdition } from '../../edition.ts';
import { allCitations, type Citation } from '../../places/citations.ts';
import { citationFile } from '../../urls.ts';

interface Props {
  readonly citation: Citation;
  readonly extension: string;
}

export async function getStaticPaths() {
  const citations = allCitations(await getEdition());
  return citations.flatMap((citation) =>
    forms.map(({ extension }) => ({
      params: { file: citationFile(citation.place, extension) },
      props: { citation, extension },
    })),
  );
}

/** One citation in one format. */
export function GET({ props }: APIContext<Props>): Response {
  const { write, mediaType } = formOf(props.extension);
  return new Response(write(props.citation.citable), { headers: { 'content-type': mediaType } });
}

function formOf(extension: string): Form {
  return forms.find((form) => form.extension === extension)!;
}

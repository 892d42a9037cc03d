import type { APIContext } from 'astro';
import { getEdition } from '../../edition/edition.ts';
import { drawPicture, type Card } from '../../sharing/picture.ts';
import tokens from '../../styles/tokens.css?raw';
import { sharePictures } from '../../views/sharing.ts';

export async function getStaticPaths() {
  const edition = await getEdition();
  return sharePictures(edition).map(({ place, card }) => ({ params: { picture: place }, props: { card } }));
}

/** The picture that stands beside a link to a page where it is shared. */
export async function GET({ props }: APIContext<{ readonly card: Card }>): Promise<Response> {
  const picture = await drawPicture(props.card, tokens);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
}

import type { APIContext } from 'astro';
import { comparePoint } from '../../comparison.ts';
import { getEdition } from '../../edition.ts';
import { editionCard, pointCard, witnessCard } from '../../places/sharing.ts';
import type { Card } from '../../sharing/card.ts';
import { lightColours } from '../../sharing/colours.ts';
import { drawPicture } from '../../sharing/picture.ts';
import tokens from '../../styles/tokens.css?raw';

interface Props {
  readonly card: Card;
}

export async function getStaticPaths() {
  const edition = await getEdition();
  const { imprint, points, witnesses } = edition;
  return [
    { params: { picture: 'edition' }, props: { card: editionCard(edition) } },
    ...points.map(({ number }) => ({
      params: { picture: `points/${number}` },
      props: { card: pointCard(edition, comparePoint(edition, number, imprint.base)) },
    })),
    ...witnesses.map((witness) => ({
      params: { picture: `witnesses/${witness.id}` },
      props: { card: witnessCard(edition, witness) },
    })),
  ];
}

/** The picture that stands beside a link to a page where it is shared. */
export async function GET({ props }: APIContext<Props>): Promise<Response> {
  const picture = await drawPicture(props.card, lightColours(tokens));
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
}

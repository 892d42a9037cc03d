import type { APIContext } from 'astro';
import { getEdition } from '../../../edition.ts';
import { witnessPoints, type WitnessPoints } from '../../../places/pairs.ts';

interface Props {
  readonly points: WitnessPoints;
}

export async function getStaticPaths() {
  const { witnesses } = await getEdition();
  return witnesses.map((witness) => ({
    params: { witness: witness.id },
    props: { points: witnessPoints(witness) },
  }));
}

/** The points of one witness, from which the browser compares any two. */
export function GET({ props }: APIContext<Props>): Response {
  return Response.json(props.points);
}

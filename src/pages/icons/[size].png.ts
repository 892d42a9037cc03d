import type { APIContext } from 'astro';
import icon from '../../icon.svg?raw';
import { lightColours } from '../../sharing/colours.ts';
import { drawIcon, ICON_SIZES } from '../../sharing/icon.ts';
import tokens from '../../styles/tokens.css?raw';

export function getStaticPaths() {
  return ICON_SIZES.map((size) => ({ params: { size: String(size) } }));
}

/** The icon of the installed edition. */
export async function GET({ params }: APIContext): Promise<Response> {
  const picture = await drawIcon(icon, Number(params['size']), lightColours(tokens)('paper'));
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
}

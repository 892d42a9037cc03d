import { getEdition } from '../edition.ts';
import { lightColours } from '../sharing/colours.ts';
import { ICON_SIZES } from '../sharing/icon.ts';
import tokens from '../styles/tokens.css?raw';

/** What a browser must know to install the edition. Addresses are relative to this file, wherever that has been copied to. */
export async function GET(): Promise<Response> {
  const { imprint } = await getEdition();
  const paper = lightColours(tokens)('paper');
  return Response.json({
    name: imprint.title,
    short_name: imprint.name,
    description: imprint.summary,
    lang: 'en',
    start_url: './',
    scope: './',
    // The address stays in sight: it is what is cited.
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: ICON_SIZES.map((size) => ({
      src: `icons/${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  });
}

import sharp from 'sharp';

/** Sizes in pixels of the icons that browsers ask for when a site is installed. */
export const ICON_SIZES = [192, 512] as const;

/** Of each side this much is left free, in units of the icon's own eight: systems cut what is outside a circle. */
const MARGIN = 3;

/**
 * The icon of the site as PNG, on a ground that fills the square.
 *
 * @param icon SVG whose view box is `0 0 8 8`
 * @param size of a side, in pixels
 */
export function drawIcon(icon: string, size: number, ground: string): Promise<Buffer> {
  const side = 8 + 2 * MARGIN;
  const drawn = icon.replace('<svg ', `<svg x='${MARGIN}' y='${MARGIN}' width='8' height='8' `);
  const square = `<svg xmlns='http://www.w3.org/2000/svg' width='${size}' height='${size}' viewBox='0 0 ${side} ${side}'><rect width='100%' height='100%' fill='${ground}'/>${drawn}</svg>`;
  return sharp(Buffer.from(square)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import type { Card, CardShare } from './card.ts';

/** Size in pixels that every network takes without cutting: 1.91 to 1. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** Above this many characters a title takes the smaller size, so that the longest of this edition fills four lines. */
const LONG_TITLE = 60;

/** Longer titles than this are cut at a word; six lines of the smaller size hold it. */
const LONGEST_TITLE = 220;

/** Colours by name. */
export type Colours = (name: string) => string;

interface Box {
  readonly type: string;
  readonly props: { readonly style: Readonly<Record<string, string | number>>; readonly children?: unknown };
}

/** A picture for sharing as PNG: the same bytes for the same card, with letters from packages and none of the system's. */
export async function drawPicture(card: Card, colours: Colours): Promise<Buffer> {
  const svg = await satori(sheet(card, colours) as never, { ...PICTURE, fonts: await (fonts ??= readFonts()) });
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}

/** Read once, and given as the same array each time: satori then reads the letters once too, which took most of a picture. */
let fonts: ReturnType<typeof readFonts> | undefined;

function sheet(card: Card, colours: Colours): Box {
  const title = cut(card.title);
  const fontSize = title.length > LONG_TITLE ? 52 : 76;
  return column(
    { width: '100%', height: '100%', padding: '64px 72px', background: colours('paper'), color: colours('ink') },
    [
      row({ ...small, color: colours('quiet'), alignItems: 'center' }, [
        ...(card.siglum ? [ring(card.siglum.letter, colours(card.siglum.colour))] : []),
        text({}, card.above),
      ]),
      text({ fontSize, lineHeight: 1.12, letterSpacing: '-0.012em', marginTop: 28, maxWidth: 1040 }, title),
      column({ marginTop: 'auto', paddingTop: 32, borderTop: `2px solid ${colours('rule')}` }, [
        ...card.shares.map((share) => bar(share, colours)),
        text({ ...small, color: colours('quiet'), marginTop: card.shares.length > 0 ? 20 : 0 }, card.below),
      ]),
    ],
  );
}

const small = { fontFamily: 'Source Sans 3', fontSize: 28 } as const;

function bar({ label, share, value }: CardShare, colours: Colours): Box {
  return row({ ...small, alignItems: 'center', marginBottom: 12 }, [
    text({ width: 180 }, label),
    row({ width: 640, height: 14, background: colours('rule') }, [
      row({ width: Math.round(640 * share), height: 14, background: colours('link') }, []),
    ]),
    text({ marginLeft: 28 }, value),
  ]);
}

function ring(letter: string, colour: string): Box {
  const size = 52;
  return row(
    {
      ...{ width: size, height: size, marginRight: 20, alignItems: 'center', justifyContent: 'center' },
      ...{
        border: `3px solid ${colour}`,
        borderRadius: size,
        color: colour,
        fontFamily: 'Source Serif 4',
        fontSize: 30,
      },
    },
    [letter],
  );
}

function row(style: Box['props']['style'], children: readonly unknown[]): Box {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } };
}

function column(style: Box['props']['style'], children: readonly unknown[]): Box {
  return row({ flexDirection: 'column', ...style }, children);
}

function text(style: Box['props']['style'], words: string): Box {
  return { type: 'div', props: { style: { display: 'block', ...style }, children: words } };
}

function cut(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const start = title.slice(0, LONGEST_TITLE);
  return `${start.replace(/\s+\S*$/u, '')} …`;
}

/** Letters for Latin scripts, from packages, so that the picture is the same on every machine. */
async function readFonts() {
  const files = [
    ['Source Serif 4', '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff'],
    ['Source Serif 4', '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff'],
    ['Source Sans 3', '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff'],
    ['Source Sans 3', '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff'],
  ] as const;
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(
    files.map(
      async ([name, file]) => ({ name, data: await readFile(resolve(file)), weight: 400, style: 'normal' }) as const,
    ),
  );
}

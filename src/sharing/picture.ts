import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';

/** What a picture for sharing says. */
export interface Card {
  /** The small line at the top. */
  readonly above: string;
  readonly title: string;
  /** What the page answers, where it answers something. */
  readonly answer: string | undefined;
  /** The small line at the foot. */
  readonly below: string;
}

/** Size in pixels that every network takes without cutting: 1.91 to 1. */
const PICTURE = { width: 1200, height: 630 } as const;

/** Above this many characters a title takes the smaller size. */
const LONG_TITLE = 60;

/** Characters of a title and of an answer that fit; longer ones are cut at a word. */
const MOST = { title: 220, answer: 260 } as const;

interface Box {
  readonly type: string;
  readonly props: { readonly style: Readonly<Record<string, string | number>>; readonly children?: unknown };
}

/**
 * A picture for sharing as PNG: the same bytes for the same card, with letters from packages and none of the system's.
 *
 * @param tokens the stylesheet that has the colours
 */
export async function drawPicture(card: Card, tokens: string): Promise<Buffer> {
  const svg = await satori(sheet(card, tokens) as never, { ...PICTURE, fonts: await (fonts ??= readFonts()) });
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}

/** Read once, and given as the same array each time: satori then reads the letters once too, which took most of a picture. */
let fonts: ReturnType<typeof readFonts> | undefined;

/**
 * A colour of the light theme, as the stylesheet gives it: `--ink: light-dark(#1e1b16, …)`.
 *
 * @throws {RangeError} if the stylesheet does not have it
 */
function lightColour(tokens: string, name: string): string {
  const found = new RegExp(`--${name}:\\s*light-dark\\((#[0-9a-f]+)`, 'u').exec(tokens)?.[1];
  if (found === undefined) throw new RangeError(`The stylesheet has no colour “${name}”.`);
  return found;
}

function sheet({ above, title, answer, below }: Card, tokens: string): Box {
  const colour = (name: string) => lightColour(tokens, name);
  const fontSize = title.length > LONG_TITLE || answer ? 52 : 76;
  const small = { fontFamily: 'Source Sans 3', fontSize: 28, color: colour('quiet') };
  return column({ width: '100%', height: '100%', padding: '56px 72px', background: colour('paper') }, [
    text(small, above),
    text({ fontSize, lineHeight: 1.12, marginTop: 24, maxWidth: 1040, color: colour('ink') }, cut(title, MOST.title)),
    ...(answer
      ? [text({ fontSize: 36, lineHeight: 1.35, marginTop: 20, color: colour('ink') }, cut(answer, MOST.answer))]
      : []),
    text({ ...small, marginTop: 'auto', paddingTop: 24, borderTop: `2px solid ${colour('rule')}` }, below),
  ]);
}

function column(style: Box['props']['style'], children: readonly unknown[]): Box {
  return { type: 'div', props: { style: { display: 'flex', flexDirection: 'column', ...style }, children } };
}

function text(style: Box['props']['style'], words: string): Box {
  return { type: 'div', props: { style: { display: 'block', ...style }, children: words } };
}

function cut(words: string, most: number): string {
  if (words.length <= most) return words;
  return `${words.slice(0, most).replace(/\s+\S*$/u, '')} …`;
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

import type { OwnText } from './texts.ts';

/** Characters that a fragment may have: links that are longer break in mails and chats. */
const MOST_CHARACTERS = 8_000;

/** Bytes of the texts that a fragment may hold; a link can say anything. */
const MOST_BYTES = 2_000_000;

/** Texts as the fragment of a link, `t=` and base64url of their deflated JSON; undefined where that is too long. */
export async function fragmentOf(texts: readonly OwnText[]): Promise<string | undefined> {
  const json = JSON.stringify(texts.map(({ name, language, text }) => [name, language, text]));
  if (json.length > MOST_BYTES) return undefined;
  const packed = await collected(new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  const characters = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  const fragment = `t=${characters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
  return fragment.length > MOST_CHARACTERS ? undefined : fragment;
}

/** The texts that a fragment holds; none if it holds no list of texts. */
export async function textsOf(fragment: string): Promise<readonly OwnText[]> {
  const [, packed] = /^#?t=([\w-]+)$/u.exec(fragment) ?? [];
  if (packed === undefined) return [];
  try {
    const characters = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(characters, (character) => character.charCodeAt(0));
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return textsIn(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await collected(unpacked))));
  } catch {
    return [];
  }
}

async function collected(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > MOST_BYTES) throw new RangeError(`More than ${MOST_BYTES} bytes.`);
    parts.push(Uint8Array.from(part.value));
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function textsIn(json: unknown): readonly OwnText[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((entry: unknown) => {
    if (!Array.isArray(entry) || entry.length !== 3 || !entry.every((part) => typeof part === 'string')) return [];
    const [name, language, text] = entry as [string, string, string];
    return [{ name, language, text }];
  });
}

/** Name of the file, among those of the index, that holds what is wanted before anything is asked for. */
export const packName = 'ahead.pf_pack';

/** Where the text of a result stands, and what it is called. */
export interface Place {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** File of the pack that has the place of each text by its id; the addresses are those within the site. */
export const placesName = 'places.json';

/** Files in one: a line of JSON that has the path and the number of bytes of each, and then their bytes in that order. */
export function packFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const list = new TextEncoder().encode(`${JSON.stringify([...files].map(([path, { length }]) => [path, length]))}\n`);
  const pack = new Uint8Array([list, ...files.values()].reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of [list, ...files.values()]) {
    pack.set(part, end);
    end += part.length;
  }
  return pack;
}

/** The files that `packFiles` has put into one, by their paths. */
export function unpackFiles(pack: Uint8Array<ArrayBuffer>): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  let end = pack.indexOf('\n'.charCodeAt(0)) + 1;
  const list = JSON.parse(new TextDecoder().decode(pack.subarray(0, end))) as readonly (readonly [string, number])[];
  return new Map(list.map(([path, length]) => [path, pack.subarray(end, (end += length))]));
}

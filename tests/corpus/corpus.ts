import type { Reading } from '../../engine/words/index.ts';
import type { Passage } from '../../src/commentary/passage.ts';
import { readTexts } from '../texts.ts';

const texts = readTexts('content');

/** The numbers of the points; what a point is called; all passages and readings of the five articles. */
export const { points, called, passages, readings } = texts;

/** Sigla of the witnesses by id. */
export const sigla: Readonly<Record<string, string>> = Object.fromEntries(
  texts.articles.map(({ id, siglum }) => [id, siglum]),
);

/** All readings of one point: I, D, K, R, S. */
export function readingsOf(number: number): readonly Reading[] {
  const place = ({ witness }: Reading) => 'IDKRS'.indexOf(sigla[witness]!);
  return texts.readingsOf(number).toSorted((x, y) => place(x) - place(y));
}

/** The first reading of a point in a version. */
export function versionReading(number: number, version: string): Reading {
  return readingsOf(number).find((reading) => reading.version === version)!;
}

/** The passage at an address such as `kans#p9`. */
export function passageAt(address: string): Passage {
  const found = passages.find(({ witness, id }) => `${witness}#${id}` === address);
  if (!found) throw new RangeError(`No passage ${address}.`);
  return found;
}

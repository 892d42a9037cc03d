import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Passage, PointReading } from '../../src/commentary/passage.ts';

const folder = new URL('../../content/witnesses/', import.meta.url);

interface FrontMatter {
  readonly language: string;
  readonly version: string;
  readonly points: readonly { readonly number: number; readonly text: string }[];
}

const witnesses = readdirSync(folder)
  .filter((file) => file.endsWith('.mdx'))
  .toSorted()
  .map((file) => readWitness(file.replace('.mdx', ''), readFileSync(new URL(file, folder), 'utf8')));

/** What this edition calls its units. */
export const called = { singular: 'point', plural: 'points' };

/** The passages of the five articles, by witness and place. */
export const passages: readonly Passage[] = witnesses.flatMap((witness) => witness.passages);

/** The readings of the eight points by the five witnesses. */
export const readings: readonly PointReading[] = witnesses.flatMap((witness) => witness.readings);

/** The passage at an address such as `kans#p9`. */
export function passageAt(address: string): Passage {
  const found = passages.find(({ witness, id }) => `${witness}#${id}` === address);
  if (!found) throw new RangeError(`No passage ${address}.`);
  return found;
}

function readWitness(witness: string, file: string) {
  const [, front, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(file)!;
  const { language, version, points } = parse(front!) as FrontMatter;
  return {
    passages: splitBody(body!).map((text, index) => ({
      witness,
      id: `p${index + 1}`,
      number: index + 1,
      text,
      language,
    })),
    readings: points.map(({ number, text }) => ({ witness, version, point: number, text, language })),
  };
}

/** Paragraphs and list items; neither headings nor the points. */
function splitBody(body: string): readonly string[] {
  return body
    .split(/\n\s*\n/u)
    .map((block) => block.trim().replace(/^- /u, ''))
    .filter((block) => block !== '' && !/^(?:#|<Points )/u.test(block));
}

import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Reading } from '../../engine/words/index.ts';

interface FrontMatter {
  readonly siglum: string;
  readonly language: string;
  readonly version: string;
  readonly points: readonly { readonly number: number; readonly label: string; readonly text: string }[];
}

const folder = new URL('../../content/witnesses/', import.meta.url);

const witnesses = readdirSync(folder)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => ({ id: name.replace('.mdx', ''), ...frontMatter(readFileSync(new URL(name, folder), 'utf8')) }))
  .toSorted((x, y) => (x.siglum === 'I' ? -1 : y.siglum === 'I' ? 1 : x.siglum < y.siglum ? -1 : 1));

/** Sigla of the witnesses by id. */
export const sigla: Readonly<Record<string, string>> = Object.fromEntries(
  witnesses.map(({ id, siglum }) => [id, siglum]),
);

/** The numbers of the points. */
export const points: readonly number[] = witnesses[0]!.points.map(({ number }) => number);

/** All readings of one point: I, D, K, R, S. */
export function readingsOf(number: number): readonly Reading[] {
  return witnesses.map(({ id, language, version, points: own }) => {
    const { label, text } = own.find((point) => point.number === number)!;
    return { witness: id, label, text, language, version };
  });
}

/** The first reading of a point in a version. */
export function versionReading(number: number, version: string): Reading {
  return readingsOf(number).find((reading) => reading.version === version)!;
}

function frontMatter(text: string): FrontMatter {
  return parse(text.split(/^---$/m)[1]!) as FrontMatter;
}

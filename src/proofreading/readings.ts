import { tokenize, type Token } from '../../engine/words/index.ts';
import { idsOf, type Content } from './content.ts';
import type { Entry } from './entries.ts';
import { soundWitnesses } from './points.ts';

/** What one witness prints for a point. */
export interface PrintedReading {
  readonly witness: string;
  readonly version: string;
  /** The line that it stands on: `content/witnesses/kans.mdx:31`. */
  readonly id: string;
  readonly text: string;
  readonly language: string;
}

/** The readings of a point by the witnesses whose points can be told apart, in the order of their files. */
export function readingsOf(content: Content, point: Entry<'points'>): readonly PrintedReading[] {
  return soundWitnesses(content).flatMap(({ id: witness, file, fields, yaml }) => {
    const { points, version, language } = fields!;
    const index = points.findIndex(({ number }) => String(number) === point.id);
    const text = points[index]?.text;
    if (text === undefined) return [];
    return [{ witness, version, id: `${file}:${yaml!.lineOf(['points', index, 'text'])}`, text, language }];
  });
}

/** What stands for each version that has a file: as in the edition, the reading of the first witness that prints it. */
export function versionReadings(content: Content, point: Entry<'points'>): readonly PrintedReading[] {
  const known = readingsOf(content, point).filter(({ version }) => idsOf(content, 'versions').includes(version));
  const readings = known.toSorted((a, b) => (a.witness < b.witness ? -1 : 1));
  return [...Map.groupBy(readings, ({ version }) => version).values()].map(([first]) => first!);
}

/** The words of a reading. */
export function wordsOf({ text, language }: Pick<PrintedReading, 'text' | 'language'>): readonly Token[] {
  return tokenize(text, language);
}

import { fileURLToPath } from 'node:url';
import type { Reading } from '../engine/words/index.ts';
import type { Passage, PointReading } from '../src/commentary/passage.ts';
import { printedPassages } from '../src/markdown/passages.ts';
import { outcome, readContent, type Content } from '../src/proofreading/content.ts';
import type { Fields } from '../src/schemas.ts';

/** One article of a content folder. */
export type Article = Fields<'witnesses'> & { readonly id: string; readonly passages: readonly Passage[] };

/** The texts of a content folder, in the form in which the engine and the commentary take them. */
export interface Texts {
  readonly content: Content;
  readonly articles: readonly Article[];
  /** What the edition calls its units. */
  readonly called: { readonly singular: string; readonly plural: string };
  /** The numbers of the points. */
  readonly points: readonly number[];
  readonly passages: readonly Passage[];
  readonly readings: readonly PointReading[];
  /** The readings of one point. */
  readonly readingsOf: (point: number) => readonly Reading[];
}

/** The folder that holds this project. */
export const project: string = fileURLToPath(new URL('../', import.meta.url));

/**
 * Reads the texts of a content folder as the build does.
 *
 * @param folder relative to the project, such as `content`
 * @throws RangeError if a witness or the edition cannot be read
 */
export function readTexts(folder: string): Texts {
  const content = outcome(readContent(project, folder));
  const edition = content.edition[0]?.fields;
  if (!edition) throw new RangeError(`${folder}/edition.yaml cannot be read.`);
  const articles = content.witnesses.map(({ id, fields, body }): Article => {
    if (!fields || !body) throw new RangeError(`${folder}/witnesses/${id}.mdx cannot be read.`);
    const { standfirst, language } = fields;
    const passages = printedPassages(body, standfirst).map((passage) => ({ ...passage, witness: id, language }));
    return { ...fields, id, passages };
  });
  const printed = articles.flatMap(({ id: witness, version, language, points }) =>
    points.map(({ number: point, label, text }) => ({ witness, version, point, label, text, language })),
  );
  return {
    content,
    articles,
    called: { singular: edition.unit, plural: edition.units },
    points: [...new Set(printed.map(({ point }) => point))].sort((a, b) => a - b),
    passages: articles.flatMap(({ passages }) => passages),
    readings: printed.map(({ witness, version, point, text, language }) => ({
      witness,
      version,
      point,
      text,
      language,
    })),
    readingsOf: (number) =>
      printed
        .filter(({ point }) => point === number)
        .map(({ witness, label, text, language, version }) => ({ witness, label, text, language, version })),
  };
}

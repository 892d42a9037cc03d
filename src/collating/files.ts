import { strToU8, zipSync } from 'fflate';
import type { ChangeRun } from '../../engine/compare/index.ts';
import { redlineFormats, tableFormats, type RedlineParagraph } from '../../engine/formats/index.ts';
import type { Choices } from './choices.ts';
import type { Collation } from './collation.ts';
import { redlineRuns } from './shown.ts';
import { MOST_ARTICLES, starterFiles } from './starter.ts';
import { wholeTable } from './table.ts';

/** A file that a reader can save. */
export interface WrittenFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A file of a collation.
 *
 * @param file a name in `tableFormats` or `redlineFormats`, or `starter` for the content folder of a new edition
 * @param date of the changes and of the draft
 * @throws {RangeError} with a sentence for readers, if there are too many texts for an edition
 * @throws {Unwritable} if a text has a character that the format cannot hold
 */
export function fileOf(collation: Collation, choices: Choices, file: string, date: Date): WrittenFile {
  if (isNameIn(tableFormats, file)) {
    const { extension, type, write } = tableFormats[file];
    return { name: `collation.${extension}`, type, bytes: Uint8Array.from(strToU8(write(wholeTable(collation)))) };
  }
  if (isNameIn(redlineFormats, file)) {
    const { extension, type, write } = redlineFormats[file];
    const [from, to] = [choices.base, choices.other].map((at) => collation.readings[at - 1]!.witness);
    const paragraphs = paragraphsOf(redlineRuns(collation, choices));
    const bytes = write({ title: `From ${from} to ${to}`, author: 'Text collation', date, paragraphs });
    return { name: `redline.${extension}`, type, bytes: Uint8Array.from(bytes) };
  }
  if (collation.readings.length > MOST_ARTICLES)
    throw new RangeError(`An edition can begin with ${MOST_ARTICLES} texts at most. Remove some of them.`);
  const files = starterFiles(collation, choices, date.toISOString().slice(0, 10));
  const packed = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return { name: 'content.zip', type: 'application/zip', bytes: Uint8Array.from(zipSync(Object.fromEntries(packed))) };
}

function isNameIn<Name extends string>(names: Readonly<Record<Name, unknown>>, name: string): name is Name {
  return Object.hasOwn(names, name);
}

/** Runs as paragraphs: one ends wherever both texts end a line. */
function paragraphsOf(runs: readonly ChangeRun[]): readonly RedlineParagraph[] {
  const paragraphs: ChangeRun[][] = [[]];
  for (const run of runs)
    for (const [index, text] of (run.kind === 'same' ? run.text.split(/(?:\r\n|[\n\r])+/u) : [run.text]).entries()) {
      if (index > 0) paragraphs.push([]);
      if (text !== '') paragraphs.at(-1)!.push({ kind: run.kind, text });
    }
  return paragraphs.filter((paragraph) => paragraph.length > 0).map((paragraph) => ({ runs: paragraph }));
}

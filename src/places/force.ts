import { operativePlaces, type OperativePlace } from '../force/operative.ts';
import type { Edition, Point, Version } from '../edition.ts';
import { capitalised, counted, numberWord } from '../numbers.ts';
import { sigla } from '../sigla.ts';
import { forceId, pointAddress, readingId } from '../urls.ts';
import { comparePoint, type Column } from '../comparison.ts';

/** The operative words of one wording of a point. */
export interface ForceReading {
  /** The names of the versions that have it. */
  readonly name: string;
  /** Those who print it. */
  readonly sigla: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** In the order of the text. */
  readonly words: readonly ForceWord[];
  /** The wording with these words apart; joined, the runs are the wording. */
  readonly runs: readonly ForceRun[];
  /** Where the wording is compared with the others. */
  readonly address: string;
}

/** An operative word at its place. */
export interface ForceWord {
  /** The word as the editor lists it. */
  readonly word: string;
  /** The fragment of the place. */
  readonly id: string;
}

/** A stretch of a wording; an operative word has the fragment of its place. */
export interface ForceRun {
  readonly text: string;
  readonly id: string | undefined;
}

/** One point with the operative words of every version, in the order of the versions. */
export interface ForceRow {
  readonly point: Point;
  /** One for each wording; versions that share a wording share its reading. */
  readonly readings: readonly ForceReading[];
  /** One for each version; a version that prints the point in several wordings has several readings. */
  readonly cells: readonly { readonly version: Version; readonly readings: readonly ForceReading[] }[];
}

/** The operative words of every point in every version. */
export function forceTable(edition: Edition): readonly ForceRow[] {
  return edition.points.map((point) => {
    const { base, others } = comparePoint(edition, point.number, edition.imprint.base);
    const columns = [base, ...others].sort((a, b) => a.versions[0]!.order - b.versions[0]!.order);
    const readings = columns.map((column) => forceReading(edition, point.number, column));
    const cells = edition.versions.map((version) => ({
      version,
      readings: readings.filter((_, index) => columns[index]!.versions.includes(version)),
    }));
    return { point, readings, cells };
  });
}

/** How many operative words each version has, in how many points, and which most often; one sentence a version. */
export function forceSentences(edition: Edition, rows: readonly ForceRow[]): readonly string[] {
  const { unit, units } = edition.imprint;
  return edition.versions.map((version) => {
    const found = rows.map(({ cells }) =>
      cells.find((cell) => cell.version === version)!.readings.flatMap((r) => r.words),
    );
    const words = found.flat().map(({ word }) => word);
    const name = version.name.toLowerCase();
    const isPlural = name.endsWith('s');
    if (words.length === 0) return `The ${name} ${isPlural ? 'have' : 'has'} none of them.`;
    const points = found.filter((list) => list.length > 0).length;
    return `The ${name} ${isPlural ? 'have' : 'has'} ${numberWord(new Set(words).size)} of them in ${counted(words.length, 'place')}, in ${counted(points, unit, units)}; ${most(words)}.`;
  });
}

/** What the page holds, in a sentence or two. */
export function forceLede({ force, versions, imprint }: Edition): string {
  const [first] = force;
  if (!first) return 'No operative word is listed by the editor.';
  const [nested] = force.flatMap(({ word: longer }) =>
    force.filter(({ word }) => longer.startsWith(`${word} `)).map(({ word }) => `“${longer}” is no “${word}”`),
  );
  const sentence = `${capitalised(counted(force.length, 'operative word'))} listed by the editor, such as “${first.word}”, and where a machine finds them in the ${numberWord(versions.length)} versions of each ${imprint.unit}.`;
  return nested ? `${sentence} Of words that begin together the longest counts: ${nested}.` : sentence;
}

/** Which word comes most often: “most often “should”, seven times”. */
function most(words: readonly string[]): string {
  const counts = Array.from(
    Map.groupBy(words, (word) => word),
    ([word, all]) => ({ word, times: all.length }),
  );
  const times = Math.max(...counts.map((one) => one.times));
  if (times === 1) return 'no word comes twice';
  const top = counts.filter((one) => one.times === times).map(({ word }) => `“${word}”`);
  return `most often ${new Intl.ListFormat('en-GB').format(top)}, ${times === 2 ? 'twice' : counted(times, 'time')}${top.length > 1 ? ' each' : ''}`;
}

function forceReading({ force }: Edition, number: number, { witnesses, name, language }: Column): ForceReading {
  const [first] = witnesses;
  const text = first!.points.find((point) => point.number === number)!.text;
  const places = operativePlaces({ id: first!.id, text, language }, force);
  const idOf = (index: number) => forceId(number, first!.id, index + 1);
  return {
    name,
    sigla: sigla(witnesses),
    language,
    words: places.map(({ word }, index) => ({ word, id: idOf(index) })),
    runs: runsOf(text, places, idOf),
    address: `${pointAddress(number)}#${readingId(number, first!.id)}`,
  };
}

function runsOf(text: string, places: readonly OperativePlace[], idOf: (index: number) => string): ForceRun[] {
  const runs = places.flatMap(({ start, printed }, index): ForceRun[] => [
    { text: text.slice(places[index - 1]?.end ?? 0, start), id: undefined },
    { text: printed, id: idOf(index) },
  ]);
  return [...runs, { text: text.slice(places.at(-1)?.end ?? 0), id: undefined }].filter((run) => run.text !== '');
}

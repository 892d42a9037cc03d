import type { Column, PointComparison } from '../comparison.ts';
import { findWords } from '../commentary/standing.ts';
import type { Edition, Note, Point, Significance, Witness } from '../edition.ts';
import { sigla } from '../sigla.ts';
import { noteAddress, noteId, pointAddress, readingId, type View } from '../urls.ts';
import { pointBase } from './points.ts';

/** One note of the editor as a page shows it. */
export interface ShownNote {
  /** The fragment of the note. */
  readonly id: string;
  /** The last part of that fragment, as the editor named it. */
  readonly name: string;
  readonly address: string;
  readonly significance: Significance;
  readonly text: string;
  readonly quotes: readonly NoteQuote[];
  /** Names of the versions that have none of the words, in one phrase; empty if there are none. */
  readonly lacking: string;
}

/** Words that a note is tied to. */
export interface NoteQuote {
  /** As printed. */
  readonly words: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** The sigla of all witnesses of the version, or of the one that is meant. */
  readonly sigla: string;
  /** The reading that has them. */
  readonly href: string;
}

/** How grave a difference is, the least first. */
const GRAVITY: Readonly<Record<Significance, number>> = { none: 0, slight: 1, shift: 2, substantive: 3, reversal: 4 };

/**
 * The notes on one point, in the editor's order, with the words cut from the readings.
 *
 * @param comparison of that point, as the page shows it
 * @param view how it is laid out: only side by side is every reading on the page
 */
export function shownNotes(edition: Edition, point: Point, comparison: PointComparison, view: View): ShownNote[] {
  const { base, others } = comparison;
  const readingsAt =
    view === 'parallel' ? '' : pointAddress(point.number, pointBase(edition, point.number, base.witnesses[0]!.id));
  return point.notes.map((note) => ({
    id: noteId(note.id),
    name: note.id,
    address: noteAddress(point.number, note.id),
    significance: note.significance,
    text: note.text,
    quotes: note.readings.map((quoted) => shownQuote(edition, point.number, quoted, [base, ...others], readingsAt)),
    lacking: lackingVersions(edition, note),
  }));
}

/** How grave the gravest difference of a point is, or undefined where the editor has noted none. */
export function gravest({ notes }: Point): Significance | undefined {
  const ordered = notes.map(({ significance }) => significance).toSorted((a, b) => GRAVITY[b] - GRAVITY[a]);
  return ordered[0];
}

function shownQuote(
  { witnesses }: Edition,
  number: number,
  { version, witness: only, words }: Note['readings'][number],
  columns: readonly Column[],
  readingsAt: string,
): NoteQuote {
  const printing = witnesses.filter(
    ({ id, version: own }) => own.id === version && (only === undefined || id === only),
  );
  const [witness] = printing;
  if (!witness) throw new Error(`Point ${number}: a note quotes the version “${version}”, which no witness prints.`);
  const column = columns.find((candidate) => candidate.witnesses.includes(witness))!;
  return {
    words: printedWords(witness, number, words),
    language: witness.language,
    sigla: sigla(printing),
    href: `${readingsAt}#${readingId(number, column.witnesses[0]!.id)}`,
  };
}

function printedWords({ id, language, points }: Witness, number: number, words: string): string {
  const text = points.find((point) => point.number === number)?.text ?? '';
  const span = findWords({ id, text, language }, words);
  if (!span) throw new Error(`Point ${number}: a note quotes “${words}”, which does not stand in ${id}.`);
  return text.slice(span.start, span.end);
}

function lackingVersions({ versions }: Edition, { lacks = [] }: Note): string {
  const names = versions.filter(({ id }) => lacks.includes(id)).map(({ name }) => name.toLowerCase());
  return new Intl.ListFormat('en-GB').format(names);
}

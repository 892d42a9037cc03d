import type { ElementContent } from 'hast';
import { compareVersions, type PointComparison } from '../edition/compared.ts';
import type { Clause, Edition, Note, Point, Version } from '../edition/edition.ts';
import type { Verdict } from '../edition/verdicts.ts';
import { articlesPhrase, versionPhrase } from '../phrasing/names.ts';
import { capitalised, counted } from '../phrasing/numbers.ts';
import { baseWords, markedWords } from '../render/reading.ts';
import { clauseAddress, noteId, pointAddress, pointPlace } from '../urls.ts';

/** What one address of a point shows. */
export interface PointPlace {
  /** The part of the address behind `/points/`. */
  readonly place: string;
  readonly point: Point;
  /** The version that the others are compared with. */
  readonly comparedWith: Version;
}

/** What one version has for a clause, as it is shown. */
export interface ClauseCell {
  readonly version: Version;
  readonly isBase: boolean;
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** The words, marked; empty where it has none. */
  readonly words: readonly ElementContent[];
  /** The same without marks, to be copied. */
  readonly text: string;
  readonly verdict: Verdict | undefined;
}

/** A clause with what every version has for it. */
export interface ClauseRow {
  readonly clause: Clause;
  readonly address: string;
  readonly cells: readonly ClauseCell[];
  /** Notes that speak of this clause, where it is the first that they speak of. */
  readonly notes: readonly ShownNote[];
}

/** An editor's note as it stands in a row. */
export interface ShownNote {
  readonly id: string;
  readonly note: Note;
  readonly address: string;
  /** What outside sources have, each with its name and address. */
  readonly outside: readonly { readonly says: string; readonly name: string; readonly address: string }[];
  /** Other clauses that it speaks of. */
  readonly also: readonly { readonly name: string; readonly address: string }[];
}

/** Every address of every point: alone, and compared with each version but the base. */
export function pointPlaces({ points, versions, base }: Edition): readonly PointPlace[] {
  return points.flatMap((point) => [
    { place: pointPlace(point.number), point, comparedWith: base },
    ...versions
      .filter((version) => version !== base && point.readings.has(version.id))
      .map((version) => ({ place: pointPlace(point.number, version.id), point, comparedWith: version })),
  ]);
}

/** The rows of a point: its clauses, with the words of every version that prints it. */
export function pointRows(edition: Edition, { point, comparedWith }: PointPlace): readonly ClauseRow[] {
  const columns = columnsOf(edition, point, comparedWith);
  return point.clauses.map((clause) => ({
    clause,
    address: clauseAddress(point.number, clause.id, comparedWith === edition.base ? undefined : comparedWith.id),
    cells: columns.map((version) => cellOf(edition, point, clause, comparedWith, version)),
    notes: point.notes.filter(({ clauses }) => clauses[0] === clause.id).map((note) => shownNote(edition, point, note)),
  }));
}

/** The versions that print a point, in their own order; the one compared with comes first. */
export function columnsOf({ versions }: Edition, point: Point, comparedWith: Version): readonly Version[] {
  const printing = versions.filter(({ id }) => point.readings.has(id));
  return [comparedWith, ...printing.filter((version) => version !== comparedWith)];
}

/** Where the same point is compared with each version. */
export function comparedChoices(edition: Edition, { point, comparedWith }: PointPlace) {
  return edition.versions
    .filter(({ id }) => point.readings.has(id))
    .map((version) => ({
      label: version.name,
      href: pointAddress(point.number, version === edition.base ? undefined : version.id),
      isCurrent: version === comparedWith,
    }));
}

/** The machine's list of differences of each version from the one compared with. */
export function differencesOf(edition: Edition, { point, comparedWith }: PointPlace): readonly PointComparison[] {
  return columnsOf(edition, point, comparedWith)
    .slice(1)
    .flatMap((version) => compareVersions(edition, point, comparedWith, version) ?? []);
}

/** “Seven differences, word by word”. */
export function differencesLabel(comparisons: readonly PointComparison[]): string {
  const all = comparisons.reduce((sum, { sentences }) => sum + sentences.length, 0);
  return `${counted(all, 'difference')}, word by word`;
}

/** What a column is headed with: its articles in one phrase. */
export function columnArticles(version: Version): string {
  return articlesPhrase(version.witnesses);
}

function cellOf(edition: Edition, point: Point, clause: Clause, base: Version, version: Version): ClauseCell {
  const { spans, text, verdict } = clause.readings.get(version.id)!;
  const { tokens, language } = point.readings.get(version.id)!;
  const cell = { version, language, text, verdict };
  if (version === base) return { ...cell, isBase: true, words: baseWords(tokens, spans) };
  const { segments, variants } = compareVersions(edition, point, base, version)!;
  const moves = variants.filter(({ kind }) => kind === 'transposition');
  const baseTokens = point.readings.get(base.id)!.tokens;
  return { ...cell, isBase: false, words: markedWords({ tokens, spans, segments, moves, baseTokens }) };
}

function shownNote(edition: Edition, point: Point, note: Note): ShownNote {
  const sources = new Map(edition.outside?.sources.map((source) => [source.id, source]));
  return {
    id: noteId(note.id),
    note,
    address: `${pointAddress(point.number)}#${noteId(note.id)}`,
    outside: (note.outside ?? []).map(({ source, says }) => {
      const { name, address } = sources.get(source)!;
      return { says, name, address };
    }),
    also: note.clauses.slice(1).map((id) => ({
      name: point.clauses.find((clause) => clause.id === id)!.name,
      address: clauseAddress(point.number, id),
    })),
  };
}

/** The title of one address of a point, unlike that of any other. */
export function pointTitle({ imprint, base }: Edition, { point, comparedWith }: PointPlace): string {
  const title = `${capitalised(imprint.unit)} ${point.number}: ${point.heading}`;
  return comparedWith === base ? title : `${title}, compared with ${versionPhrase(comparedWith)}`;
}

/** What a point's page answers, for those who have not opened it. */
export function pointDescription(edition: Edition, place: PointPlace): string {
  return place.point.finding ?? `${pointTitle(edition, place)}, ${listedVersions(edition)}.`;
}

/** Whose the verdicts are, and what they compare with. */
export function verdictsLine({ imprint, base }: Edition): string {
  const whose = imprint.editor ? imprint.editor.name : 'the editor';
  return `Verdicts are by ${whose}, and compare with ${versionPhrase(base)} whatever the words are compared with.`;
}

function listedVersions({ versions }: Edition): string {
  return `in ${counted(versions.length, 'version')}`;
}

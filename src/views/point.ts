import type { ElementContent } from 'hast';
import { accidentalSentence, typographyKinds } from '../../engine/compare/index.ts';
import { compareVersions } from '../edition/compared.ts';
import type { Clause, Edition, Note, Point, Version } from '../edition/edition.ts';
import { typographyOf } from '../edition/typography.ts';
import type { Verdict } from '../edition/verdicts.ts';
import { differenceSentence } from '../phrasing/differences.ts';
import { articlesPhrase, listed, versionPhrase } from '../phrasing/names.ts';
import { capitalised, counted, numberWord } from '../phrasing/numbers.ts';
import { quotationSource } from '../phrasing/quotation.ts';
import { baseWords, markedWords, marksIn, type Mark } from '../render/reading.ts';
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
  /** What the words are cited with. */
  readonly source: string;
  readonly verdict: Verdict | undefined;
}

/** A clause with what every version has for it. */
export interface ClauseRow {
  readonly clause: Clause;
  readonly address: string;
  readonly cells: readonly ClauseCell[];
  /** Notes that speak of this clause, where it is the first that they speak of. */
  readonly notes: readonly ShownNote[];
  /** Where notes stand that speak of this clause and of one before: the clause that each stands with. */
  readonly notedWith: readonly { readonly name: string; readonly address: string }[];
}

/** An editor's note as it stands in a row. */
export interface ShownNote {
  readonly id: string;
  readonly note: Note;
  readonly address: string;
  /** What outside sources have. */
  readonly outside: readonly OutsideWords[];
  /** Other clauses that it speaks of. */
  readonly also: readonly { readonly name: string; readonly address: string }[];
}

/** What one outside source has, with its name and address. */
export interface OutsideWords {
  /** The editor's sentence; parts in the writing of the source have its language. */
  readonly says: readonly { readonly text: string; readonly language?: string }[];
  readonly name: string;
  readonly address: string;
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
    notedWith: point.notes
      .filter(({ clauses }) => clauses.indexOf(clause.id) > 0)
      .map(({ id, clauses }) => ({
        name: point.clauses.find((one) => one.id === clauses[0])!.name,
        address: `${pointAddress(point.number)}#${noteId(id)}`,
      })),
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

/** How one version differs from the one compared with, as the machine lists it. */
export interface DifferenceList {
  readonly version: Version;
  readonly sentences: readonly string[];
}

/** The machine's list of differences of each version from the one compared with; of each that has any. */
export function differencesOf(edition: Edition, { point, comparedWith }: PointPlace): readonly DifferenceList[] {
  return columnsOf(edition, point, comparedWith)
    .slice(1)
    .map((version) => {
      const variants = compareVersions(edition, point, comparedWith, version)?.variants ?? [];
      return { version, sentences: variants.map(differenceSentence) };
    })
    .filter(({ sentences }) => sentences.length > 0);
}

/** What tells the articles of one version apart in a point: they print the same words. */
export interface Typography {
  readonly version: Version;
  /** “Its articles print the same words, and differ in ordinals and capitals.” */
  readonly summary: string;
  /** Each difference, with who has it. */
  readonly sentences: readonly string[];
}

/** What tells the articles of each version apart, where there is anything. */
export function typographyLists(edition: Edition, { point, comparedWith }: PointPlace): readonly Typography[] {
  return columnsOf(edition, point, comparedWith).flatMap((version) => {
    const differences = typographyOf(point, version);
    if (differences.length === 0) return [];
    const names = new Map(version.witnesses.map(({ id, publication }) => [id, publication.name]));
    return {
      version,
      summary: `Its articles print the same words, and differ in ${listed(typographyKinds(differences))}.`,
      sentences: differences.map((one) =>
        accidentalSentence(
          one,
          one.witnesses.map((id) => names.get(id)!),
        ),
      ),
    };
  });
}

/** “Seven differences in words, two in typography”. */
export function differencesLabel(lists: readonly DifferenceList[], typography: readonly Typography[]): string {
  const inWords = lists.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const inSigns = typography.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const all = `${capitalised(counted(inWords, 'difference'))} in words`;
  return inSigns === 0 ? all : `${all}, ${numberWord(inSigns)} in typography`;
}

/** Which marks the words of a point have, for the key to them. */
export function marksOf(rows: readonly ClauseRow[]): ReadonlySet<Mark> {
  return new Set(rows.flatMap(({ cells }) => cells.flatMap(({ words }) => [...marksIn(words)])));
}

/** The points before and after one, compared with the same version where they have it. */
export function neighbours(edition: Edition, { point, comparedWith }: PointPlace) {
  const at = edition.points.indexOf(point);
  const linked = (other: Point | undefined) => {
    if (!other) return undefined;
    return { number: other.number, heading: other.heading, href: sameChoice(edition, other, comparedWith) };
  };
  return { previous: linked(edition.points[at - 1]), next: linked(edition.points[at + 1]) };
}

/** The points as a strip, each compared with the same version where it has it. */
export function strip(edition: Edition, { point, comparedWith }: PointPlace) {
  return edition.points.map((other) => ({
    number: other.number,
    short: other.short,
    href: sameChoice(edition, other, comparedWith),
    isCurrent: other === point,
  }));
}

function sameChoice({ base }: Edition, point: Point, version: Version): string {
  const isOwn = version !== base && point.readings.has(version.id);
  return pointAddress(point.number, isOwn ? version.id : undefined);
}

/** What a column is headed with: its articles in one phrase. */
export function columnArticles(version: Version): string {
  return articlesPhrase(version.witnesses);
}

function cellOf(edition: Edition, point: Point, clause: Clause, base: Version, version: Version): ClauseCell {
  const { spans, text, verdict } = clause.readings.get(version.id)!;
  const { tokens, language } = point.readings.get(version.id)!;
  const source = quotationSource({ imprint: edition.imprint, version, point: point.number, clause: clause.name });
  const cell = { version, language, text, source, verdict };
  if (version === base) return { ...cell, isBase: true, words: baseWords(tokens, spans) };
  const { segments, variants } = compareVersions(edition, point, base, version)!;
  const moves = variants.filter(({ kind }) => kind === 'transposition');
  const { tokens: baseTokens, language: baseLanguage } = point.readings.get(base.id)!;
  const baseClause = { spans: clause.readings.get(base.id)!.spans, language: baseLanguage };
  return { ...cell, isBase: false, words: markedWords({ tokens, spans, segments, moves, baseTokens, baseClause }) };
}

function shownNote(edition: Edition, point: Point, note: Note): ShownNote {
  const sources = new Map(edition.outside?.sources.map((source) => [source.id, source]));
  return {
    id: noteId(note.id),
    note,
    address: `${pointAddress(point.number)}#${noteId(note.id)}`,
    outside: (note.outside ?? []).map(({ source, says }) => {
      const { name, address, language } = sources.get(source)!;
      return { says: wordsOf(says, language), name, address };
    }),
    also: note.clauses.slice(1).map((id) => ({
      name: point.clauses.find((clause) => clause.id === id)!.name,
      address: clauseAddress(point.number, id),
    })),
  };
}

/** A sentence cut where it quotes another writing than its own: such words are in the language of the source. */
function wordsOf(sentence: string, language: string): OutsideWords['says'] {
  return sentence
    .split(/((?:(?!\p{Script=Latin})\p{L})+)/u)
    .map((text, index) => (index % 2 === 1 ? { text, language } : { text }))
    .filter(({ text }) => text !== '');
}

/** The title of one address of a point, unlike that of any other. */
export function pointTitle({ imprint, base }: Edition, { point, comparedWith }: PointPlace): string {
  const title = `${capitalised(imprint.unit)} ${point.number}: ${point.heading}`;
  return comparedWith === base ? title : `${title}, compared with ${versionPhrase(comparedWith)}`;
}

/** What a point's page answers, for those who have not opened it; unlike that of any other address. */
export function pointDescription(edition: Edition, place: PointPlace): string {
  const { finding } = place.point;
  const said = finding ?? `${pointTitle(edition, place)}, ${listedVersions(edition)}.`;
  if (finding === undefined || place.comparedWith === edition.base) return said;
  return `${said} Here compared with ${versionPhrase(place.comparedWith)}.`;
}

/** Whose the verdicts are, and what they compare with. */
export function verdictsLine({ imprint, base }: Edition, { comparedWith }: PointPlace): string {
  const whose = imprint.editor ? `${imprint.editor.name}’s` : 'the editor’s';
  const verdicts = `The verdicts are ${whose}, and compare with ${versionPhrase(base)}`;
  return comparedWith === base ? `${verdicts}.` : `${verdicts}; the marks compare with ${versionPhrase(comparedWith)}.`;
}

function listedVersions({ versions }: Edition): string {
  return `in ${counted(versions.length, 'version')}`;
}

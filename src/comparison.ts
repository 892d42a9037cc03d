import {
  apparatus,
  type ApparatusEntry,
  type ApparatusReading,
  collationTable,
  movedTokens,
  type CollationTable,
} from '../engine/table/index.ts';
import {
  compareUnit,
  type Comparison,
  type UnitComparison,
  type Mode,
  type ChangeRun,
  type Run,
  COARSE,
  accidentalSentence,
  typographyKinds,
} from '../engine/compare/index.ts';
import { type Token, groupWordings, tokenizeAll, type Reading, type Wording } from '../engine/words/index.ts';
import { namesOf, readingsOf, versionsOf, type Edition, type Version, type Witness } from './edition.ts';
import { once } from './once.ts';
import { sigla } from './sigla.ts';

/** One wording of a point with the witnesses that print it. */
export interface Column {
  /** In the order of the edition; never empty. */
  readonly witnesses: readonly Witness[];
  /** Their versions, each once, in the same order; several where versions share the wording. */
  readonly versions: readonly Version[];
  /** The names of these versions in one phrase. */
  readonly name: string;
  /** Whose wording it is, where another one beside it has the same name: “ of S”; else empty. */
  readonly ofWhom: string;
  readonly wording: Wording;
  /** What differs in typography between its witnesses, in words; empty if nothing does. */
  readonly typography: readonly string[];
  /** BCP 47 tag of the wording. */
  readonly language: string;
  /** The printed words, marked against the base. */
  readonly runs: readonly Run[];
}

/** A wording that is held against the base. */
export interface OtherColumn extends Column {
  /** The same as changes in the text of the base. */
  readonly changes: readonly ChangeRun[];
  /** Whether every word that differs is marked, or only the phrases that are shared. */
  readonly mode: Mode;
  /** Words of the base that it has at all, in any place or in a near form, of all its words: 0 to 1. */
  readonly keeps: number;
  /** Positions of these words in the base, ascending. */
  readonly has: readonly number[];
  /** Words that both share, of all the words of both: 0 to 1. */
  readonly likeness: number;
  /** Differences in words. */
  readonly differences: number;
  /** Clauses of the base that it lacks. */
  readonly omittedClauses: Comparison['omittedClauses'];
}

/** One point of the work, with every wording held against the base. */
export interface PointComparison {
  readonly number: number;
  readonly heading: string;
  readonly base: Column;
  /** The words of the base, as its witness prints them. */
  readonly words: readonly Token[];
  readonly others: readonly OtherColumn[];
  /** Every difference in words as a sentence. */
  readonly sentences: UnitComparison['sentences'];
  /** How far the sentences can be trusted, where it has to be said; else empty. */
  readonly caveat: string;
  /** Every difference in typography, said. */
  readonly accidentals: readonly string[];
}

/** The same with the witnesses themselves where the collation has their ids. */
export type Attested<Given extends { readonly witnesses: readonly string[] }> = Omit<Given, 'witnesses'> & {
  readonly witnesses: readonly Witness[];
};

/** The apparatus of one version of a point. */
export interface VersionApparatus {
  readonly version: Version;
  readonly witnesses: readonly Witness[];
  /** What stands before the words, each with the witnesses that print it; one if all print the same. */
  readonly labels: readonly { readonly text: string; readonly witnesses: readonly Witness[] }[];
  readonly entries: readonly (Attested<Omit<ApparatusEntry, 'readings'>> & {
    readonly readings: readonly Attested<ApparatusReading>[];
  })[];
}

/** The alignment of all wordings of a point at once. */
export interface PointTable {
  /** In the order of the rows of a cell. */
  readonly columns: readonly Pick<Column, 'witnesses' | 'name' | 'language'>[];
  readonly table: CollationTable;
  /** For each of the columns the positions of its moved words. */
  readonly moved: readonly ReadonlySet<number>[];
}

/**
 * Every wording of one point, held against that of one witness.
 *
 * @param base id of the witness that the others are compared with
 * @param witnesses all of the edition, or those that are to be compared; `base` is among them
 */
export function comparePoint(
  edition: Edition,
  number: number,
  base: string,
  witnesses: readonly Witness[] = edition.witnesses,
): PointComparison {
  if (witnesses !== edition.witnesses) return compareAmong(edition, number, base, witnesses);
  const known = comparedBefore(edition);
  const key = `${number} ${base}`;
  if (!known.has(key)) known.set(key, compareAmong(edition, number, base, witnesses));
  return known.get(key)!;
}

/** Pages show the same comparison in several views, and beside others: each is made once. */
const comparedBefore = once((_: Edition) => new Map<string, PointComparison>());

function compareAmong(edition: Edition, number: number, base: string, witnesses: readonly Witness[]): PointComparison {
  const names = Object.fromEntries(witnesses.map(({ id, siglum }) => [id, siglum]));
  const unit = compareUnit(cutReadings(witnesses, number), base, names);
  const wordings = [unit.base.wording, ...unit.others.map(({ wording }) => wording)];
  return {
    number,
    heading: edition.points.find((point) => point.number === number)?.heading ?? '',
    base: { ...column(witnesses, unit.base.wording, wordings), runs: unit.base.runs },
    words: unit.base.reading.tokens,
    others: unit.others.map((other) => otherColumn(witnesses, wordings, other)),
    sentences: unit.sentences,
    caveat: unit.others.some(({ coarse }) => coarse) ? COARSE : '',
    accidentals: unit.accidentals.map((accidental) =>
      accidentalSentence(
        accidental,
        accidental.witnesses.map((id) => names[id]!),
      ),
    ),
  };
}

/** All points of two witnesses, the first being the base. */
export function comparePair(edition: Edition, base: Witness, reading: Witness): readonly PointComparison[] {
  const pair = [base, reading];
  return edition.points.map(({ number }) => comparePoint(edition, number, base.id, pair));
}

/** The alignment of all wordings of one point, that of the base first. */
export function pointTable(number: number, base: string, witnesses: readonly Witness[]): PointTable {
  const first = witnesses.filter(({ id }) => id === base);
  const table = collationTable(cutReadings([...first, ...witnesses.filter(({ id }) => id !== base)], number));
  return {
    columns: table.wordings.map((wording) => column(witnesses, wording, table.wordings)),
    table,
    moved: movedTokens(table),
  };
}

/** The apparatus of each version of a point that more than one witness prints. */
export function pointApparatus({ versions, witnesses }: Edition, number: number): readonly VersionApparatus[] {
  return versions.flatMap((version) => {
    const printing = witnesses.filter((witness) => witness.version.id === version.id);
    if (printing.length < 2) return [];
    const readings = cutReadings(printing, number);
    const entries = apparatus(readings).map((entry) => ({
      ...attested(printing, entry),
      readings: entry.readings.map((reading) => attested(printing, reading)),
    }));
    return [{ version, witnesses: printing, labels: labelsOf(printing, readings), entries }];
  });
}

/** Two texts, each marked against the other. */
export interface PairedRuns {
  readonly base: readonly Run[];
  readonly reading: readonly Run[];
}

/** Two sentences of two articles, each marked against the other; without marks if they have the same words. */
export function comparePassages(base: Reading, reading: Reading): PairedRuns {
  const { base: marked, others } = compareUnit([base, reading], base.witness);
  const [other] = others;
  if (!other) return { base: [{ mark: null, text: base.text }], reading: [{ mark: null, text: reading.text }] };
  return { base: marked.runs, reading: other.runs };
}

/** The wordings of one point, each with the ids of the witnesses that print it, in the order of the edition. */
export function pointWordings(edition: Edition, number: number): readonly (readonly string[])[] {
  return wordingsOf(edition).get(number) ?? [];
}

const wordingsOf = once(
  ({ points, witnesses }: Edition) =>
    new Map(
      points.map(({ number }) => [
        number,
        groupWordings(cutReadings(witnesses, number)).map(({ readings }) => readings.map(({ witness }) => witness)),
      ]),
    ),
);

/** Whether two witnesses have the same words in every point, typography aside. */
export function sameWords(edition: Edition, a: Witness, b: Witness): boolean {
  const wordings = wordingsByWitness(edition);
  return wordings.get(a.id) === wordings.get(b.id);
}

/** For each witness which wording of each point it has, as one text. */
const wordingsByWitness = once((edition: Edition) => {
  const places = new Map(edition.witnesses.map(({ id }) => [id, [] as string[]]));
  for (const { number } of edition.points)
    for (const [index, witnesses] of pointWordings(edition, number).entries())
      for (const witness of witnesses) places.get(witness)!.push(`${number}:${index}`);
  return new Map(Array.from(places, ([witness, wordings]) => [witness, wordings.join(' ')]));
});

/** The readings of one point, cut into words; each witness's are cut once. */
function cutReadings(witnesses: readonly Witness[], number: number): readonly Reading[] {
  return witnesses.flatMap((witness) => {
    const reading = cutByNumber(witness).get(number);
    return reading ? [reading] : [];
  });
}

const cutByNumber = once((witness: Witness): ReadonlyMap<number, Reading> => {
  const numbers = witness.points.map(({ number }) => number);
  const readings = tokenizeAll(numbers.flatMap((number) => readingsOf([witness], number)));
  return new Map(numbers.map((number, index) => [number, readings[index]!]));
});

const byId = once((witnesses: readonly Witness[]) => new Map(witnesses.map((witness) => [witness.id, witness])));

function labelsOf(witnesses: readonly Witness[], readings: readonly Reading[]): VersionApparatus['labels'] {
  const groups = Map.groupBy(readings, ({ label }) => label);
  return Array.from(groups, ([text, members]) =>
    attested(witnesses, { text, witnesses: members.map(({ witness }) => witness) }),
  );
}

function attested<Given extends { readonly witnesses: readonly string[] }>(
  witnesses: readonly Witness[],
  given: Given,
): Attested<Given> {
  const known = byId(witnesses);
  return { ...given, witnesses: given.witnesses.map((id) => known.get(id)!) };
}

function otherColumn(witnesses: readonly Witness[], wordings: readonly Wording[], other: Comparison): OtherColumn {
  const { wording, runs, changeRuns, mode, sharedAt, likeness, variants, omittedClauses } = other;
  const [base] = wordings;
  return {
    ...column(witnesses, wording, wordings),
    runs,
    changes: changeRuns,
    mode,
    keeps: base!.tokens.length === 0 ? 0 : sharedAt.length / base!.tokens.length,
    has: sharedAt,
    likeness,
    differences: variants.length,
    omittedClauses,
  };
}

/** @param wordings all that are compared */
function column(witnesses: readonly Witness[], wording: Wording, wordings: readonly Wording[]): Omit<Column, 'runs'> {
  const printing = printingOf(witnesses, wording);
  const versions = versionsOf(printing);
  const name = namesOf(versions);
  const isShared = wordings.some((one) => one !== wording && namesOf(versionsOf(printingOf(witnesses, one))) === name);
  return {
    witnesses: printing,
    versions,
    name,
    ofWhom: isShared ? ` of ${sigla(printing)}` : '',
    wording,
    typography: typography(wording),
    language: wording.language,
  };
}

function printingOf(witnesses: readonly Witness[], { readings }: Wording): readonly Witness[] {
  const known = byId(witnesses);
  return readings.map(({ witness }) => known.get(witness)!);
}

/** What differs in typography between the readings of one wording: ordinals, capitals, apostrophes, … */
function typography({ readings }: Wording): readonly string[] {
  const { accidentals } = compareUnit(readings, readings[0]!.witness);
  return typographyKinds(accidentals);
}

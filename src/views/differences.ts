import type { ElementContent } from 'hast';
import { compareVersions } from '../edition/compared.ts';
import type { Clause, Edition, Note, OperativeWord, Point, Version } from '../edition/edition.ts';
import { once } from '../edition/once.ts';
import { verdictIds, type Verdict } from '../edition/verdicts.ts';
import { versionPhrase } from '../phrasing/names.ts';
import { capitalised, counted, numberWord } from '../phrasing/numbers.ts';
import { markedWords } from '../render/reading.ts';
import { clauseAddress, differenceId, differencesAddress, noteId, pointAddress } from '../urls.ts';
import { MOST_LISTED, partsOf, type ListPart } from './parts.ts';

/** One clause in which one version differs from the base. */
export interface Difference {
  readonly point: Point;
  readonly clause: Clause;
  readonly version: Version;
  /** The clause on the page of its point. */
  readonly address: string;
  /** None where no editor has judged. */
  readonly verdict: Verdict | undefined;
  /** What the base has for the clause. */
  readonly there: ClauseWords;
  /** What the version has for it. */
  readonly here: ClauseWords;
  /** How the operative word here stands to the one there; undefined unless both have one. */
  readonly force: Force | undefined;
  /** The editor's notes on this clause in this version. */
  readonly notes: readonly { readonly note: Note; readonly address: string }[];
}

/** What one version has for a clause. */
export interface ClauseWords {
  /** BCP 47 tag. */
  readonly language: string;
  /** As printed; empty where it has none. */
  readonly text: string;
  readonly binds: Binding | undefined;
}

/** How binding a clause is, by its operative word. */
export interface Binding {
  readonly word: string;
  /** The place of the word in the editor's list, 1 being the most binding; undefined of a word that is not listed. */
  readonly rank: number | undefined;
  /** Who is bound, in the words of the reading; undefined where nobody is named. */
  readonly on: string | undefined;
}

/** How one operative word stands to another, by their ranks. */
export type Force = 'weaker' | 'stronger' | 'equal';

/** All clauses in which one version differs, sorted by point, clause and version. */
export const differencesOf = once((edition: Edition): readonly Difference[] =>
  edition.points.flatMap((point) =>
    point.clauses.flatMap((clause) =>
      edition.versions
        .filter((version) => version !== edition.base && point.readings.has(version.id))
        .filter((version) => isDifferent(edition, point, clause, version))
        .map((version) => differenceOf(edition, point, clause, version)),
    ),
  ),
);

/** What an editor has judged to be the same is no difference; where nobody has judged, other words are one. */
function isDifferent({ base }: Edition, { readings, isDrafted }: Point, clause: Clause, version: Version): boolean {
  const own = clause.readings.get(version.id)!;
  if (!isDrafted) return own.verdict !== 'same';
  const normsOf = (id: string) => {
    const tokens = readings.get(id)?.tokens ?? [];
    const spans = clause.readings.get(id)?.spans ?? [];
    return spans.flatMap(({ start, end }) => tokens.slice(start, end).map(({ norm }) => norm)).join(' ');
  };
  return normsOf(version.id) !== normsOf(base.id);
}

function differenceOf(edition: Edition, point: Point, clause: Clause, version: Version): Difference {
  const there = wordsOf(edition, point, clause, edition.base);
  const here = wordsOf(edition, point, clause, version);
  return {
    ...{ point, clause, version, there, here },
    address: clauseAddress(point.number, clause.id),
    verdict: clause.readings.get(version.id)?.verdict,
    force: forceOf(there.binds, here.binds),
    notes: point.notes
      .filter((note) => speaksOf(note, clause, version))
      .map((note) => ({ note, address: `${pointAddress(point.number)}#${noteId(note.id)}` })),
  };
}

function wordsOf({ force }: Edition, { readings }: Point, clause: Clause, { id }: Version): ClauseWords {
  const { text = '', binds } = clause.readings.get(id) ?? {};
  const language = readings.get(id)?.language ?? 'und';
  return { language, text, binds: binds && { word: binds.word, rank: rankOf(force, binds.word), on: binds.on } };
}

function rankOf(words: readonly OperativeWord[], word: string): number | undefined {
  const index = words.findIndex((one) => one.word === word || one.forms?.includes(word));
  return index < 0 ? undefined : index + 1;
}

function forceOf(there: Binding | undefined, here: Binding | undefined): Force | undefined {
  if (there?.rank === undefined || here?.rank === undefined) return undefined;
  if (there.rank === here.rank) return 'equal';
  return here.rank > there.rank ? 'weaker' : 'stronger';
}

/** Whether a note speaks of a clause in one version: it quotes the version, or says what it lacks. */
export function speaksOf({ clauses, quotes, lacks = [] }: Note, clause: Clause, version: Version): boolean {
  return (
    clauses.includes(clause.id) && (lacks.includes(version.id) || quotes.some((one) => one.version === version.id))
  );
}

/** The words of a version in one row, marked against the base. */
export function differenceWords(edition: Edition, { point, clause, version }: Difference): readonly ElementContent[] {
  const { tokens } = point.readings.get(version.id)!;
  const { spans } = clause.readings.get(version.id)!;
  const comparison = compareVersions(edition, point, edition.base, version);
  const whole = { start: 0, end: tokens.length };
  const { segments, variants } = comparison ?? {
    segments: [{ kind: 'addition' as const, base: { start: 0, end: 0 }, reading: whole }],
    variants: [],
  };
  const moves = variants.filter(({ kind }) => kind === 'transposition');
  const { tokens: baseTokens = [], language = 'und' } = point.readings.get(edition.base.id) ?? {};
  const baseClause = { spans: clause.readings.get(edition.base.id)?.spans ?? [], language };
  return markedWords({ tokens, spans, segments, moves, baseTokens, baseClause });
}

/** The clauses of one point that differ, as one entry of the table. */
export interface PointDifferences {
  readonly point: Point;
  readonly clauses: readonly { readonly id: string; readonly differences: readonly Difference[] }[];
}

/** The table, cut into pages where it is too long for one; a point is never cut. */
export const differenceParts = once((edition: Edition): readonly ListPart<PointDifferences>[] => {
  const byPoint = Map.groupBy(differencesOf(edition), ({ point }) => point);
  const points = Array.from(byPoint, ([point, differences]): PointDifferences => {
    const byClause = Map.groupBy(differences, ({ clause }) => clause.id);
    return {
      point,
      clauses: Array.from(byClause, ([id, own]) => ({ id: differenceId(point.number, id), differences: own })),
    };
  });
  return partsOf(points, MOST_LISTED, ({ clauses }) =>
    clauses.reduce((sum, { differences }) => sum + differences.length, 0),
  );
});

/** Where a clause stands in the table; undefined if no version differs in it. */
export function differenceHref(edition: Edition, point: number, clause: string): string | undefined {
  const id = differenceId(point, clause);
  const part = differenceParts(edition).find(({ entries }) =>
    entries.some(({ clauses }) => clauses.some((one) => one.id === id)),
  );
  return part && differencesAddress(point, clause, part.number);
}

/** One value that the rows of a page can be filtered by. */
export interface FilterChoice {
  readonly value: string;
  readonly label: string;
  /** Rows of the page that have it. */
  readonly count: number;
}

/** What the rows of a page can be filtered by, each with what there is to choose from on this page. */
export interface Filter {
  readonly name: 'version' | 'verdict' | 'point';
  readonly label: string;
  readonly choices: readonly FilterChoice[];
}

/** The filters of one page of the table; one with a single choice is left out. */
export function filtersOf({ imprint, versions }: Edition, { entries }: ListPart<PointDifferences>): readonly Filter[] {
  const rows = entries.flatMap(({ clauses }) => clauses.flatMap(({ differences }) => differences));
  const counts = (is: (row: Difference) => boolean) => rows.filter(is).length;
  const filters: readonly Filter[] = [
    {
      name: 'version',
      label: 'Version',
      choices: versions.map((version) => {
        return { value: version.id, label: version.name, count: counts((row) => row.version === version) };
      }),
    },
    {
      name: 'verdict',
      label: 'Verdict',
      choices: verdictIds.map((id) => ({ value: id, label: id, count: counts(({ verdict }) => verdict === id) })),
    },
    {
      name: 'point',
      label: capitalised(imprint.unit),
      choices: entries.map(({ point: { number, short } }) => ({
        value: String(number),
        label: `${number} ${short}`,
        count: counts(({ point }) => point.number === number),
      })),
    },
  ];
  return filters
    .map((filter) => ({ ...filter, choices: filter.choices.filter(({ count }) => count > 0) }))
    .filter(({ choices }) => choices.length > 1);
}

/** The style sheet of the filters: choosing a value hides every row without it. */
export function filterStyles(edition: Edition): string {
  const filters = differenceParts(edition).flatMap((part) => filtersOf(edition, part));
  const rules = filters.flatMap(({ name, choices }) =>
    choices.map(
      ({ value }) =>
        `.differences:has(#filter-${name} > [value="${value}"]:checked) tr[data-${name}]:not([data-${name}="${value}"])`,
    ),
  );
  return rules.length === 0 ? '' : `${[...new Set(rules)].join(',\n')} {\n  display: none;\n}\n`;
}

/** The pages of a table that is too long for one, by the points on them. */
export function differencePages(edition: Edition, current: ListPart<PointDifferences>) {
  return differenceParts(edition).map(({ number, entries }) => ({
    label: [...new Set([entries[0]!.point.number, entries.at(-1)!.point.number])].join('–'),
    href: differencesAddress(undefined, undefined, number),
    isCurrent: number === current.number,
  }));
}

/** “36 clauses of two versions differ from the full text. Six with the same words are not listed.” */
export function differencesLede(edition: Edition): string {
  const { base, points, versions } = edition;
  const same = points.flatMap(({ clauses }) =>
    clauses.flatMap(({ readings }) => [...readings.values()].filter(({ verdict }) => verdict === 'same')),
  ).length;
  const number = differencesOf(edition).length;
  const all = capitalised(counted(number, 'clause'));
  const others = counted(versions.length - 1, 'version');
  const first = `${all} of ${others} ${number === 1 ? 'differs' : 'differ'} from ${versionPhrase(base)}.`;
  if (same === 0) return first;
  return `${first} ${capitalised(numberWord(same))} with the same words ${same === 1 ? 'is' : 'are'} not listed.`;
}

/** What the numbers beside operative words are; empty where no such words are listed. */
export function forceLine({ force }: Edition): string {
  if (force.length === 0) return '';
  return (
    'How binding: the operative word, its place in the list below, 1 being the most binding, and who is bound. ' +
    'A verdict weighs the whole clause, the list the word alone.'
  );
}

/** The operative words in the editor’s order, the most binding first, each with its other forms. */
export function operativeWords({ force }: Edition): readonly string[] {
  return force.map(({ word, forms = [] }) => [word, ...forms].join(', '));
}

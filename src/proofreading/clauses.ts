import { nearness, normalise, tokenize, type Token } from '../../engine/words/index.ts';
import { findWords } from '../commentary/concordance.ts';
import { tileReading } from '../edition/clauses.ts';
import type { Entry } from './entries.ts';
import { fieldName } from './fields.ts';
import type { Fields } from '../schemas.ts';
import { problem, type Place, type Problem } from './problems.ts';
import { quote, quoteAll } from './quote.ts';
import type { Path } from './yaml.ts';

/** What clauses are held against. */
export interface Judged {
  readonly edition: Entry<'edition'> | undefined;
  /** Witnesses whose points can be told apart; what is wrong with the others is said elsewhere. */
  readonly sound: readonly Entry<'witnesses'>[];
  /** Ids of the versions that have a file. */
  readonly versions: readonly string[];
  readonly force: readonly Entry<'force'>[];
  readonly outside: readonly Entry<'outside'>[];
}

/** What one version prints for a point, and the line that it stands on. */
interface PrintedReading {
  readonly version: string;
  readonly stands: string;
  readonly text: string;
  readonly language: string;
  readonly tokens: readonly Token[];
}

type Clause = NonNullable<Fields<'points'>['clauses']>[number];
type ClauseReading = Clause['readings'][string];

/**
 * Whether the clauses of a point hold every word of every version once, each version has words and a verdict that agree,
 * what is said to be the same is the same, and what is said to bind stands in the reading.
 */
export function* clausesProblems(point: Entry<'points'>, judged: Judged): Generator<Problem> {
  const clauses = point.fields?.clauses;
  if (!clauses) return;
  yield* twiceProblems(point, clauses);
  const readings = readingsOf(point, judged);
  for (const [index, clause] of clauses.entries()) {
    for (const version of Object.keys(clause.readings))
      if (!judged.versions.includes(version))
        yield problem('clauseVersionUnknown', placeOf(point, ['clauses', index, 'readings', version]), {
          id: quote(version),
          ids: quoteAll(judged.versions),
        });
    for (const reading of readings) yield* readingProblems(point, index, reading, readings, judged);
  }
  for (const reading of readings) yield* tilingProblems(point, clauses, reading);
}

/** Whether every clause that a note names, and every outside source, is there. */
export function* noteClausesProblems(point: Entry<'points'>, { outside }: Judged): Generator<Problem> {
  const clauses = point.fields?.clauses?.map(({ id }) => id);
  const sources = outside.flatMap(({ fields }) => fields?.sources.map(({ id }) => id) ?? []);
  for (const [index, note] of (point.fields?.notes ?? []).entries()) {
    for (const [at, id] of note.clauses.entries())
      if (clauses && !clauses.includes(id))
        yield problem('noteClauseUnknown', placeOf(point, ['notes', index, 'clauses', at]), {
          id: quote(id),
          ids: quoteAll(clauses),
        });
    for (const [at, { source }] of (note.outside ?? []).entries())
      if (!sources.includes(source))
        yield problem('outsideUnknown', placeOf(point, ['notes', index, 'outside', at, 'source']), {
          id: quote(source),
          ids: quoteAll(sources) || 'a source that you add',
        });
  }
}

function* twiceProblems(point: Entry<'points'>, clauses: readonly Clause[]): Generator<Problem> {
  for (const [index, { id }] of clauses.entries()) {
    const first = clauses.findIndex((clause) => clause.id === id);
    if (first === index) continue;
    const line = point.yaml!.lineOf(['clauses', first, 'id']);
    yield problem('clauseIdTwice', placeOf(point, ['clauses', index, 'id']), { id: quote(id), line });
  }
}

function* readingProblems(
  point: Entry<'points'>,
  index: number,
  reading: PrintedReading,
  readings: readonly PrintedReading[],
  judged: Judged,
): Generator<Problem> {
  const clause = point.fields!.clauses![index]!;
  const path = ['clauses', index, 'readings', reading.version];
  const given = clause.readings[reading.version];
  const place = placeOf(point, path);
  if (!given) {
    yield problem('clauseVersionMissing', place, { clause: quote(clause.id), version: quote(reading.version) });
    return;
  }
  const base = judged.edition?.fields?.base;
  const { words, verdict } = given;
  if (reading.version === base) {
    if (verdict !== undefined) yield problem('verdictOnBase', placeOf(point, [...path, 'verdict']), { version: base });
  } else if (verdict === undefined) yield problem('verdictMissing', place, {});
  else if ((verdict === 'missing') !== (words === undefined))
    yield problem(verdict === 'missing' ? 'missingHasWords' : 'wordsMissing', place, {});
  else if (verdict === 'same')
    yield* sameProblems(point, [...path, 'verdict'], reading, given, clause.readings[base!], readings);
  yield* bindsProblems(point, path, given, reading, judged);
}

/** Whether what is said to be the same has the same words, or other forms of them, one by one. */
function* sameProblems(
  point: Entry<'points'>,
  path: Path,
  { language }: PrintedReading,
  { words }: ClauseReading,
  base: ClauseReading | undefined,
  readings: readonly PrintedReading[],
): Generator<Problem> {
  const first = readings.find(({ version }) =>
    point.fields!.clauses!.some(({ readings: all }) => all[version] === base),
  );
  const there = normsOf(base?.words, first?.language ?? language);
  const here = normsOf(words, language);
  const at = here.findIndex((norm, step) => norm !== there[step] && nearness(norm, there[step] ?? '') === 0);
  const wrong = at >= 0 ? at : here.length < there.length ? here.length : -1;
  if (wrong < 0) return;
  yield problem('sameDiffers', placeOf(point, path), {
    here: quote(here[wrong] ?? 'nothing'),
    there: quote(there[wrong] ?? 'nothing'),
  });
}

function* bindsProblems(
  point: Entry<'points'>,
  path: Path,
  { binds }: ClauseReading,
  reading: PrintedReading,
  { force }: Judged,
): Generator<Problem> {
  if (!binds) return;
  const listed = force.flatMap(({ fields }) => fields?.words ?? []);
  const isListed = listed.some(({ word, forms = [] }) =>
    [word, ...forms].some((form) => normalise(form) === normalise(binds.word)),
  );
  const at = (key: string) => placeOf(point, [...path, 'binds', key]);
  if (!isListed) yield problem('bindsUnknown', at('word'), { word: quote(binds.word) });
  for (const key of ['word', 'on'] as const) {
    const words = binds[key];
    if (words !== undefined && !findWords({ id: reading.version, ...reading }, words))
      yield problem('bindsNowhere', at(key), { words: quote(words), reading: reading.stands });
  }
}

function* tilingProblems(
  point: Entry<'points'>,
  clauses: readonly Clause[],
  { version, stands, text, tokens, language }: PrintedReading,
): Generator<Problem> {
  const stretches = clauses.map((clause) => [clause.readings[version]?.words ?? []].flat());
  for (const fault of tileReading(tokens, language, stretches).problems) {
    if (fault.kind === 'left over') {
      const words = quote(text.slice(tokens[fault.span.start]!.start, tokens[fault.span.end - 1]!.end));
      yield problem('clausesLeave', placeOf(point, ['clauses']), { words, reading: stands });
      continue;
    }
    const { clause, stretch, kind } = fault;
    const isList = Array.isArray(clauses[clause]!.readings[version]!.words);
    const place = placeOf(point, ['clauses', clause, 'readings', version, 'words', ...(isList ? [stretch] : [])]);
    const words = quote(stretches[clause]![stretch]!);
    yield problem(kind === 'nowhere' ? 'clauseWordsNowhere' : 'clauseWordsTaken', place, { words, reading: stands });
  }
}

/** What each version has for a point: as in the edition, the words of the first witness that prints it. */
function readingsOf(point: Entry<'points'>, { sound, versions }: Judged): readonly PrintedReading[] {
  return versions.flatMap((version) => {
    const printing = sound
      .filter(({ fields }) => fields!.version === version)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const found = printing.flatMap(({ file, fields, yaml }) => {
      const index = fields!.points.findIndex(({ number }) => String(number) === point.id);
      const { text } = fields!.points[index] ?? {};
      if (text === undefined) return [];
      const { language } = fields!;
      const stands = `${file}:${yaml!.lineOf(['points', index, 'text'])}`;
      return [{ version, stands, text, language, tokens: tokenize(text, language) }];
    });
    return found.slice(0, 1);
  });
}

function normsOf(words: ClauseReading['words'], language: string): readonly string[] {
  return [words ?? []].flat().flatMap((stretch) => tokenize(stretch, language).map(({ norm }) => norm));
}

function placeOf(point: Entry<'points'>, path: Path): Place {
  return { file: point.file, line: point.yaml?.lineOf(path), field: fieldName(path) };
}

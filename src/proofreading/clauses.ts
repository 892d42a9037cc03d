import { tileReading } from '../edition/clauses.ts';
import type { Fields } from '../schemas.ts';
import { idsOf, type Content } from './content.ts';
import { placeOf, type Entry } from './entries.ts';
import { problemsOf, type Problem } from './problems.ts';
import { quote, quoteAll } from './quote.ts';
import { versionReadings, wordsOf, type PrintedReading } from './readings.ts';

/** What can be found. */
export const messages = {
  clauseIdTwice: { found: 'The id {id} belongs to the clause on line {line}.', remedy: 'Give this clause another id.' },
  clauseIdReserved: { found: 'The id {id} is taken on the page of the point.', remedy: 'Give this clause another id.' },
  clauseVersionUnknown: { found: 'There is no version {id}.', remedy: 'Name one of {ids}.' },
  clauseVersionMissing: {
    found: 'The clause {clause} does not say what the version {version} has.',
    remedy: 'Add its words and a verdict, or “verdict: missing”.',
  },
  clauseWordsNowhere: {
    found: '{words} does not stand in {reading}.',
    remedy: 'Quote the very words of the reading. Give words that stand apart as a list of stretches.',
  },
  clauseWordsTaken: {
    found: '{words} stands in {reading} only where another clause has its words.',
    remedy: 'Give each word of the reading to one clause.',
  },
  clausesLeave: {
    found: 'No clause holds {words} of {reading}.',
    remedy: 'Add the words to a clause. Every word of every version is in exactly one.',
  },
} as const;

const problem = problemsOf(messages);

type Clause = NonNullable<Fields<'points'>['clauses']>[number];

/** Ends of addresses on the page of a point that are no clause's: its parts, notes, and the names of clauses. */
const reserved = /^(main|said|keys)$|^note-|-name$/;

/** Whether the clauses of each point have ids of their own and hold every word of every version once. */
export function* check(content: Content): Generator<Problem> {
  const versions = idsOf(content, 'versions');
  for (const point of content.points) {
    const clauses = point.fields?.clauses;
    if (!clauses) continue;
    yield* idProblems(point, clauses);
    yield* versionProblems(point, clauses, versions);
    for (const reading of versionReadings(content, point)) yield* tilingProblems(point, clauses, reading);
  }
}

function* idProblems(point: Entry<'points'>, clauses: readonly Clause[]): Generator<Problem> {
  for (const [index, { id }] of clauses.entries()) {
    const place = placeOf(point, ['clauses', index, 'id']);
    const first = clauses.findIndex((clause) => clause.id === id);
    if (reserved.test(id)) yield problem('clauseIdReserved', place, { id: quote(id) });
    if (first === index) continue;
    yield problem('clauseIdTwice', place, { id: quote(id), line: point.yaml!.lineOf(['clauses', first, 'id']) });
  }
}

function* versionProblems(
  point: Entry<'points'>,
  clauses: readonly Clause[],
  versions: readonly string[],
): Generator<Problem> {
  for (const [index, { readings }] of clauses.entries())
    for (const id of Object.keys(readings))
      if (!versions.includes(id))
        yield problem('clauseVersionUnknown', placeOf(point, ['clauses', index, 'readings', id]), {
          id: quote(id),
          ids: quoteAll(versions),
        });
}

function* tilingProblems(
  point: Entry<'points'>,
  clauses: readonly Clause[],
  reading: PrintedReading,
): Generator<Problem> {
  const { version, id, text, language } = reading;
  for (const [index, clause] of clauses.entries())
    if (!clause.readings[version])
      yield problem('clauseVersionMissing', placeOf(point, ['clauses', index, 'readings']), {
        clause: quote(clause.id),
        version: quote(version),
      });
  const tokens = wordsOf(reading);
  const stretches = clauses.map((clause) => [clause.readings[version]?.words ?? []].flat());
  const { problems: faults } = tileReading(tokens, language, stretches);
  // Words that are left over because their clause quotes them wrongly are no news.
  const isMisquoted = faults.some(({ kind }) => kind !== 'left over');
  for (const fault of faults) {
    if (fault.kind === 'left over') {
      if (isMisquoted) continue;
      const words = quote(text.slice(tokens[fault.span.start]!.start, tokens[fault.span.end - 1]!.end));
      yield problem('clausesLeave', placeOf(point, ['clauses']), { words, reading: id });
      continue;
    }
    const { clause, stretch, kind } = fault;
    const isList = Array.isArray(clauses[clause]!.readings[version]!.words);
    const place = placeOf(point, ['clauses', clause, 'readings', version, 'words', ...(isList ? [stretch] : [])]);
    const words = quote(stretches[clause]![stretch]!);
    yield problem(kind === 'nowhere' ? 'clauseWordsNowhere' : 'clauseWordsTaken', place, { words, reading: id });
  }
}

import { findWords } from '../commentary/concordance.ts';
import { kinds, type Fields } from '../schemas.ts';
import { idsOf, type Content } from './content.ts';
import { placeOf, type Entry } from './entries.ts';
import { problemsOf, type Problem } from './problems.ts';
import { quote, quoteAll } from './quote.ts';
import { readingsOf } from './readings.ts';
import type { Path } from './yaml.ts';

/** What can be found. */
export const messages = {
  noteIdTwice: { found: 'The id {id} belongs to the note on line {line}.', remedy: 'Give this note another id.' },
  noteClauseUnknown: { found: 'There is no clause {id} in this point.', remedy: 'Name one of {ids}.' },
  noteWithoutClauses: {
    found: 'The note speaks of clauses, and the point has none.',
    remedy: 'Add clauses to the point, or take the note out.',
  },
  noteVersionUnknown: { found: 'There is no version {id}.', remedy: 'Name one of {ids}.' },
  noteWitnessUnknown: {
    found: 'No witness {id} prints the version {version}.',
    remedy: 'Name one of {ids}, or leave “witness” out to mean all of them.',
  },
  noteWordsNowhere: {
    found: '{words} does not stand in {reading}.',
    remedy: 'Quote the very words of the reading, or name the witness that has them. See whether the note still holds.',
  },
  noteWordsThere: {
    found: '{words} stands in {reading}, though the note says that the version {version} lacks it.',
    remedy: 'Take the version out of “lacks”, or quote words that it does not have.',
  },
  outsideUnknown: { found: '{file} has no source {id}.', remedy: 'Name one of {ids}, or add the source there.' },
} as const;

const problem = problemsOf(messages);

type Note = NonNullable<Fields<'points'>['notes']>[number];

/** A field of a point. */
interface Field {
  readonly point: Entry<'points'>;
  readonly path: Path;
}

/**
 * Whether every note has an id of its own, the clauses, versions, witnesses and sources that it names are there, and so are
 * the words that it quotes: in each reading that it means, and in none that is said to lack them.
 */
export function* check(content: Content): Generator<Problem> {
  for (const point of content.points)
    for (const [index, note] of (point.fields?.notes ?? []).entries()) {
      const field = { point, path: ['notes', index] };
      yield* idProblems(field, index);
      yield* clauseProblems(field, note);
      yield* outsideProblems(field, note, content);
      for (const [at, quoted] of note.quotes.entries())
        yield* quotedProblems(below(field, 'quotes', at), quoted, content);
      for (const [at, version] of (note.lacks ?? []).entries())
        yield* lackingProblems(below(field, 'lacks', at), note, version, content);
    }
}

function* idProblems(field: Field, index: number): Generator<Problem> {
  const notes = field.point.fields!.notes!;
  const { id } = notes[index]!;
  const first = notes.findIndex((note) => note.id === id);
  if (first === index) return;
  const line = field.point.yaml!.lineOf(['notes', first, 'id']);
  yield problem('noteIdTwice', placeIn(below(field, 'id')), { id: quote(id), line });
}

function* clauseProblems(field: Field, { clauses }: Note): Generator<Problem> {
  const ids = field.point.fields!.clauses?.map(({ id }) => id);
  if (!ids) yield problem('noteWithoutClauses', placeIn(below(field, 'clauses')), {});
  else
    for (const [at, id] of clauses.entries())
      if (!ids.includes(id))
        yield problem('noteClauseUnknown', placeIn(below(field, 'clauses', at)), { id: quote(id), ids: quoteAll(ids) });
}

function* outsideProblems(field: Field, { outside = [] }: Note, content: Content): Generator<Problem> {
  if (content.outside.some(({ fields }) => !fields)) return;
  const ids = content.outside.flatMap(({ fields }) => fields?.sources.map(({ id }) => id) ?? []);
  const file = `${content.folder}/${kinds.outside.ending}`;
  for (const [at, { source }] of outside.entries())
    if (!ids.includes(source))
      yield problem('outsideUnknown', placeIn(below(field, 'outside', at, 'source')), {
        file,
        id: quote(source),
        ids: quoteAll(ids) || 'a source',
      });
}

function* quotedProblems(
  field: Field,
  { version, witness, words }: Note['quotes'][number],
  content: Content,
): Generator<Problem> {
  if (yield* versionProblem(below(field, 'version'), version, content)) return;
  const printing = content.witnesses.filter(({ fields }) => fields?.version === version).map(({ id }) => id);
  const isUnread = content.witnesses.every(({ id, fields }) => id !== witness || !fields);
  if (isUnread && witness !== undefined && idsOf(content, 'witnesses').includes(witness)) return;
  if (witness !== undefined && !printing.includes(witness)) {
    const particulars = { id: quote(witness), version: quote(version), ids: quoteAll(printing) };
    yield problem('noteWitnessUnknown', placeIn(below(field, 'witness')), particulars);
    return;
  }
  for (const reading of readingsOf(content, field.point))
    if (reading.version === version && reading.witness === (witness ?? reading.witness) && !findWords(reading, words))
      yield problem('noteWordsNowhere', placeIn(below(field, 'words')), { words: quote(words), reading: reading.id });
}

function* lackingProblems(field: Field, { quotes }: Note, version: string, content: Content): Generator<Problem> {
  if (yield* versionProblem(field, version, content)) return;
  for (const reading of readingsOf(content, field.point))
    for (const { words } of quotes)
      if (reading.version === version && findWords(reading, words)) {
        const particulars = { words: quote(words), reading: reading.id, version: quote(version) };
        yield problem('noteWordsThere', placeIn(field), particulars);
      }
}

/** Whether a version is unknown, with the problem on the way; where no version has a file, that is said elsewhere. */
function* versionProblem(field: Field, id: string, content: Content): Generator<Problem, boolean> {
  const ids = idsOf(content, 'versions');
  if (ids.includes(id)) return false;
  if (ids.length > 0) yield problem('noteVersionUnknown', placeIn(field), { id: quote(id), ids: quoteAll(ids) });
  return true;
}

function below({ point, path }: Field, ...steps: Path): Field {
  return { point, path: [...path, ...steps] };
}

function placeIn({ point, path }: Field) {
  return placeOf(point, path);
}

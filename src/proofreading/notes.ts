import { findWords } from '../commentary/standing.ts';
import type { Entry } from './entries.ts';
import { fieldName } from './fields.ts';
import type { Fields } from './kinds.ts';
import { problem, type Place, type Problem } from './problems.ts';
import { quote, quoteAll } from './quote.ts';

/**
 * Whether every note has an id of its own, the versions and witnesses that it names are there, and so are the words that
 * it is tied to, in each reading it means and in none that is said to lack them.
 *
 * @param versions ids of the versions that have a file
 * @param folder that holds those files
 */
export function* notesProblems(
  point: Entry<'points'>,
  witnesses: readonly Entry<'witnesses'>[],
  versions: readonly string[],
  folder: string,
): Generator<Problem> {
  for (const [index, note] of (point.fields?.notes ?? []).entries()) {
    yield* idProblems(point, index);
    for (const [at, quoted] of note.readings.entries())
      yield* quotedProblems({ point, path: ['notes', index, 'readings', at] }, quoted, witnesses, versions, folder);
    for (const [at, version] of (note.lacks ?? []).entries())
      yield* lackingProblems(
        { point, path: ['notes', index, 'lacks', at] },
        note,
        version,
        witnesses,
        versions,
        folder,
      );
  }
}

type Note = NonNullable<Fields<'points'>['notes']>[number];
type Quoted = Note['readings'][number];

/** A field of a point's front matter. */
interface Field {
  readonly point: Entry<'points'>;
  readonly path: readonly PropertyKey[];
}

function* idProblems(point: Entry<'points'>, index: number): Generator<Problem> {
  const notes = point.fields!.notes!;
  const { id } = notes[index]!;
  const first = notes.findIndex((note) => note.id === id);
  if (first === index) return;
  const line = point.yaml!.lineOf(['notes', first, 'id']);
  yield problem('noteIdTwice', placeOf({ point, path: ['notes', index, 'id'] }), { id: quote(id), line });
}

function* quotedProblems(
  field: Field,
  { version, witness, words }: Quoted,
  witnesses: readonly Entry<'witnesses'>[],
  versions: readonly string[],
  folder: string,
): Generator<Problem> {
  if (yield* versionProblem(below(field, 'version'), version, versions, folder)) return;
  const printing = witnesses.filter(({ fields }) => fields?.version === version);
  if (witness !== undefined && !printing.some(({ id }) => id === witness)) {
    const ids = quoteAll(printing.map(({ id }) => id));
    yield problem('noteWitnessUnknown', placeOf(below(field, 'witness')), { id: quote(witness), version, ids });
    return;
  }
  const meant = printing.filter(({ id }) => witness === undefined || id === witness);
  for (const reading of readingsOf(meant, field.point))
    if (!findWords(reading, words))
      yield problem('noteWordsNowhere', placeOf(below(field, 'words')), { words: quote(words), reading: reading.id });
}

function* lackingProblems(
  field: Field,
  { readings }: Note,
  version: string,
  witnesses: readonly Entry<'witnesses'>[],
  versions: readonly string[],
  folder: string,
): Generator<Problem> {
  if (yield* versionProblem(field, version, versions, folder)) return;
  const printing = witnesses.filter(({ fields }) => fields?.version === version);
  for (const reading of readingsOf(printing, field.point))
    for (const { words } of readings)
      if (findWords(reading, words))
        yield problem('noteWordsThere', placeOf(field), { words: quote(words), reading: reading.id, version });
}

/** Whether a version is unknown, with the problem on the way; where no version has a file, that is said elsewhere. */
function* versionProblem(
  field: Field,
  id: string,
  versions: readonly string[],
  folder: string,
): Generator<Problem, boolean> {
  if (versions.includes(id)) return false;
  if (versions.length > 0)
    yield problem('versionUnknown', placeOf(field), {
      id: quote(id),
      ids: quoteAll(versions),
      file: `${folder}/versions/${id}.yaml`,
    });
  return true;
}

/** The readings of a point; a witness that lacks the point is told of elsewhere. */
function readingsOf(witnesses: readonly Entry<'witnesses'>[], point: Entry<'points'>) {
  return witnesses.flatMap(({ file, fields, yaml }) => {
    const index = fields!.points.findIndex(({ number }) => String(number) === point.id);
    if (index < 0) return [];
    const { text } = fields!.points[index]!;
    return [{ id: `${file}:${yaml!.lineOf(['points', index, 'text'])}`, text, language: fields!.language }];
  });
}

function below({ point, path }: Field, key: string): Field {
  return { point, path: [...path, key] };
}

function placeOf({ point, path }: Field): Place {
  return { file: point.file, line: point.yaml?.lineOf(path), field: fieldName(path) };
}

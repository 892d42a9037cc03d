import { findWords } from '../commentary/concordance.ts';
import type { Entry } from './entries.ts';
import { fieldName } from './fields.ts';
import type { Fields } from '../schemas.ts';
import { problem, type Place, type Problem } from './problems.ts';
import { quote, quoteAll } from './quote.ts';
import type { Path } from './yaml.ts';

/** What the notes may speak of. */
export interface Spoken {
  readonly witnesses: readonly Entry<'witnesses'>[];
  /** Those of them whose points can be told apart; what is wrong with the others is said elsewhere. */
  readonly sound: readonly Entry<'witnesses'>[];
  /** Ids of the versions that have a file. */
  readonly versions: readonly string[];
  /** The content folder. */
  readonly folder: string;
}

/**
 * Whether every note has an id of its own, the versions and witnesses that it names are there, and so are the words that
 * it is tied to, in each reading it means and in none that is said to lack them.
 */
export function* notesProblems(point: Entry<'points'>, spoken: Spoken): Generator<Problem> {
  for (const [index, note] of (point.fields?.notes ?? []).entries()) {
    yield* idProblems(point, index);
    for (const [at, quoted] of note.quotes.entries())
      yield* quotedProblems({ point, path: ['notes', index, 'quotes', at] }, quoted, spoken);
    for (const [at, version] of (note.lacks ?? []).entries())
      yield* lackingProblems({ point, path: ['notes', index, 'lacks', at] }, note, version, spoken);
  }
}

type Note = NonNullable<Fields<'points'>['notes']>[number];
type Quoted = Note['quotes'][number];

/** A field of a point's front matter. */
interface Field {
  readonly point: Entry<'points'>;
  readonly path: Path;
}

function* idProblems(point: Entry<'points'>, index: number): Generator<Problem> {
  const notes = point.fields!.notes!;
  const { id } = notes[index]!;
  const first = notes.findIndex((note) => note.id === id);
  if (first === index) return;
  const line = point.yaml!.lineOf(['notes', first, 'id']);
  yield problem('noteIdTwice', placeOf({ point, path: ['notes', index, 'id'] }), { id: quote(id), line });
}

function* quotedProblems(field: Field, { version, witness, words }: Quoted, spoken: Spoken): Generator<Problem> {
  if (yield* versionProblem(below(field, 'version'), version, spoken)) return;
  const printing = spoken.witnesses.filter(({ fields }) => fields?.version === version);
  if (witness !== undefined && !printing.some(({ id }) => id === witness)) {
    const ids = quoteAll(printing.map(({ id }) => id));
    yield problem('noteWitnessUnknown', placeOf(below(field, 'witness')), { id: quote(witness), version, ids });
    return;
  }
  const meant = readingsOf(version, field.point, spoken).filter(({ witness: id }) => id === (witness ?? id));
  for (const reading of meant)
    if (!findWords(reading, words))
      yield problem('noteWordsNowhere', placeOf(below(field, 'words')), { words: quote(words), reading: reading.id });
}

function* lackingProblems(field: Field, { quotes }: Note, version: string, spoken: Spoken): Generator<Problem> {
  if (yield* versionProblem(field, version, spoken)) return;
  for (const reading of readingsOf(version, field.point, spoken))
    for (const { words } of quotes)
      if (findWords(reading, words))
        yield problem('noteWordsThere', placeOf(field), { words: quote(words), reading: reading.id, version });
}

/** Whether a version is unknown, with the problem on the way; where no version has a file, that is said elsewhere. */
function* versionProblem(field: Field, id: string, { versions, folder }: Spoken): Generator<Problem, boolean> {
  if (versions.includes(id)) return false;
  const file = `${folder}/versions/${id}.yaml`;
  if (versions.length > 0)
    yield problem('versionUnknown', placeOf(field), { id: quote(id), ids: quoteAll(versions), file });
  return true;
}

/** The readings of a point in a version, each known by the line that it stands on. */
function readingsOf(version: string, point: Entry<'points'>, { sound }: Spoken) {
  return sound.flatMap(({ id: witness, file, fields, yaml }) => {
    const index = fields?.points.findIndex(({ number }) => String(number) === point.id) ?? -1;
    if (!fields || fields.version !== version || index < 0) return [];
    const id = `${file}:${yaml!.lineOf(['points', index, 'text'])}`;
    return [{ id, witness, text: fields.points[index]!.text, language: fields.language }];
  });
}

function below({ point, path }: Field, key: string): Field {
  return { point, path: [...path, key] };
}

function placeOf({ point, path }: Field): Place {
  return { file: point.file, line: point.yaml?.lineOf(path), field: fieldName(path) };
}

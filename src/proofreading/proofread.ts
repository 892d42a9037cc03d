import { clausesProblems, noteClausesProblems, type Judged } from './clauses.ts';
import { readContent } from './content.ts';
import type { ContentFile } from './files.ts';
import { forceProblems } from './force.ts';
import { escapedInvisiblesIn, invisiblesIn } from './invisibles.ts';
import { kinds, type Kind } from '../schemas.ts';
import { marksProblems } from './marks.ts';
import { markupProblems } from './markup.ts';
import { fileNameProblems, referenceProblems, sharingProblems } from './names.ts';
import { notesProblems } from './notes.ts';
import { accountProblems, originalsProblems, unusedOriginals } from './originals.ts';
import { pointsProblems } from './points.ts';
import { inReadingOrder, type Problem } from './problems.ts';

/**
 * Everything that is wrong in the content, in the order of its files and their lines; empty where nothing is.
 *
 * @param project the folder that holds the project
 * @param folder the content folder, relative to it
 */
export function proofread(project: string, folder = 'content'): readonly Problem[] {
  return inReadingOrder(contentProblems(project, folder));
}

function* contentProblems(project: string, folder: string): Generator<Problem> {
  const content = yield* readContent(project, folder);
  const { files, editions, terms, force, outside, changes, versions, witnesses, points, pages } = content;
  yield* fileNameProblems(files);
  for (const file of files) yield* invisiblesIn(file);
  for (const entry of [
    ...editions,
    ...terms,
    ...force,
    ...outside,
    ...changes,
    ...versions,
    ...witnesses,
    ...points,
    ...pages,
  ]) {
    yield* escapedInvisiblesIn(entry);
    yield* markupProblems(entry);
  }
  const ids = { versions: idsOf(files, 'versions'), witnesses: idsOf(files, 'witnesses') };
  const numbers = idsOf(files, 'points')
    .map(Number)
    .filter(Number.isInteger)
    .sort((a, b) => a - b);
  const pointsFolder = `${folder}/${kinds.points.folder}`;
  yield* referenceProblems(editions[0], witnesses, ids, folder);
  yield* sharingProblems(witnesses, versions, kinds.witnesses.schema.shape.colour.options);
  const faultsOf = new Map(witnesses.map((witness) => [witness, [...pointsProblems(witness, numbers, pointsFolder)]]));
  for (const faults of faultsOf.values()) yield* faults;
  for (const witness of witnesses) yield* marksProblems(witness, numbers);
  const sound = witnesses.filter((witness) => faultsOf.get(witness)!.length === 0);
  const judged: Judged = { edition: editions[0], sound, versions: ids.versions, force, outside };
  for (const point of points) {
    yield* clausesProblems(point, judged);
    yield* noteClausesProblems(point, judged);
    yield* notesProblems(point, { witnesses, sound, versions: ids.versions, folder });
  }
  for (const list of force) yield* forceProblems(list);
  const originals = files.filter(({ kind }) => kind === 'originals');
  const received = yield* originalsProblems(witnesses, originals, `${folder}/${kinds.originals.folder}`);
  if (witnesses.filter(({ fields }) => fields).length === ids.witnesses.length)
    yield* unusedOriginals(witnesses, originals);
  for (const pair of received) if (faultsOf.get(pair.witness)!.length === 0) yield* accountProblems(pair);
}

function idsOf(files: readonly ContentFile[], kind: Kind): readonly string[] {
  return files.filter((file) => file.kind === kind).map(({ id }) => id);
}

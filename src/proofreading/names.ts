import { identifier } from '../schemas.ts';
import type { Entry } from './entries.ts';
import type { ContentFile } from './files.ts';
import type { EntryKind } from '../schemas.ts';
import { problem, type Place, type Problem } from './problems.ts';
import { quote, quoteAll } from './quote.ts';
import type { Path } from './yaml.ts';

/** The ends of the addresses of differences: `point-1-v3` is the third of them, and no reading of a witness v3. */
const DIFFERENCE = /^(v[1-9]\d*(-base)?|typography)$/;

/** Whether every file has a name that is an id, among the points a number, and among the witnesses one that no difference has. */
export function* fileNameProblems(files: readonly ContentFile[]): Generator<Problem> {
  for (const { kind, id, file } of files) {
    if (kind === 'originals') continue;
    if (kind === 'points') {
      if (!/^[1-9]\d*$/.test(id)) yield problem('numberWrong', { file }, { id: quote(id) });
    } else if (!identifier.safeParse(id).success)
      yield problem('idWrong', { file }, { id: quote(id), suggestion: quote(asId(id)) });
    else if (kind === 'witnesses' && DIFFERENCE.test(id)) yield problem('idReserved', { file }, { id: quote(id) });
  }
}

/** Whether the version of each witness and the base of the edition exist. */
export function* referenceProblems(
  edition: Entry<'edition'> | undefined,
  witnesses: readonly Entry<'witnesses'>[],
  ids: Readonly<Record<'versions' | 'witnesses', readonly string[]>>,
  folder: string,
): Generator<Problem> {
  const base = edition?.fields?.base;
  if (base !== undefined && ids.versions.length > 0 && !ids.versions.includes(base))
    yield problem('baseUnknown', place(edition!, ['base']), { id: quote(base), ids: quoteAll(ids.versions) });
  for (const witness of witnesses) {
    const id = witness.fields?.version;
    if (id !== undefined && ids.versions.length > 0 && !ids.versions.includes(id))
      yield problem('versionUnknown', place(witness, ['version']), {
        id: quote(id),
        ids: quoteAll(ids.versions),
        file: `${folder}/versions/${id}.yaml`,
      });
  }
}

/** Whether each witness has a siglum and a colour, and each version a place, of its own. */
export function* sharingProblems(
  witnesses: readonly Entry<'witnesses'>[],
  versions: readonly Entry<'versions'>[],
  colours: readonly string[],
): Generator<Problem> {
  for (const [later, earlier] of sharing(witnesses, (witness) => witness.fields?.siglum))
    yield problem('siglumTwice', place(later, ['siglum']), {
      siglum: quote(later.fields!.siglum),
      file: earlier.file,
    });
  const free = colours.filter((colour) => !witnesses.some(({ fields }) => fields?.colour === colour));
  // With more witnesses than colours, some must share one.
  if (free.length > 0)
    for (const [later, earlier] of sharing(witnesses, (witness) => witness.fields?.colour))
      yield problem('colourTwice', place(later, ['colour']), {
        colour: quote(later.fields!.colour),
        file: earlier.file,
        colours: free.join(', '),
      });
  for (const [later, earlier] of sharing(versions, (version) => version.fields?.order))
    yield problem('orderTwice', place(later, ['order']), { order: later.fields!.order, file: earlier.file });
}

function asId(name: string): string {
  const id = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id || 'a-name';
}

function place(entry: Entry<EntryKind>, path: Path): Place {
  return { file: entry.file, line: entry.yaml?.lineOf(path), field: path.join('.') };
}

/** Pairs of entries with the same value: each later one with the first. */
function sharing<E>(entries: readonly E[], valueOf: (entry: E) => unknown): readonly (readonly [E, E])[] {
  return entries.flatMap((later, index) => {
    const value = valueOf(later);
    const earlier = entries.slice(0, index).find((entry) => value !== undefined && valueOf(entry) === value);
    return earlier ? [[later, earlier] as const] : [];
  });
}

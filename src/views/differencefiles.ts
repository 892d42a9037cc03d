import { writeCsv } from '../../engine/formats/index.ts';
import type { Edition } from '../edition/edition.ts';
import { absolute } from '../urls.ts';
import { differencesOf, type ClauseWords, type Difference } from './differences.ts';
import { hasPairPages } from './redline.ts';
import { versionsInPairs, wordDifferences } from './worddifferences.ts';

/** With it spreadsheets read UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The table of differences as CSV: a line for each clause and version, ranks from 1, notes with a space between them. */
export function differencesCsv(edition: Edition): string {
  const names = edition.base.name;
  const head = [
    ...[edition.imprint.unit, 'clause', 'clause name', 'version', 'verdict', `words in ${names}`, 'words here'],
    ...[`operative word in ${names}`, `rank in ${names}`, `who is bound in ${names}`],
    ...['operative word here', 'rank here', 'who is bound here', 'notes', 'address'],
  ];
  const rows = differencesOf(edition).map(({ point, clause, version, verdict, there, here, notes, address }) => [
    ...[String(point.number), clause.id, clause.name, version.id, verdict ?? '', there.text, here.text],
    ...bindingFields(there),
    ...bindingFields(here),
    notes.map(({ note }) => note.text).join(' '),
    absolute(address) ?? address,
  ]);
  return BYTE_ORDER_MARK + writeCsv([head, ...rows]);
}

function bindingFields({ binds }: ClauseWords): readonly string[] {
  return [binds?.word ?? '', String(binds?.rank ?? ''), binds?.on ?? ''];
}

/** The table of differences as JSON. */
export function differencesJson(edition: Edition): object {
  const { imprint, base } = edition;
  return {
    work: imprint.work,
    release: imprint.release,
    comparedWith: base.id,
    differences: differencesOf(edition).map(differenceJson),
  };
}

function differenceJson({ point, clause, version, verdict, there, here, force, notes, address }: Difference): object {
  return {
    ...{ point: point.number, clause: clause.id, name: clause.name, version: version.id },
    verdict: verdict ?? null,
    there: wordsJson(there),
    here: wordsJson(here),
    force: force ?? null,
    notes: notes.map(({ note, address: place }) => ({
      id: note.id,
      text: note.text,
      address: absolute(place) ?? place,
    })),
    address: absolute(address) ?? address,
  };
}

function wordsJson({ language, text, binds }: ClauseWords): object {
  return {
    text,
    language,
    binds: binds ? { word: binds.word, rank: binds.rank ?? null, on: binds.on ?? null } : null,
  };
}

/**
 * Every place in which versions use other words as CSV: what the machine found, and what the editor's notes name. All
 * pairs of versions are compared, or where these are too many each version with the base.
 */
export function wordsCsv(edition: Edition): string {
  const { base, versions, imprint } = edition;
  const withBase = versions.filter((version) => version !== base).map((version) => [base, version] as const);
  const pairs = hasPairPages(edition) ? versionsInPairs(edition) : withBase;
  const head = [
    ...[imprint.unit, 'clauses', 'compared with', 'version', 'kind', 'found by'],
    ...['words there', 'words here', 'sentence'],
  ];
  const rows = wordDifferences(edition, pairs).map(
    ({ point, clauses, comparedWith, version, kind, there, here, sentence }) => [
      ...[String(point.number), clauses.map(({ id }) => id).join(' '), comparedWith.id, version.id, kind],
      ...[kind === 'note' ? 'editor' : 'machine', there, here, sentence],
    ],
  );
  return BYTE_ORDER_MARK + writeCsv([head, ...rows]);
}

import { spanText } from '../../engine/words/index.ts';
import { compareVersions, type PointComparison } from '../edition/compared.ts';
import type { Clause, ClauseReading, Edition, Note, Point } from '../edition/edition.ts';
import { redlineHref } from '../edition/pairs.ts';
import { verdicts } from '../edition/verdicts.ts';
import { clauseAddress, noteId, pointAddress, wholeAddress } from '../urls.ts';
import { carrierRecords } from './carriers.ts';
import { schemaFile, type DifferencesRecord } from './schemas.ts';

type PointRecord = DifferencesRecord['points'][number];

/** How the versions differ, clause by clause and word by word: what `differences.json` holds. */
export function differencesRecord(edition: Edition): DifferencesRecord {
  return {
    $schema: schemaFile('differences'),
    ...carrierRecords(edition),
    verdicts: verdicts.map(({ id, rule }) => ({ id, rule })),
    outside: edition.outside?.sources ?? [],
    points: edition.points.map((point) => pointRecord(edition, point)),
  };
}

/**
 * The same as a table for spreadsheets: a line for each clause in each version but the base, with the words of both, the
 * verdict, how binding both are (ranks from 1, the most binding), and the ids of the notes.
 */
export function differencesTable(edition: Edition): readonly (readonly string[])[] {
  const { points, versions, base } = edition;
  const others = versions.filter((version) => version !== base);
  const head = ['point', 'clause', 'name', 'version', 'verdict'];
  return [
    [
      ...[...head, 'words there', 'words here', 'binds there', 'rank there', 'on there'],
      ...['binds here', 'rank here', 'on here', 'notes', 'address'],
    ],
    ...points.flatMap((point) =>
      point.clauses.flatMap((clause) =>
        others.flatMap(({ id }) => {
          const here = clause.readings.get(id);
          const there = clause.readings.get(base.id);
          if (!here) return [];
          return [
            [
              ...[String(point.number), clause.id, clause.name, id, here.verdict ?? ''],
              ...[there?.text ?? '', here.text],
              ...bindsFields(edition, there?.binds),
              ...bindsFields(edition, here.binds),
              notesOn(point, clause),
              wholeAddress(clauseAddress(point.number, clause.id)),
            ],
          ];
        }),
      ),
    ),
  ];
}

function bindsFields({ force }: Edition, binds: ClauseReading['binds']): readonly string[] {
  if (!binds) return ['', '', ''];
  const { word, rank, on } = bindsRecord(force, binds);
  return [word, String(rank ?? ''), on ?? ''];
}

function notesOn({ notes }: Point, { id }: Clause): string {
  return notes
    .filter(({ clauses }) => clauses.includes(id))
    .map((note) => note.id)
    .join(' ');
}

function pointRecord(edition: Edition, point: Point): PointRecord {
  const { number, heading, finding, readings, isDrafted, clauses, notes } = point;
  return {
    number,
    heading,
    finding: finding ?? null,
    address: wholeAddress(pointAddress(number)),
    readings: Array.from(readings, ([version, { language, text }]) => ({ version, language, text })),
    isDrafted,
    clauses: clauses.map((clause) => ({
      id: clause.id,
      name: clause.name,
      address: wholeAddress(clauseAddress(number, clause.id)),
      readings: Array.from(clause.readings, ([version, reading]) => clauseRecord(edition, version, reading)),
    })),
    notes: notes.map((note) => noteRecord(number, note)),
    comparisons: edition.versions.flatMap((base) =>
      edition.versions.flatMap((other) => {
        const compared = base === other ? undefined : compareVersions(edition, point, base, other);
        return compared ? [comparisonRecord(edition, compared)] : [];
      }),
    ),
  };
}

function clauseRecord(
  { force }: Edition,
  version: string,
  { text, verdict, binds }: ClauseReading,
): PointRecord['clauses'][number]['readings'][number] {
  return { version, text, verdict: verdict ?? null, binds: binds ? bindsRecord(force, binds) : null };
}

function bindsRecord(force: Edition['force'], { word, on }: NonNullable<ClauseReading['binds']>) {
  const printed = word.toLowerCase();
  const at = force.findIndex((one) => [one.word, ...(one.forms ?? [])].some((form) => form.toLowerCase() === printed));
  return { word, rank: at < 0 ? null : at + 1, on: on ?? null };
}

function noteRecord(point: number, { id, clauses, text, quotes, lacks, outside }: Note): PointRecord['notes'][number] {
  return {
    ...{ id, clauses, text },
    address: wholeAddress(`${pointAddress(point)}#${noteId(id)}`),
    quotes: quotes.map(({ version, witness, words }) => ({ version, witness: witness ?? null, words })),
    lacks: lacks ?? [],
    outside: outside ?? [],
  };
}

function comparisonRecord(edition: Edition, compared: PointComparison): PointRecord['comparisons'][number] {
  const { point, base, other, variants, sentences, isCoarse } = compared;
  const [first, second] = [point.readings.get(base.id)!, point.readings.get(other.id)!];
  return {
    base: base.id,
    other: other.id,
    variants: variants.map(({ kind, isNear, base: there, reading: here }) => {
      return { kind, isNear, lemma: spanText(first.tokens, there), reading: spanText(second.tokens, here) };
    }),
    sentences: sentences.map(({ text }) => text),
    isCoarse,
    address: wholeAddress(redlineHref(edition, base, other)),
  };
}

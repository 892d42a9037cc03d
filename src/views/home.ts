import type { Clause, Edition, Point, Version } from '../edition/edition.ts';
import { verdictIds, type Verdict } from '../edition/verdicts.ts';
import { quotationSource } from '../phrasing/quotation.ts';
import { clauseAddress } from '../urls.ts';
import { speaksOf } from './differences.ts';

/** A clause of a point, with the verdict on each version but the base. */
export interface JudgedClause {
  readonly clause: Clause;
  readonly address: string;
  /** In the order of `judgedVersions`; undefined where the version does not print the point or nobody has judged. */
  readonly verdicts: readonly (Verdict | undefined)[];
}

/** The versions that verdicts are given on, in their own order. */
export function judgedVersions({ versions, base }: Edition): readonly Version[] {
  return versions.filter((version) => version !== base);
}

/** The clauses of a point with their verdicts; none where the rows are drafted by machine. */
export function judgedClauses(edition: Edition, point: Point): readonly JudgedClause[] {
  if (point.isDrafted) return [];
  return point.clauses.map((clause) => ({
    clause,
    address: clauseAddress(point.number, clause.id),
    verdicts: judgedVersions(edition).map(({ id }) => clause.readings.get(id)?.verdict),
  }));
}

/** What became of the clauses in one version. */
export interface VersionSummary {
  readonly version: Version;
  /** How many clauses have a verdict. */
  readonly clauses: number;
  /** The clauses of each verdict that is given, the gravest first. */
  readonly byVerdict: readonly { readonly verdict: Verdict; readonly clauses: readonly ClauseLink[] }[];
  /**
   * The gravest changes of words, in the order of the verdicts, then of the work; those that a source outside the
   * articles bears on come last, since a translator may have made them.
   */
  readonly gravest: readonly Change[];
}

/** A clause by its name, and where it stands. */
export interface ClauseLink {
  readonly point: number;
  readonly name: string;
  readonly address: string;
}

/** A clause as the base has it and as another version does. */
export interface Change extends ClauseLink {
  readonly verdict: Verdict;
  /** Whether a note on it tells what a source outside the articles has. */
  readonly hasOutside: boolean;
  /** What each has, the base first. */
  readonly quoted: readonly QuotedWords[];
}

/** Printed words that can be copied, with what they are cited with. */
export interface QuotedWords {
  readonly version: Version;
  readonly text: string;
  readonly language: string;
  readonly source: string;
}

/** So many changes of each version are quoted. */
const QUOTED_CHANGES = 3;

/** What became of the clauses in each version; none where no editor has judged. */
export function versionSummaries(edition: Edition): readonly VersionSummary[] {
  return judgedVersions(edition).flatMap((version) => {
    const judged = edition.points.flatMap((point) => judgedIn(edition, point, version));
    if (judged.length === 0) return [];
    const ordered = verdictIds.map((verdict) => ({
      verdict,
      clauses: judged.filter((one) => one.verdict === verdict),
    }));
    const changed = ordered
      .flatMap(({ clauses }) => clauses)
      .filter(({ verdict, quoted }) => !isKept(verdict) && quoted.length === 2)
      .toSorted((one, other) => Number(one.hasOutside) - Number(other.hasOutside));
    return {
      version,
      clauses: judged.length,
      byVerdict: ordered.filter(({ clauses }) => clauses.length > 0),
      gravest: changed.slice(0, QUOTED_CHANGES),
    };
  });
}

function isKept(verdict: Verdict): boolean {
  return verdict === 'same' || verdict === 'reworded';
}

function judgedIn(edition: Edition, point: Point, version: Version): readonly Change[] {
  return point.clauses.flatMap((clause) => {
    const verdict = clause.readings.get(version.id)?.verdict;
    if (!verdict) return [];
    return {
      point: point.number,
      name: clause.name,
      address: clauseAddress(point.number, clause.id),
      verdict,
      hasOutside: point.notes.some((note) => note.outside !== undefined && speaksOf(note, clause, version)),
      quoted: [edition.base, version].flatMap((one) => quotation(edition, point, clause, one)),
    };
  });
}

/** The words of a clause in one version; nothing where it has none. */
function quotation({ imprint }: Edition, point: Point, clause: Clause, version: Version): readonly QuotedWords[] {
  const text = clause.readings.get(version.id)?.text;
  if (!text) return [];
  const { language } = point.readings.get(version.id)!;
  const source = quotationSource({ imprint, version, point: point.number, clause: clause.name });
  return [{ version, text, language, source }];
}

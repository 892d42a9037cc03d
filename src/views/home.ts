import type { Clause, Edition, Point, Version } from '../edition/edition.ts';
import type { Verdict } from '../edition/verdicts.ts';
import { clauseAddress } from '../urls.ts';

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

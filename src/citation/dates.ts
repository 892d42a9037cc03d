import type { Citable } from './citable.ts';

/** A date or a span; `until` only for a span. Each end is `2020`, `2020-09` or `2020-09-16`. */
export interface DateSpan {
  readonly date: string;
  readonly until: string | undefined;
}

/** When something was made public: an article when it appeared, anything else with the release; undefined if unknown. */
export function dateOf(citable: Citable): DateSpan | undefined {
  if (citable.kind === 'article') return citable.published;
  const { released } = citable.host;
  return released === undefined ? undefined : { date: released, until: undefined };
}

/**
 * A span as one date, as exact as both its ends agree: 2020-09 for 2020-09-14 to 2020-09-20. Undefined if not even the
 * year is the same.
 */
export function commonDate({ date, until }: DateSpan): string | undefined {
  if (until === undefined) return date;
  const [first, last] = [date.split('-'), until.split('-')];
  const differing = first.findIndex((part, index) => part !== last[index]);
  const shared = differing < 0 ? first : first.slice(0, differing);
  return shared.length === 0 ? undefined : shared.join('-');
}

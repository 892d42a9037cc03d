import { typographyKinds } from '../../engine/compare/index.ts';
import type { Edition, Version } from '../edition/edition.ts';
import { typographyOf } from '../edition/typography.ts';
import { articlesPhrase, listed, versionPhrase } from '../phrasing/names.ts';
import { capitalised } from '../phrasing/numbers.ts';
import { quotationSource } from '../phrasing/quotation.ts';
import { pointAddress, textAddress } from '../urls.ts';

/** A version to be read at one address. */
export interface TextPlace {
  /** The part of the address behind `/text/`; undefined for `/text/` itself. */
  readonly place: string | undefined;
  readonly version: Version;
}

/** One point as a version prints it, without its number. */
export interface ReadPoint {
  readonly number: number;
  readonly heading: string;
  /** Where the point is compared with this version. */
  readonly address: string;
  /** Its place on this page. */
  readonly fragment: string;
  /** Undefined where the version does not print it. */
  readonly printed: { readonly text: string; readonly language: string; readonly source: string } | undefined;
}

/** The base at `/text/`, and every version at an address of its own. */
export function textPlaces({ versions, base }: Edition): readonly TextPlace[] {
  return [{ place: undefined, version: base }, ...versions.map((version) => ({ place: version.id, version }))];
}

/** The points of a version, in order. */
export function readPoints(edition: Edition, version: Version): readonly ReadPoint[] {
  return edition.points.map((point) => {
    const { number, heading, readings } = point;
    const reading = readings.get(version.id);
    const source = quotationSource({ imprint: edition.imprint, version, point: number });
    return {
      number,
      heading,
      address: pointAddress(number, version === edition.base || !reading ? undefined : version.id),
      fragment: `${edition.imprint.unit}-${number}`,
      printed: reading && { text: reading.text, language: reading.language, source },
    };
  });
}

/** Where each version is read. */
export function textChoices({ versions }: Edition, version: Version) {
  return versions.map((other) => ({
    label: other.name,
    href: textAddress(other.id),
    isCurrent: other === version,
  }));
}

/** Who prints a version, and what tells these articles apart: “Printed by The Register.” */
export function printedBy({ points }: Edition, version: Version): string {
  const printed = `Printed by ${articlesPhrase(version.witnesses)}`;
  const kinds = typographyKinds(points.flatMap((point) => typographyOf(point, version)));
  return kinds.length === 0 ? `${printed}.` : `${printed}, which differ only in ${listed(kinds)}.`;
}

/**
 * What stands before the points in print, as the page leaves it out, after `printedBy`: “It numbers them “1.” to “8.”.”
 * Empty where nothing does.
 */
export function labelsLine({ imprint }: Edition, { witnesses }: Version): string {
  const alike = Map.groupBy(witnesses, ({ points }) => JSON.stringify(points.map(({ label }) => label)));
  const sentences = Array.from(alike.values(), (same) => {
    const labels = [...new Set(same[0]!.points.map(({ label }) => label).filter((label) => label !== ''))];
    const [first, last] = [labels[0], labels.at(-1)];
    const isOne = same.length === 1;
    const who = witnesses.length === 1 ? 'It' : articlesPhrase(same);
    if (first === undefined) return '';
    if (first === last) return `${who} ${isOne ? 'prints' : 'print'} ${first} before each ${imprint.unit}.`;
    return `${who} ${isOne ? 'numbers' : 'number'} them “${first}” to “${last}”.`;
  });
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** What the page holds, for those who have not opened it. */
export function textDescription({ imprint }: Edition, version: Version): string {
  return `${capitalised(versionPhrase(version))}: the ${imprint.units}, to be read.`;
}

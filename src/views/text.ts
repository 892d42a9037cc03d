import { typographyKinds } from '../../engine/compare/index.ts';
import type { Edition, Version, Witness } from '../edition/edition.ts';
import { typographyOf } from '../edition/typography.ts';
import { listed, versionPhrase } from '../phrasing/names.ts';
import { capitalised, counted } from '../phrasing/numbers.ts';
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

/** What the page leaves out of print, and what tells the articles apart, in sentences. */
export function printedLines(edition: Edition, version: Version): readonly string[] {
  const labels = version.witnesses.flatMap((witness) => labelsLine(edition, witness) ?? []);
  const kinds = typographyKinds(edition.points.flatMap((point) => typographyOf(point, version)));
  if (kinds.length === 0) return labels;
  const articles = capitalised(counted(version.witnesses.length, 'article'));
  return [`${articles} print the same words, and differ in ${listed(kinds)}.`, ...labels];
}

/** How an article numbers the points: “The Register numbers them “1.” to “8.”.”; undefined where it does not. */
function labelsLine({ imprint }: Edition, { publication, points }: Witness): string | undefined {
  const labels = points.map(({ label }) => label).filter((label) => label !== '');
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (new Set(labels).size === 1) return `${publication.name} prints “${first}” before each ${imprint.unit}.`;
  return `${publication.name} numbers them “${first}” to “${last}”`;
}

/** What the page holds, for those who have not opened it. */
export function textDescription({ imprint }: Edition, version: Version): string {
  return `${capitalised(versionPhrase(version))}: the ${imprint.units}, to be read.`;
}

import type { Citable, Host, Place } from '../citation/citable.ts';
import { forms } from '../citation/forms.ts';
import { plainCitation } from '../citation/plain.ts';
import { authorOf, type Edition, type EditorPage, type Point, type Version, type Witness } from '../edition.ts';
import { capitalised } from '../numbers.ts';
import { partsOf, type Part } from '../parts.ts';
import { sigla } from '../sigla.ts';
import {
  absolute,
  apparatusAddress,
  citationAddress,
  citeAddress,
  listPlace,
  homeAddress,
  pageAddress,
  pairAddress,
  pairPlace,
  pointAddress,
  pointPlace,
  pointsAddress,
  readingId,
  witnessAddress,
} from '../urls.ts';
import type { Destination, Neighbours } from './navigation.ts';
import { partNeighbours } from './parts.ts';
import { pairPlaces, pairTitle, type PairPlace } from './pairs.ts';
import { pointPlaces, pointTitle, type PointPlace } from './points.ts';

/** How one thing is cited. */
export interface Citation {
  /** What is cited, in a few words. */
  readonly label: string;
  /** The part of the address of its files between `/cite/` and the ending; unique, and once given it stays. */
  readonly place: string;
  readonly citable: Citable;
}

/** A citation as a page shows it. */
export interface ShownCitation {
  readonly label: string;
  readonly plain: string;
  /** The same for programs, as files. */
  readonly files: readonly Destination[];
}

/** Everything in the edition that can be cited, each thing once. */
export function allCitations(edition: Edition): readonly Citation[] {
  const { witnesses, points, versions } = edition;
  return [
    editionCitation(edition),
    pointsCitation(edition),
    apparatusCitation(edition),
    ...edition.pages.map((page) => pageCitation(edition, page)),
    ...pointPlaces(edition).map((place) => comparisonCitation(edition, place)),
    ...pairPlaces(edition).map((place) => pairCitation(edition, place)),
    ...witnesses.map((witness) => articleCitation(edition, witness)),
    ...points.flatMap((point) => readingCitations(edition, point)),
    ...points.flatMap((point) => versions.flatMap((version) => versionCitation(edition, point, version) ?? [])),
  ];
}

/** A citation with its plain form and its files. */
export function shownCitation({ label, place, citable }: Citation): ShownCitation {
  return {
    label,
    plain: plainCitation(citable),
    files: forms.map(({ name, extension }) => ({ label: name, href: citationAddress(place, extension) })),
  };
}

/** The edition as a whole. */
export function editionCitation({ imprint }: Edition): Citation {
  const common = commonOf(imprint, 'edition', homeAddress());
  return { label: 'The edition', place: 'edition', citable: { ...common, kind: 'edition', title: imprint.title } };
}

/** All points on one page. */
export function pointsCitation({ imprint }: Edition): Citation {
  return partCitation(imprint, 'points', `All ${imprint.units}`, pointsAddress());
}

/** The whole apparatus. */
export function apparatusCitation({ imprint }: Edition): Citation {
  return partCitation(imprint, 'apparatus', 'Apparatus', apparatusAddress());
}

/** A page of the edition's own. */
export function pageCitation({ imprint }: Edition, { id, title }: EditorPage): Citation {
  return partCitation(imprint, `pages/${id}`, title, pageAddress(id));
}

/** One point in all wordings, with a base or without, in one view. */
export function comparisonCitation(edition: Edition, shown: PointPlace): Citation {
  const { place, number, base, view } = shown;
  const heading = edition.points.find((point) => point.number === number)?.heading ?? '';
  const to = place === pointPlace(number) ? pointAddress(number) : pointAddress(number, base, view);
  return partCitation(edition.imprint, `points/${place}`, pointTitle(edition, heading, shown), to);
}

/** Two witnesses held against each other, in one view. */
export function pairCitation({ imprint }: Edition, shown: PairPlace): Citation {
  const { base, reading, view } = shown;
  const place = `compare/${pairPlace(base.id, reading.id, view)}`;
  return partCitation(imprint, place, pairTitle(shown), pairAddress(base.id, reading.id, view));
}

/** One article. */
export function articleCitation({ imprint }: Edition, witness: Witness): Citation {
  return inArticle(imprint, witness, `witnesses/${witness.id}`, 'The article', witnessAddress(witness.id));
}

/** One point as each of its witnesses prints it, each at its place in the article. */
export function readingCitations({ imprint, witnesses }: Edition, { number }: Point): readonly Citation[] {
  return witnesses
    .filter(({ points }) => points.some((point) => point.number === number))
    .map((witness) => readingCitation(imprint, witness, number));
}

/** A part of the readings of one point; of few witnesses it is all of them. */
export interface ReadingPart {
  /** The part of the address behind `/cite/points/`. */
  readonly place: string;
  readonly point: Point;
  readonly part: Part<Citation>;
}

/** The pages on which the readings of each point are cited: one a point, or where the witnesses are many several. */
export function readingParts(edition: Edition): readonly ReadingPart[] {
  return edition.points.flatMap((point) =>
    partsOf(readingCitations(edition, point)).map((part) => ({
      place: listPlace(point.number, part.number),
      point,
      part,
    })),
  );
}

/** The parts before and after one of the readings of the same point. */
export function readingNeighbours({ point, part }: ReadingPart): Neighbours {
  return partNeighbours(part, (number) => citeAddress(`points/${listPlace(point.number, number)}`));
}

/** Every point as one witness prints it, in the order of the article. */
export function readingsInArticle({ imprint }: Edition, witness: Witness): readonly Citation[] {
  return witness.points.map(({ number }) => readingCitation(imprint, witness, number));
}

/** One point in one version; undefined if no witness of that version prints it. */
export function versionCitation(
  { imprint, witnesses }: Edition,
  { number, heading }: Point,
  version: Version,
): Citation | undefined {
  const printing = witnesses.filter(
    (witness) => witness.version.id === version.id && witness.points.some((point) => point.number === number),
  );
  if (!printing[0]) return undefined;
  const title = `${capitalised(imprint.unit)} ${number}, ${heading}: ${version.name.toLowerCase()} (${sigla(printing)})`;
  const to = `${pointAddress(number)}#${readingId(number, printing[0].id)}`;
  return { ...partCitation(imprint, `versions/${version.id}/${number}`, title, to), label: version.name };
}

function readingCitation(imprint: Edition['imprint'], witness: Witness, number: number): Citation {
  const part = `${imprint.unit} ${number}`;
  const place = `witnesses/${witness.id}/${number}`;
  const label = `${capitalised(part)} in ${witness.siglum}, ${witness.publication.name}`;
  return inArticle(imprint, witness, place, label, witnessAddress(witness.id, `point-${number}`), part);
}

function partCitation(imprint: Edition['imprint'], place: string, title: string, to: string): Citation {
  return { label: title, place, citable: { ...commonOf(imprint, place, to), kind: 'part', title } };
}

function inArticle(
  imprint: Edition['imprint'],
  witness: Witness,
  place: string,
  label: string,
  to: string,
  part?: string,
): Citation {
  const author = authorOf(witness);
  const { title, language, publication, published, address } = witness;
  return {
    label,
    place,
    citable: {
      ...commonOf(imprint, place, to),
      kind: 'article',
      title: title.text,
      language,
      author: author && { name: author.name, family: author.family },
      publication: publication.name,
      published: { date: published.date, until: published.until },
      original: address.url,
      part,
    },
  };
}

/** What every citation has. The edition's own words are in English. */
function commonOf(imprint: Edition['imprint'], place: string, to: string) {
  const { name, title, release, released } = imprint;
  const host: Host = { name, title, release, released };
  const stands: Place = { path: to, url: absolute(to) };
  return { key: `${slug(name)}/${place}`, language: 'en', host, place: stands };
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

import { dataFiles, fileNames, type DataFile } from '../data/files.ts';
import { witnessFile } from '../data/witness.ts';
import type { Edition, Witness } from '../edition.ts';
import { teiUnitId } from '../data/teiedition.ts';
import { capitalised, indefinite } from '../numbers.ts';
import { dataAddress } from '../urls.ts';
import type { Destination } from './navigation.ts';

/** What can be taken away of what a page shows. */
export interface DataOffer {
  /** What the links lead to, as the beginning of a sentence: “This point as”. */
  readonly label: string;
  readonly links: readonly Destination[];
}

/** One file in the list of all. */
export interface ListedFile extends Pick<DataFile, 'name' | 'holds'> {
  readonly href: string;
  /** Its size in words: “44 kB”. */
  readonly size: string;
  readonly schema: Destination | undefined;
}

/** Every file of the data, with its size. */
export function listedFiles(edition: Edition, site: URL | undefined): readonly ListedFile[] {
  return dataFiles(edition).map(({ name, holds, schema, write }) => ({
    name,
    holds,
    href: dataAddress(name),
    size: sizeOf(write(site)),
    schema: schema === undefined ? undefined : { label: schema, href: dataAddress(schema) },
  }));
}

/** How a place in the files is named, with an example, in sentences. */
export function placesInFiles({ imprint, points, witnesses }: Edition): string {
  const { unit } = imprint;
  const number = points.at(-1)?.number ?? 1;
  const { siglum } = witnesses[0]!;
  return `In the TEI ${indefinite(unit)} has an id that ends in its number, and that of a witness is its siglum: ${fileNames.tei}#${teiUnitId(unit, number)}, ${fileNames.tei}#${siglum}. In JSON a place is a pointer (RFC 6901): ${fileNames.collation}#/points/${points.length - 1} is ${unit} ${number}, for lists are counted from 0. Each record has the address of the page that shows it.`;
}

/** One point in the formats that hold all. */
export function pointData({ imprint, points }: Edition, number: number): DataOffer {
  const index = points.findIndex((point) => point.number === number);
  return {
    label: `This ${imprint.unit} as`,
    links: [
      { label: 'TEI', href: dataAddress(fileNames.tei, teiUnitId(imprint.unit, number)) },
      { label: 'JSON', href: dataAddress(fileNames.collation, `/points/${index}`) },
      { label: `CSV (all ${imprint.units})`, href: dataAddress(fileNames.table) },
      { label: 'all commentary as JSON', href: dataAddress(fileNames.commentary, '/ties') },
    ],
  };
}

/** One witness: its text, its record, and what it and the others say of the points. */
export function witnessData({ witnesses }: Edition, witness: Witness): DataOffer {
  return {
    label: 'This article as',
    links: [
      { label: 'plain text', href: dataAddress(witnessFile(witness.id)) },
      { label: 'its source in TEI', href: dataAddress(fileNames.tei, witness.siglum) },
      {
        label: 'its source in JSON',
        href: dataAddress(fileNames.collation, `/witnesses/${witnesses.indexOf(witness)}`),
      },
      { label: 'all commentary in JSON', href: dataAddress(fileNames.commentary, '/ties') },
    ],
  };
}

/** Two witnesses: the text of each, and the alignment of all. */
export function pairData(base: Witness, reading: Witness): DataOffer {
  return {
    label: 'These witnesses as plain text:',
    links: [
      ...[base, reading].map(({ id, publication }) => ({
        label: publication.name,
        href: dataAddress(witnessFile(id)),
      })),
      { label: 'aligned with all others in JSON', href: dataAddress(fileNames.collation) },
      { label: 'in CSV', href: dataAddress(fileNames.table) },
      { label: 'in TEI', href: dataAddress(fileNames.tei) },
    ],
  };
}

/** The whole collation. */
export function collationData({ imprint }: Edition): DataOffer {
  return {
    label: `${capitalised(`all ${imprint.units}`)} as`,
    links: [
      { label: 'TEI', href: dataAddress(fileNames.tei) },
      { label: 'JSON', href: dataAddress(fileNames.collation) },
      { label: 'CSV', href: dataAddress(fileNames.table) },
      { label: 'a graph in GraphML', href: dataAddress(fileNames.graph) },
    ],
  };
}

/** The size of a text in UTF-8, in thousands of bytes, rounded up. */
function sizeOf(text: string): string {
  return `${Math.ceil(new TextEncoder().encode(text).length / 1000)}\u00A0kB`;
}

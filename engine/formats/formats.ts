import type { WitnessTable } from '../table/index.ts';
import { toCsv } from './csv.ts';
import { type Redline, toDocx } from './docx.ts';
import { toGraphml } from './graphml.ts';
import { toJson } from './json.ts';
import { toTei } from './tei.ts';
import { toText } from './text.ts';

/** A format, and all there is to say of it. */
export interface Format<Content, Written extends string | Uint8Array> {
  readonly label: string;
  /** What it is, in a phrase. */
  readonly about: string;
  /** What file names end with, after the dot. */
  readonly extension: string;
  /** Media type, as it is sent. */
  readonly type: string;
  readonly write: (content: Content) => Written;
}

/** The formats of a table, by the names that the command knows them by: a new one is a row here and its writer. */
export const tableFormats = {
  table: {
    label: 'Plain text',
    about: 'a table for people',
    extension: 'txt',
    type: 'text/plain; charset=utf-8',
    write: toText,
  },
  json: {
    label: 'JSON',
    about: 'the output form of CollateX, with moves',
    extension: 'json',
    type: 'application/json; charset=utf-8',
    write: toJson,
  },
  csv: {
    label: 'CSV',
    about: 'for spreadsheets, a line for each column',
    extension: 'csv',
    type: 'text/csv; charset=utf-8; header=present',
    write: toCsv,
  },
  tei: {
    label: 'TEI',
    about: 'TEI P5, parallel segmentation',
    extension: 'tei.xml',
    type: 'application/xml; charset=utf-8',
    write: toTei,
  },
  graphml: {
    label: 'GraphML',
    about: 'a variant graph',
    extension: 'graphml',
    type: 'application/xml; charset=utf-8',
    write: (table) => toGraphml([{ number: 1, labels: [], table }], table.witnesses),
  },
} as const satisfies Readonly<Record<string, Format<WitnessTable, string>>>;

/** The formats of a redline: two texts as one, with the changes that lead from the first to the second. */
export const redlineFormats = {
  docx: {
    label: 'Word',
    about: 'a document with tracked changes and moves',
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: toDocx,
  },
} as const satisfies Readonly<Record<string, Format<Redline, Uint8Array>>>;

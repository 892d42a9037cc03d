import { tableFormats } from '../../engine/formats/index.ts';
import type { Edition } from '../edition.ts';
import { indefinite, numberWord } from '../numbers.ts';
import { once } from '../once.ts';
import { collationRecord } from './collation.ts';
import { commentaryRecord } from './commentary.ts';
import { collationCsv } from './csv.ts';
import { variantGraph } from './graph.ts';
import { collationSchema, commentarySchema, jsonSchema, schemaFiles } from './schemas.ts';
import { teiEdition, teiSchema } from './tei.ts';
import { witnessFile, witnessText } from './witness.ts';

/** A file that holds the edition, or a part of it, as data. */
export interface DataFile {
  /** Its place below `/data/`. */
  readonly name: string;
  /** What it holds, in a sentence or two. */
  readonly holds: string;
  /** Media type, as it is sent. */
  readonly type: string;
  /** The place of the schema that it follows, if it has one. */
  readonly schema?: string;
  /** Its text. */
  readonly write: (site: URL | undefined) => string;
}

const { csv, graphml, json, table: text, tei } = tableFormats;

/** The places of the files that hold all witnesses. */
export const fileNames = {
  tei: `edition.${tei.extension}`,
  collation: `collation.${json.extension}`,
  table: `collation.${csv.extension}`,
  graph: `graph.${graphml.extension}`,
  commentary: `commentary.${json.extension}`,
} as const;

/** Every file of the data but the schemas, in the order in which readers are shown them. */
export const dataFiles: (edition: Edition) => readonly DataFile[] = once((edition) => {
  const { imprint, points, witnesses } = edition;
  const all = `all ${numberWord(points.length)} ${imprint.units} in all ${numberWord(witnesses.length)} witnesses`;
  return [
    {
      name: fileNames.tei,
      holds: `TEI P5 with parallel segmentation: ${all}, every word that is printed in more than one way as an entry with its readings and their sigla, and what is known of each source. Phrases that stand at different places are linked.`,
      type: tei.type,
      schema: teiSchema,
      write: (site) => teiEdition(edition, site),
    },
    {
      name: fileNames.collation,
      holds: `The whole collation: ${all}, word by word and aligned, and for each version as the base every difference with its sentence and its address.`,
      type: json.type,
      schema: schemaFiles.collation,
      write: (site) => writeJson(collationRecord(edition, site)),
    },
    {
      name: fileNames.table,
      holds: `The alignment as a table for spreadsheets: one line for each column of each ${imprint.unit}, one field for each witness. A field that a spreadsheet would take for a formula begins with an apostrophe.`,
      type: csv.type,
      write: () => collationCsv(edition),
    },
    {
      name: fileNames.graph,
      holds: `Variant graphs: a node for each word, and for each witness a path through them from the start to the end of each ${imprint.unit}.`,
      type: graphml.type,
      write: () => variantGraph(edition),
    },
    {
      name: fileNames.commentary,
      holds: `Every passage that quotes, names or discusses ${indefinite(imprint.unit)}, with its place, its words, and whether a machine or an editor tied it; and what articles share of ${imprint.speech.name}.`,
      type: json.type,
      schema: schemaFiles.commentary,
      write: (site) => writeJson(commentaryRecord(edition, site)),
    },
    ...witnesses.map((witness) => ({
      name: witnessFile(witness.id),
      holds: `${witness.siglum}, ${witness.publication.name}: its ${imprint.units} and its article as printed.`,
      type: text.type,
      write: (site: URL | undefined) => witnessText(edition, witness, site),
    })),
  ];
});

/** Every file of the data, and the schemas of the JSON files. */
export function allDataFiles(edition: Edition): readonly DataFile[] {
  return [
    ...dataFiles(edition),
    schemaFile(schemaFiles.collation, collationSchema),
    schemaFile(schemaFiles.commentary, commentarySchema),
  ];
}

function schemaFile(name: string, schema: typeof collationSchema | typeof commentarySchema): DataFile {
  const holds = 'What its fields are, as JSON Schema 2020-12.';
  return { name, holds, type: 'application/schema+json; charset=utf-8', write: () => writeJson(jsonSchema(schema)) };
}

function writeJson(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

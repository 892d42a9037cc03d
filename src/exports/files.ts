import { toGraphml, writeCsv } from '../../engine/formats/index.ts';
import type { Edition } from '../edition/edition.ts';
import { once } from '../edition/once.ts';
import { articleFile, articleText } from './article.ts';
import { collationRecord, collationRows, pointTables } from './collation.ts';
import { commentaryRecord } from './commentary.ts';
import { differencesRecord, differencesTable } from './differences.ts';
import { teiEdition, teiSchema } from './tei.ts';
import { jsonSchema, schemaFile, schemas } from './schemas.ts';
import { wordsTable } from './words.ts';

/** A file that holds the edition, or a part of it, as data. */
export interface DataFile {
  /** Its place below `/data/`. */
  readonly name: string;
  /** What it holds, in a sentence or two for readers. */
  readonly holds: string;
  /** Media type, as it is sent. */
  readonly type: string;
  /** The place of the schema that it follows, if it has one. */
  readonly schema?: string;
  /** Gives its text. */
  readonly write: () => string;
}

const types = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  schema: 'application/schema+json; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
} as const;

/** Every file of the data, in the order in which readers are shown them. A new format is a row here and its writer. */
export const dataFiles: (edition: Edition) => readonly DataFile[] = once((edition) => [
  {
    name: 'differences.csv',
    holds: `Every clause in every version, with its words, the verdict and how binding it is. For spreadsheets. ${GUARD}`,
    type: types.csv,
    write: () => writeCsv(differencesTable(edition)),
  },
  {
    name: 'differences.json',
    holds:
      'Findings, clauses, verdicts, notes with what they quote, and every difference in words between two versions.',
    type: types.json,
    schema: schemaFile('differences'),
    write: () => json(differencesRecord(edition)),
  },
  {
    name: 'words.csv',
    holds: 'Every place in which two versions use other words, with what the notes of the editor name.',
    type: types.csv,
    write: () => writeCsv(wordsTable(edition)),
  },
  {
    name: 'collation.csv',
    holds: 'All articles word by word, one line for words that belong together.',
    type: types.csv,
    write: () => writeCsv(collationRows(edition)),
  },
  {
    name: 'collation.json',
    holds: 'The same with every word as printed and as compared.',
    type: types.json,
    schema: schemaFile('collation'),
    write: () => json(collationRecord(edition)),
  },
  {
    name: 'edition.tei.xml',
    holds: 'TEI P5 with parallel segmentation: all articles aligned, with findings, clauses, verdicts and notes.',
    type: types.xml,
    schema: teiSchema,
    write: () => teiEdition(edition),
  },
  {
    name: 'graph.graphml',
    holds: 'Variant graphs: a node for each word, and a path through them for each article.',
    type: types.xml,
    write: () => variantGraph(edition),
  },
  {
    name: 'commentary.json',
    holds: `Every paragraph that quotes, names or discusses ${edition.imprint.units}, and what articles share of one speech.`,
    type: types.json,
    schema: schemaFile('commentary'),
    write: () => json(commentaryRecord(edition)),
  },
  ...edition.witnesses.map((witness) => ({
    name: articleFile(witness.id),
    holds: `${witness.publication.name}: its ${edition.imprint.units} and its article, as printed.`,
    type: types.text,
    write: () => articleText(edition, witness),
  })),
]);

/** What `writeCsv` does to such fields. */
const GUARD = 'A field that would be taken for a formula begins with an apostrophe.';

/** The schemas of the JSON files, as files. */
export const schemaFiles: readonly DataFile[] = (Object.keys(schemas) as (keyof typeof schemas)[]).map((name) => ({
  name: schemaFile(name),
  holds: 'What the fields are, as JSON Schema 2020-12.',
  type: types.schema,
  write: () => json(jsonSchema(name)),
}));

function variantGraph(edition: Edition): string {
  const units = pointTables(edition).map(({ point, readings, table }) => {
    return { number: point.number, labels: readings.map(({ label }) => label), table };
  });
  return toGraphml(
    units,
    edition.witnesses.map(({ id }) => id),
  );
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

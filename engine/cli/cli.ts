import { parseArgs } from 'node:util';
import { toCsv, toJson, toTei, toText, Unwritable } from '../formats/index.ts';
import { collationTable, witnessTable, type WitnessTable } from '../table/index.ts';
import { readInput } from './input.ts';
import { languageOf } from './json.ts';
import { Problem } from './problem.ts';

const FORMATS: Readonly<Record<string, (table: WitnessTable) => string>> = {
  table: toText,
  json: toJson,
  csv: toCsv,
  tei: toTei,
};

const USAGE = `npm run collate -- [--format ${Object.keys(FORMATS).join('|')}] [--language TAG] FILE…

Collates two or more plain-text files in UTF-8, or the witnesses of one JSON file in CollateX's input form:
{"witnesses": [{"id": "A", "content": "…"}, …]}, also with "tokens" of "t" and "n" instead of "content".

  --format    table (for people), json (CollateX's output form, with moves), csv, or tei (parallel segmentation)
  --language  the language of the texts as a BCP 47 tag; en if not said
  --help      this text
`;

/** What the command prints and how it ends: 0 with the result on standard output, 2 with a problem on standard error. */
export interface Outcome {
  readonly code: 0 | 2;
  readonly out: string;
  readonly err: string;
}

/** Runs the command on its arguments. */
export function collate(args: readonly string[]): Outcome {
  try {
    return { code: 0, out: result(args), err: '' };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { code: 2, out: '', err: `${error.message}\n` };
  }
}

function result(args: readonly string[]): string {
  const { values, positionals } = options(args);
  if (values.help) return USAGE;
  const write = Object.hasOwn(FORMATS, values.format) ? FORMATS[values.format] : undefined;
  if (!write)
    throw new Problem(
      '--format',
      '',
      `“${values.format}” is no format`,
      `Choose one of ${Object.keys(FORMATS).join(', ')}.`,
    );
  const readings = readInput(positionals, languageOf('--language', '', values.language));
  const table = witnessTable(
    collationTable(readings),
    readings.map(({ witness }) => witness),
  );
  return written(write, table, positionals[0]!);
}

function options(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'table' },
        language: { type: 'string', default: 'en' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Problem('', '', error instanceof Error ? error.message.replace(/\.$/u, '') : '', 'See --help.');
  }
}

function written(write: (table: WitnessTable) => string, table: WitnessTable, file: string): string {
  try {
    return write(table);
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error;
    throw new Problem(file, '', 'The text cannot be written in this format', error.message);
  }
}

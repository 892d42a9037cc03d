import { parseArgs } from 'node:util';
import { tableFormats, Unwritable } from '../formats/index.ts';
import { collate, type WitnessTable } from '../table/index.ts';
import type { Reading } from '../words/index.ts';
import { readInput } from './input.ts';
import { languageOf } from './json.ts';
import { CommandProblem } from './problem.ts';

const NAMES = Object.keys(tableFormats);

const USAGE = `collate [--format ${NAMES.join('|')}] [--language TAG] FILE…

Collates two or more plain-text files in UTF-8, or the witnesses of one JSON file in CollateX's input form:
{"witnesses": [{"id": "A", "content": "…"}, …]}, also with "tokens" of "t" and "n" instead of "content".

  --format    ${Object.entries(tableFormats)
    .map(([name, { about }]) => `${name.padEnd(8)} ${about}`)
    .join('\n              ')}
              Without it: table.
  --language  the language of the texts as a BCP 47 tag; en if not said
  --help      this text
`;

/** What the command prints and how it ends: 0 with the result on standard output, 2 with a problem on standard error. */
export interface Outcome {
  readonly code: 0 | 2;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the command on its arguments.
 *
 * @param tell called with a line for people while the command waits
 */
export async function runCommand(args: readonly string[], tell: (line: string) => void = () => {}): Promise<Outcome> {
  try {
    return { code: 0, out: await result(args, tell), err: '' };
  } catch (error) {
    if (!(error instanceof CommandProblem)) throw error;
    return { code: 2, out: '', err: `${error.message}\n` };
  }
}

async function result(args: readonly string[], tell: (line: string) => void): Promise<string> {
  const { values, positionals } = options(args);
  if (values.help) return USAGE;
  const format = formatOf(values.format);
  const readings = await readInput(positionals, languageOf('--language', '', values.language), tell);
  return written(format.write, collate(readings), positionals, readings);
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
    throw new CommandProblem('', '', error instanceof Error ? error.message.replace(/\.$/u, '') : '', 'See --help.');
  }
}

function formatOf(name: string) {
  const found = Object.entries(tableFormats).find(([one]) => one === name);
  if (!found) throw new CommandProblem('--format', '', `“${name}” is no format`, `Choose one of ${NAMES.join(', ')}.`);
  return found[1];
}

function written(
  write: (table: WitnessTable) => string,
  table: WitnessTable,
  files: readonly string[],
  readings: readonly Reading[],
): string {
  try {
    return write(table);
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error;
    const { character, message } = error;
    const index = readings.findIndex(({ witness, text }) => (witness + text).includes(character));
    const witness = readings[index]?.witness ?? '';
    const place = witness.includes(character) ? `name of the witness “${witness}”` : `witness “${witness}”`;
    throw new CommandProblem(files[index] ?? files[0]!, place, 'This cannot be written in the format', message);
  }
}

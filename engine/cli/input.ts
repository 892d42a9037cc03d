import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { decode } from './utf8.ts';
import { readJson } from './json.ts';
import { placeAt, CommandProblem } from './problem.ts';
import type { Reading } from '../words/index.ts';

/**
 * Reads what is to be collated: two or more plain-text files, each a witness named after its file, or one JSON file in
 * CollateX's input form.
 *
 * @param language BCP 47 tag of all texts that do not say another
 * @param tell called with a line for people while a pipe keeps the command waiting
 * @throws {CommandProblem} if a file cannot be read or used
 */
export async function readInput(
  files: readonly string[],
  language: string,
  tell: (line: string) => void,
): Promise<readonly Reading[]> {
  const [file] = files;
  if (file === undefined)
    throw new CommandProblem('', '', 'There is no file to collate', 'Name two or more text files, or one JSON file.');
  const json = files.find((one) => extname(one).toLowerCase() === '.json');
  if (json !== undefined && files.length > 1)
    throw new CommandProblem(
      json,
      '',
      'A JSON file stands beside another file',
      'Name it alone, or name text files only: a JSON file holds all witnesses.',
    );
  const texts: string[] = [];
  for (const one of files) texts.push(await readText(one, tell));
  const readings =
    json === undefined
      ? files.map((one, index) => ({ witness: basename(one, extname(one)), label: '', text: texts[index]!, language }))
      : readJson(json, texts[0]!, language);
  if (readings.length === 0)
    throw new CommandProblem(file, '', 'The list of witnesses is empty', 'Put two witnesses or more into it.');
  if (readings.length === 1)
    throw new CommandProblem(
      file,
      '',
      'There is only one witness',
      'Name a second file, or put a second witness into the JSON file.',
    );
  refuseTwins(files, readings);
  return readings;
}

/** Bytes that a file may have: two of eight megabytes (1.5 million words each) take a quarter of a minute, and far larger ones all memory. */
const MOST_BYTES = 10_000_000;

/** The text of a file, to the byte. */
async function readText(file: string, tell: (line: string) => void): Promise<string> {
  const bytes = await readBytes(file, tell);
  if (bytes.length > MOST_BYTES)
    throw new CommandProblem(
      file,
      '',
      `The file has more than ${MOST_BYTES} bytes`,
      'Cut the texts into parts that belong together, such as chapters.',
    );
  const text = decode(bytes);
  if (typeof text !== 'string')
    throw new CommandProblem(
      file,
      placeAt(text.before, text.before.length),
      'There are bytes that are not UTF-8',
      'Save the file in UTF-8, without lone surrogates.',
    );
  const nul = text.indexOf('\0');
  if (nul >= 0)
    throw new CommandProblem(
      file,
      placeAt(text, nul),
      'There is a NUL byte',
      'Take it out: the file is perhaps not a text, or not in UTF-8.',
    );
  if (text.trim() === '')
    throw new CommandProblem(file, '', 'The file is empty', 'Put a text into it, or leave it out.');
  return text;
}

/** Milliseconds until people are told that the command waits for a pipe. */
const PATIENCE = 1000;

/** The bytes of a file, or its first `MOST_BYTES` and one: a device or a pipe may never end. */
async function readBytes(file: string, tell: (line: string) => void): Promise<Uint8Array> {
  let waiting: NodeJS.Timeout | undefined;
  try {
    const stats = await stat(file);
    if (!stats.isFile() && !stats.isDirectory())
      waiting = setTimeout(
        () =>
          tell(
            new CommandProblem(
              file,
              '',
              'This is a pipe, and nobody has closed it yet',
              'Write to it, or press Ctrl+C to stop.',
            ).message,
          ),
        PATIENCE,
      );
    const parts: Uint8Array[] = [];
    for await (const part of createReadStream(file, { end: MOST_BYTES })) parts.push(part);
    return Buffer.concat(parts);
  } catch (error) {
    throw readingProblem(file, error instanceof Error && 'code' in error ? String(error.code) : '');
  } finally {
    clearTimeout(waiting);
  }
}

function readingProblem(file: string, code: string): CommandProblem {
  if (code === 'ENOENT') return new CommandProblem(file, '', 'There is no such file', 'Check the name and the folder.');
  if (code === 'EISDIR') return new CommandProblem(file, '', 'This is a folder', 'Name the files in it.');
  return new CommandProblem(file, '', `The file cannot be read (${code})`, 'Check whether you may read it.');
}

function refuseTwins(files: readonly string[], readings: readonly Reading[]): void {
  readings.forEach(({ witness }, index) => {
    const first = readings.findIndex((reading) => reading.witness === witness);
    if (first === index) return;
    const file = files[index] ?? files[0]!;
    const isFile = files.length > 1;
    throw new CommandProblem(
      file,
      isFile ? '' : `witness ${index + 1}`,
      `The id “${witness}” is that of witness ${first + 1} already`,
      isFile ? 'Rename one of the files: each witness is named after its own.' : 'Give every witness an id of its own.',
    );
  });
}

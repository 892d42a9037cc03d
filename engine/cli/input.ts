import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { decode } from './utf8.ts';
import { readJson } from './json.ts';
import { placeAt, Problem } from './problem.ts';
import type { Reading } from '../words/index.ts';

/**
 * Reads what is to be collated: two or more plain-text files, each a witness named after its file, or one JSON file in
 * CollateX's input form.
 *
 * @param language BCP 47 tag of all texts that do not say another
 * @throws {Problem} if a file cannot be read or used
 */
export function readInput(files: readonly string[], language: string): readonly Reading[] {
  const [file] = files;
  if (file === undefined)
    throw new Problem('', '', 'There is no file to collate', 'Name two or more text files, or one JSON file.');
  const json = files.find((one) => extname(one).toLowerCase() === '.json');
  if (json !== undefined && files.length > 1)
    throw new Problem(
      json,
      '',
      'A JSON file stands beside another file',
      'Name it alone, or name text files only: a JSON file holds all witnesses.',
    );
  const readings =
    json === undefined ? files.map((one) => readWitness(one, language)) : readJson(json, readText(json), language);
  if (readings.length === 0)
    throw new Problem(file, '', 'The list of witnesses is empty', 'Put two witnesses or more into it.');
  if (readings.length === 1)
    throw new Problem(
      file,
      '',
      'There is only one witness',
      'Name a second file, or put a second witness into the JSON file.',
    );
  refuseTwins(files, readings);
  return readings;
}

function readWitness(file: string, language: string): Reading {
  return { witness: basename(file, extname(file)), label: '', text: readText(file), language };
}

/** Bytes that a file may have: two of eight megabytes (1.5 million words each) take a quarter of a minute, and far larger ones all memory. */
const MOST_BYTES = 10_000_000;

/** The text of a file, to the byte. */
function readText(file: string): string {
  const bytes = readBytes(file);
  if (bytes.length > MOST_BYTES)
    throw new Problem(
      file,
      '',
      `The file has ${bytes.length} bytes, more than ${MOST_BYTES}`,
      'Cut the texts into parts that belong together, such as chapters.',
    );
  const text = decode(bytes);
  if (typeof text !== 'string')
    throw new Problem(
      file,
      placeAt(text.before, text.before.length),
      'There are bytes that are not UTF-8',
      'Save the file in UTF-8, without lone surrogates.',
    );
  const nul = text.indexOf('\0');
  if (nul >= 0)
    throw new Problem(
      file,
      placeAt(text, nul),
      'There is a NUL byte',
      'Take it out: the file is perhaps not a text, or not in UTF-8.',
    );
  if (text.trim() === '') throw new Problem(file, '', 'The file is empty', 'Put a text into it, or leave it out.');
  return text;
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') throw new Problem(file, '', 'There is no such file', 'Check the name and the folder.');
    if (code === 'EISDIR') throw new Problem(file, '', 'This is a folder', 'Name the files in it.');
    if (code === 'ERR_FS_FILE_TOO_LARGE')
      throw new Problem(file, '', 'The file is too large to be read', 'Cut the texts into parts, such as chapters.');
    throw new Problem(file, '', `The file cannot be read (${code})`, 'Check whether you may read it.');
  }
}

function refuseTwins(files: readonly string[], readings: readonly Reading[]): void {
  readings.forEach(({ witness }, index) => {
    const first = readings.findIndex((reading) => reading.witness === witness);
    if (first === index) return;
    const file = files[index] ?? files[0]!;
    const isFile = files.length > 1;
    throw new Problem(
      file,
      isFile ? '' : `witness ${index + 1}`,
      `The id “${witness}” is that of witness ${first + 1} already`,
      isFile ? 'Rename one of the files: each witness is named after its own.' : 'Give every witness an id of its own.',
    );
  });
}

import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readJson } from './json.ts';
import { placeAt, Problem } from './problem.ts';
import type { Reading } from '../collation/wordings.ts';

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
  const isJson = files.length === 1 && extname(file).toLowerCase() === '.json';
  const readings = isJson ? readJson(file, readText(file), language) : files.map((one) => readWitness(one, language));
  if (readings.length < 2)
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

/** The text of a file, to the byte. */
function readText(file: string): string {
  const bytes = readBytes(file);
  const text = decode(file, bytes);
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
    throw new Problem(file, '', `The file cannot be read (${code})`, 'Check whether you may read it.');
  }
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const index = lenient.indexOf('\uFFFD');
    const [what, remedy] = ['There are bytes that are not UTF-8', 'Save the file in UTF-8, without lone surrogates.'];
    throw new Problem(file, placeAt(lenient, index), what, remedy);
  }
}

function refuseTwins(files: readonly string[], readings: readonly Reading[]): void {
  readings.forEach(({ witness }, index) => {
    const first = readings.findIndex((reading) => reading.witness === witness);
    if (first === index) return;
    const file = files[index] ?? files[0]!;
    const place = files.length > 1 ? '' : `witness ${index + 1}`;
    throw new Problem(
      file,
      place,
      `The id “${witness}” is that of witness ${first + 1} already`,
      'Give every witness an id of its own.',
    );
  });
}

import { decode, placeAt, CommandProblem, readJson } from '../../engine/cli/index.ts';
import { Unreadable } from './unreadable.ts';

/** A text that a file holds. */
export interface ReadText {
  readonly name: string;
  readonly text: string;
  /** BCP 47 tag, where the file says it. */
  readonly language?: string;
}

/** The texts of one file. */
export interface ReadFile {
  readonly texts: readonly ReadText[];
  /** What readers must know: what was left out, and what the file has that no text shows. A sentence each. */
  readonly warnings: readonly string[];
}

/** Bytes that a file may have. */
const MOST_BYTES = 20_000_000;

/** What reads a file, by the end of its name; what is not listed is read as plain text. */
const readers: Readonly<Record<string, (name: string, bytes: Uint8Array) => Promise<ReadFile>>> = {
  docx: async (name, bytes) => (await import('./docx.ts')).readDocx(name, bytes),
  pdf: async (name, bytes) => (await import('./pdf.ts')).readPdf(name, bytes),
  html: readWebPage,
  htm: readWebPage,
  xhtml: readWebPage,
  xml: readXml,
  tei: readXml,
  json: async (_, bytes) => ({ texts: readWitnesses(textOf(bytes)), warnings: [] }),
  md: async (name, bytes) => ({
    texts: [{ name, text: textOf(bytes) }],
    warnings: ['Signs of Markdown are kept as they stand.'],
  }),
};

/**
 * The texts of a file: plain text, Markdown, HTML, Word (.docx), PDF, TEI, or the input form of CollateX. Libraries are
 * loaded when a file asks for them. It runs in Node and in browsers, and asks for nothing outside the file.
 *
 * @param name of the file; its end says what it is, the rest is what its text is called
 * @throws {Unreadable} if the file cannot be read
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length > MOST_BYTES)
    throw new Unreadable(`It has more than ${MOST_BYTES / 1_000_000} megabytes`, 'Open a part of it.');
  const [, stem = name, ending = ''] = /^(.+)\.([^.]+)$/u.exec(name) ?? [];
  const read = Object.hasOwn(readers, ending.toLowerCase()) ? readers[ending.toLowerCase()] : undefined;
  const file = read ? await read(stem, bytes) : { texts: [{ name: stem, text: textOf(bytes) }], warnings: [] };
  if (file.texts.every(({ text }) => text.trim() === ''))
    throw new Unreadable('No words were found in it', 'Pictures of pages hold none: copy the words and paste them.');
  return file;
}

async function readWebPage(name: string, bytes: Uint8Array): Promise<ReadFile> {
  return (await import('./html.ts')).readHtml(name, textOf(bytes));
}

async function readXml(name: string, bytes: Uint8Array): Promise<ReadFile> {
  return (await import('./tei.ts')).readTei(name, textOf(bytes));
}

/** What files begin with that are no text, whatever their names end with. */
const formats: readonly (readonly [start: string, format: string])[] = [
  ['PK\x03\x04', 'a Word document or an archive'],
  ['%PDF', 'a PDF'],
  ['\xD0\xCF\x11\xE0', 'an old Word document'],
  ['{\\rtf', 'rich text (RTF)'],
];

function textOf(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const format = formats.find(([begins]) => start.startsWith(begins))?.[1];
  if (format) throw new Unreadable(`This is ${format}, and its name says otherwise`, 'Give it the name of what it is.');
  const text = decode(bytes);
  if (typeof text !== 'string')
    throw new Unreadable(
      `Byte ${text.byte} at offset ${text.offset} is not UTF-8`,
      'Save the file as plain text in UTF-8, and open it again.',
    );
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new Unreadable(`There is a NUL byte in ${placeAt(text, nul)}`, 'The file is perhaps no text.');
  return text.replace(/^\uFEFF/u, '');
}

function readWitnesses(json: string): readonly ReadText[] {
  try {
    return readJson('', json, 'und').map(({ witness, text, language }) => ({
      name: witness,
      text,
      ...(language === 'und' ? {} : { language }),
    }));
  } catch (error) {
    if (error instanceof CommandProblem) throw new Unreadable(...sentencesOf(error.message));
    throw error;
  }
}

/** What is wrong, and the remedy, of a problem that the engine told. */
function sentencesOf(message: string): readonly [what: string, remedy: string] {
  const [what = '', ...remedy] = message.split('. ');
  return [what, remedy.join('. ')];
}

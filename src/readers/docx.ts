import { strFromU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { ReadFile } from './read.ts';
import { Unreadable } from './unreadable.ts';

/** Bytes that the parts of a document may have when they are unpacked: a few kilobytes can claim any number. */
const MOST_UNPACKED = 50_000_000;

/** A Word document by the words of its paragraphs, tracked insertions taken and tracked deletions left out. */
export async function readDocx(name: string, bytes: Uint8Array): Promise<ReadFile> {
  const { parts, pictures } = unpack(bytes);
  const body = parts['word/document.xml'];
  if (!body) throw new Unreadable('There is no document in it', 'Open it in Word and save it as .docx.');
  const xml = strFromU8(body);
  if (/<!(?:DOCTYPE|ENTITY)/u.test(xml))
    throw new Unreadable('It declares a type or entities, as no Word document does', 'Save it as .docx in Word.');
  const value = await paragraphsOf(parts);
  const hasChanges = /<w:(?:ins|del|moveFrom|moveTo)[\s>]/u.test(xml);
  return {
    texts: [{ name, text: value.trim() }],
    warnings: [
      ...(hasChanges ? ['The document has tracked changes: it is read as if all were accepted.'] : []),
      ...(pictures > 0 ? ['Its pictures are left out.'] : []),
      ...(parts['word/footnotes.xml'] ? ['Its footnotes are left out.'] : []),
    ],
  };
}

async function paragraphsOf(parts: Readonly<Record<string, Uint8Array>>): Promise<string> {
  try {
    return (await mammoth.extractRawText(inputOf(zipSync(parts, { level: 0 })))).value;
  } catch {
    throw noDocument();
  }
}

/** The parts that hold words, unpacked, and how many pictures there are. What reads them later is given no other bytes. */
function unpack(bytes: Uint8Array): { parts: Record<string, Uint8Array>; pictures: number } {
  let size = 0;
  let pictures = 0;
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (name.startsWith('word/media/')) pictures++;
        if (!/\.(?:xml|rels)$/u.test(name)) return false;
        size += originalSize;
        if (size > MOST_UNPACKED) throw tooLarge();
        return true;
      },
    });
    return { parts, pictures };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw noDocument();
  }
}

function noDocument(): Unreadable {
  return new Unreadable('This is no Word document, or one with a password', 'Save it as .docx without a password.');
}

function tooLarge(): Unreadable {
  return new Unreadable(`Unpacked it has more than ${MOST_UNPACKED / 1_000_000} megabytes`, 'Open a part of it.');
}

/** The document under both names that the library has for it, one for Node and one for browsers. */
function inputOf(bytes: Uint8Array): Parameters<typeof mammoth.extractRawText>[0] {
  const input = { arrayBuffer: Uint8Array.from(bytes).buffer, buffer: bytes };
  return input as { arrayBuffer: ArrayBuffer };
}

import { extractText, getDocumentProxy } from 'unpdf';
import type { ReadFile } from './read.ts';
import { Unreadable } from './unreadable.ts';

/** The words of a PDF, page by page, as it holds them: lines are those of the page, and so are hyphens at their ends. */
export async function readPdf(name: string, bytes: Uint8Array): Promise<ReadFile> {
  const pages = await pagesOf(bytes);
  return {
    texts: [{ name, text: pages.join('\n\n').trim() }],
    warnings: ['A PDF has no paragraphs: compare by sentence. Running heads and page numbers are in the text.'],
  };
}

async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  try {
    // The library takes the bytes away from who hands them over.
    const { text } = await extractText(await getDocumentProxy(Uint8Array.from(bytes)), { mergePages: false });
    return text;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Unreadable(
      isLocked ? 'The PDF has a password' : 'This is no PDF, or a broken one',
      'Save it again, or copy its words and paste them.',
    );
  }
}

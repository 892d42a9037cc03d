import type { ElementContent } from 'hast';
import type { Choices } from '../collating/choices.ts';
import { collationOf, type Collation } from '../collating/collation.ts';
import { shownOf } from '../collating/shown.ts';
import { refusalOf, type OwnText } from '../collating/texts.ts';

/** What a page asks: to read a file, to compare texts, to show what was compared, or to write a file of it. */
export type CollateRequest =
  | { readonly kind: 'read'; readonly name: string; readonly bytes: Uint8Array; readonly language: string }
  | { readonly kind: 'compare'; readonly texts: readonly OwnText[]; readonly choices: Choices }
  | { readonly kind: 'show'; readonly choices: Choices }
  | { readonly kind: 'write'; readonly file: string; readonly choices: Choices };

/** What the worker says: how far it is, or its answer. */
export type CollateReply =
  | { readonly kind: 'progress'; readonly said: string }
  | { readonly kind: 'read'; readonly texts: readonly OwnText[]; readonly warnings: readonly string[] }
  | { readonly kind: 'shown'; readonly said: string; readonly nodes: readonly ElementContent[]; readonly parts: number }
  | { readonly kind: 'written'; readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'refused'; readonly said: string };

let collation: Collation | undefined;

onmessage = async ({ data }: MessageEvent<CollateRequest>) => {
  try {
    reply(await answer(data));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    reply({ kind: 'refused', said: data.kind === 'read' ? `${data.name}: ${said}` : said });
  }
};

async function answer(request: CollateRequest): Promise<CollateReply> {
  if (request.kind === 'read') {
    const { readFile } = await import('../readers/read.ts');
    const { texts, warnings } = await readFile(request.name, request.bytes);
    return { kind: 'read', texts: texts.map((text) => ({ language: request.language, ...text })), warnings };
  }
  if (request.kind === 'compare') {
    const refusal = refusalOf(request.texts);
    if (refusal) return { kind: 'refused', said: refusal };
    collation = collationOf(request.texts);
  }
  if (!collation) return { kind: 'refused', said: 'Compare the texts first.' };
  if (request.kind === 'write') {
    const { fileOf } = await import('../collating/files.ts');
    return { kind: 'written', ...fileOf(collation, request.choices, request.file, new Date()) };
  }
  tellProgress(collation, request.choices);
  return { kind: 'shown', ...(await shownOf(collation, request.choices)) };
}

/** Compares each text with the base, and says after each how far it is. */
function tellProgress({ readings, compared }: Collation, { view, base, other }: Choices): void {
  if (view === 'table') return reply({ kind: 'progress', said: 'Setting all texts into one table …' });
  const others = view === 'redline' ? [other - 1] : readings.flatMap((_, at) => (at === base - 1 ? [] : [at]));
  for (const [index, at] of others.entries()) {
    reply({ kind: 'progress', said: `Comparing ${readings[at]!.witness}, ${index + 1} of ${others.length} …` });
    compared(base - 1, at);
  }
}

function reply(message: CollateReply): void {
  postMessage(message);
}

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'yaml';
import { openSite } from './site.ts';

const site = await openSite();

/** What an article prints. Of two of the five the title is an editor's. */
const PRINTED = '.article > :is(h1:not([data-supplied]), .credit), .passage > p, .carried p';

interface FrontMatter {
  readonly original: string;
  readonly residue: readonly { readonly lines: readonly [number, number]; readonly words?: string }[];
}

for (const id of ['igp', 'diplomat', 'kans', 'register', 'scmedia'])
  test(`the page of ${id} prints the words of its original, in order, but for the residue`, async () => {
    const { page, close } = await site.openPage(`/articles/${id}/`, { script: false });
    const printed = await page.locator(PRINTED).allTextContents();
    assert.deepEqual(words(await headed(id, printed)), words(await originalWithoutResidue(id)));
    await close();
  });

/** What is printed, with the heading that stands in the body of one article and is no paragraph. */
async function headed(id: string, printed: readonly string[]): Promise<string> {
  if (id !== 'igp') return printed.join('\n');
  const points = printed.findIndex((text) => text.startsWith('1. '));
  return [...printed.slice(0, points), 'Global Initiative on Data Security', ...printed.slice(points)].join('\n');
}

async function originalWithoutResidue(id: string): Promise<string> {
  const witness = await readFile(`content/witnesses/${id}.mdx`, 'utf8');
  const { original, residue } = parse(witness.split(/^---$/m)[1]!) as FrontMatter;
  const lines = (await readFile(`content/originals/${original}`, 'utf8')).split('\n');
  for (const {
    lines: [first, last],
    words,
  } of residue)
    for (let line = first; line <= last; line++) lines[line - 1] = words ? lines[line - 1]!.replace(words, '') : '';
  return lines.join('\n');
}

/** The words with all the signs that touch them; bullets at the beginning of a line are layout. */
function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '' && word !== '•');
}

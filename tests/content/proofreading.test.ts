import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { outcome, readContent } from '../../src/proofreading/content.ts';
import { linkProblems } from '../../src/proofreading/links.ts';
import { printProblem, problemList, problems, type Problem } from '../../src/proofreading/problems.ts';
import { proofread } from '../../src/proofreading/proofread.ts';
import { readSite } from '../../src/proofreading/site.ts';
import { Copy } from './copy.ts';
import { base, faults, type Fault } from './faults.ts';

test('there is nothing to say of the content as it is', () => {
  using copy = new Copy();
  assert.deepEqual(proofread(copy.project).map(printProblem), []);
});

for (const fault of faults)
  test(`${fault.key}: ${fault.name}`, () => {
    const found = proofreadFault(fault);
    assert.deepEqual(found.map(printProblem), fault.says);
    assert.ok(found.some(({ key }) => key === fault.key));
  });

test('every problem that the table names is found by a test', () => {
  const found = new Set(faults.map(({ key }) => key));
  assert.deepEqual(
    Object.keys(problems).filter((key) => !found.has(key as Fault['key'])),
    [],
  );
});

test('CONTRIBUTING.md lists what the table names', async () => {
  const contributing = await readFile(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
  assert.ok(contributing.includes(problemList()), `CONTRIBUTING.md should hold:\n\n${problemList()}`);
});

test('line ends of Windows and a byte order mark are no fault', () => {
  using copy = new Copy();
  copy.write('content/witnesses/kans.mdx', withWindowsLines(copy.read('content/witnesses/kans.mdx')));
  assert.deepEqual(proofread(copy.project).map(printProblem), []);
});

function withWindowsLines(text: string): string {
  return `\uFEFF${text.replaceAll('\n', '\r\n')}`;
}

function proofreadFault({ make, site }: Fault): readonly Problem[] {
  using copy = new Copy();
  make(copy);
  const found = proofread(copy.project);
  if (!site) return found;
  for (const [path, html] of Object.entries(site)) copy.write(`dist/${path}`, `<!doctype html>${html}`);
  const content = outcome(readContent(copy.project, 'content'));
  return [...found, ...linkProblems(readSite(join(copy.project, 'dist')), content, { base, folder: 'dist' })];
}

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { outcome, readContent } from '../../src/proofreading/content.ts';
import { linkProblems } from '../../src/proofreading/links.ts';
import { printProblem, type Problem } from '../../src/proofreading/problems.ts';
import { proofread } from '../../src/proofreading/proofread.ts';
import { messages } from '../../src/proofreading/rules.ts';
import { readSite } from '../../src/proofreading/site.ts';
import { Copy } from './copy.ts';
import { faults, type Fault } from './faults.ts';

test('there is nothing to say of the content as it is', () => {
  using copy = new Copy();
  assert.deepEqual(proofread(copy.project, 'content').map(printProblem), []);
});

for (const fault of faults)
  test(`${fault.key}: ${fault.name}`, () => {
    const found = proofreadFault(fault);
    assert.deepEqual(found.map(withoutRemedy), fault.says);
    assert.ok(found.some(({ key }) => key === fault.key));
    for (const { remedy } of found) assert.doesNotMatch(remedy, /undefined|\{\w*\}|^$/);
  });

test('everything that can be found is found by a test', () => {
  const broken = new Set(faults.map(({ key }) => key));
  const names = messages.flatMap((some) => Object.keys(some));
  assert.deepEqual(
    names.filter((name) => !broken.has(name)),
    [],
  );
  assert.equal(new Set(names).size, names.length, 'a name stands in two rules');
});

test('every message is clear: sentences of twenty words at most, that end as sentences do', () => {
  for (const [name, { found, remedy }] of messages.flatMap((some) => Object.entries(some)))
    for (const text of [found, remedy].filter((said) => !/\{(description|error)\}$/.test(said))) {
      assert.match(text, /^[\p{Lu}{“<].*[.?]$/u, name);
      for (const sentence of text.split(/(?<=[.:]) /))
        assert.ok(sentence.split(' ').length <= 20, `${name}: ${sentence}`);
    }
});

test('a problem is printed with its place and remedy on one line', () => {
  using copy = new Copy();
  copy.replace('content/witnesses/gazette.mdx', 'siglum: G\n', '');
  assert.deepEqual(proofread(copy.project, 'content').map(printProblem), [
    'content/witnesses/gazette.mdx:2  siglum: It is missing. Add it: The letter that stands for the witness.',
  ]);
});

test('line ends of Windows and a byte order mark are no fault', () => {
  using copy = new Copy();
  const file = 'content/witnesses/gazette.mdx';
  copy.write(file, `\uFEFF${copy.read(file).replaceAll('\n', '\r\n')}`);
  assert.deepEqual(proofread(copy.project, 'content').map(printProblem), []);
});

function proofreadFault({ breakIn, isOfSite }: Fault): readonly Problem[] {
  using copy = new Copy();
  breakIn(copy);
  const found = proofread(copy.project, 'content');
  if (!isOfSite) return found;
  const content = outcome(readContent(copy.project, 'content'));
  return [
    ...found,
    ...linkProblems(readSite(join(copy.project, 'dist')), content, { base: '/library', folder: 'dist' }),
  ];
}

/** `witnesses/gazette.mdx:31  points.3.text: It is empty.` */
function withoutRemedy(problem: Problem): string {
  return printProblem({ ...problem, remedy: '' })
    .trim()
    .replaceAll('content/', '');
}

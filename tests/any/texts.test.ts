import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasSameWords } from '../../engine/tests/segmenter.ts';
import { collationTable, witnessTable } from '../../engine/table/index.ts';
import { printedText, tokenize } from '../../engine/words/index.ts';
import { account, linesOf } from '../../src/proofreading/accounting.ts';
import { articleLines } from '../../src/proofreading/article.ts';
import { printProblem } from '../../src/proofreading/problems.ts';
import { proofread } from '../../src/proofreading/proofread.ts';
import { contentFolder } from '../../src/schemas.ts';
import { project, readTexts } from '../texts.ts';

// What must hold of whoever's content: of that in content/, or in the folder that CONTENT names.
const { content, points, readings, readingsOf } = readTexts(contentFolder);

test('the proofreading has nothing to say', () => {
  assert.deepEqual(proofread(project, contentFolder).map(printProblem), []);
});

for (const witness of content.witnesses)
  test(`${witness.id}: each word of its original is in the article or its residue, and no line can be left out`, () => {
    const { original, residue } = witness.fields!;
    const lines = linesOf(originalText(original));
    const article = articleLines(witness).filter(({ text }) => text !== '');
    assert.equal(account(lines, residue, article), undefined);
    for (let left = 0; left < article.length; left++)
      assert.ok(account(lines, residue, article.toSpliced(left, 1)), article[left]!.text);
  });

for (const witness of content.witnesses)
  test(`${witness.id}: the words of its original are those of the segmenter, and make up its text`, () => {
    const { original, language } = witness.fields!;
    const text = originalText(original);
    hasSameWords(text, language);
    assert.equal(printedText(tokenize(text, language)), text);
  });

for (const point of points)
  test(`point ${point}: every reading can be read back from the table, whatever the order of the witnesses`, () => {
    const given = readingsOf(point);
    const ids = given.map(({ witness }) => witness);
    const table = witnessTable(collationTable(given), ids);
    for (const [index, { text }] of given.entries())
      assert.equal(table.columns.map(({ cells }) => cells[index]?.t ?? '').join(''), text);
    assert.deepEqual(witnessTable(collationTable(given.toReversed()), ids), table);
  });

test('every version is printed, and each of its readings has words', () => {
  for (const { id } of content.versions)
    assert.ok(
      readings.some(({ version }) => version === id),
      id,
    );
  for (const { witness, point, text, language } of readings)
    assert.notEqual(tokenize(text, language).length, 0, `${witness}, ${point}`);
});

function originalText(name: string): string {
  const file = content.files.find(({ kind, id }) => kind === 'originals' && id === name);
  assert.ok(file?.text !== undefined, name);
  return file.text;
}

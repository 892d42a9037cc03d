import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { measureNow, measureThreshold } from '../../bench/measure.ts';
import type { Measurements } from '../../src/method/measured.ts';
import written from '../../src/method/measured.json' with { type: 'json' };
import { methodParts } from '../../src/method/names.ts';
import { thresholds } from '../../src/method/thresholds.ts';

const measured: Measurements = written;
const remedy = 'run npm run measure, and see whether content/pages/method.mdx still says what is so';

test('what the method page says is found in the texts is found', () => {
  const { gold, findings, tools } = measureNow();
  assert.deepEqual(
    { gold, findings, tools },
    { gold: measured.gold, findings: measured.findings, tools: measured.tools },
    remedy,
  );
});

test('every threshold has the value that the method page prints', () => {
  const values = thresholds.map(({ key, value }) => [key, value]);
  const printed = Object.entries(measured.thresholds).map(([key, { value }]) => [key, value]);
  assert.deepEqual(printed, values, remedy);
});

/** A few of them: one that moves links, one that moves marks only, one that moves ties. */
for (const key of ['gap', 'phrasesBelow', 'commentary.runWords'])
  test(`the effect of ${key} is the one that the method page prints`, () => {
    const threshold = thresholds.find((candidate) => candidate.key === key)!;
    const effect = measured.thresholds[key]!;
    assert.deepEqual(measureThreshold(threshold), effect, remedy);
    assert.ok(
      effect.effects.some(({ lost, sentences, ties }) => lost + sentences + ties > 0),
      'it has none',
    );
  });

/** Numbers that find nothing: codes and bits, what is not exact in sums, and how much of what is found is listed or shown. */
const others = [
  ...['engine/align/anchors.ts OFTEN', 'engine/align/anchors.ts FNV_PRIME', 'engine/align/anchors.ts FNV_OFFSET'],
  ...['engine/align/inorder.ts NONE', 'engine/align/inorder.ts LINK_IS_FIRST', 'engine/align/inorder.ts LINK_FROM_GAP'],
  ...['engine/align/inorder.ts GAP_FROM_LEFT', 'engine/align/inorder.ts GAP_FROM_GAP'],
  ...['engine/table/table.ts NONE', 'engine/words/norms.ts BEYOND_ASCII', 'engine/align/short.ts EQUAL'],
  ...['engine/words/boundaries.ts PIECE_LENGTH'],
  ...['engine/compare/named.ts MOST_NAMED', 'engine/table/witnesstable.ts MOST_MOVING'],
  ...['src/commentary/concordance.ts CONTEXT_WORDS', 'src/commentary/excerpt.ts LONGEST_WHOLE'],
  'src/commentary/quotations.ts MOST_FOLLOWED',
];

test('every number that decides something is a rule that is handed in', () => {
  const files = ['engine/words', 'engine/align', 'engine/compare', 'engine/table', 'src/commentary'].flatMap((folder) =>
    readdirSync(folder).map((name) => `${folder}/${name}`),
  );
  const constants = files.flatMap((file) =>
    Array.from(
      readFileSync(file, 'utf8').matchAll(/^(?:export )?const ([A-Z_]+)\b[^=]*= -?\d/gmu),
      ([, name]) => `${file} ${name}`,
    ),
  );
  assert.deepEqual(constants.toSorted(), others.toSorted());
});

test('every part of the method has rules', () => {
  for (const part of methodParts)
    assert.ok(
      thresholds.some((threshold) => threshold.part === part),
      part,
    );
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { collationOf } from '../../src/collating/collation.ts';
import { starterFiles } from '../../src/collating/starter.ts';
import { printProblem } from '../../src/proofreading/problems.ts';
import { proofread } from '../../src/proofreading/proofread.ts';

/** Texts that edge each other: name | text; lines are written as `/`. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'two texts of two sentences': ['A | Keep data safe. Tell users of faults.', 'B | Keep all data safe. Tell users.'],
  'a text that lacks a sentence': [
    'A | Keep data safe. Tell users of faults. Help them.',
    'B | Keep data safe. Help them.',
    'C | Tell users of faults.',
  ],
  'sentences in another order': [
    'A | Keep data safe. Tell users of faults.',
    'B | Tell users of faults. Keep data safe.',
  ],
  'texts that share no word': ['A | Keep data safe. Help.', 'B | Nothing is alike'],
  'names that are no ids': [
    'commentary | Keep “data” safe: {a}',
    '12 | <b>Keep</b> data # safe',
    'Ä Ö | - Keep - data',
  ],
  'lines and signs of YAML': ['A | Keep data/safe: yes/- one', 'B | Keep data/safe: "no"\\n'],
};

for (const [name, lines] of Object.entries(cases))
  test(`the proofreading finds nothing wrong in a starter folder of ${name}`, () => {
    const texts = lines.map((line) => {
      const [called, text] = line.split(' | ') as [string, string];
      return { name: called, language: 'en', text: text.replaceAll('/', '\n') };
    });
    const files = starterFiles(collationOf(texts), { base: 1, by: 'sentence' }, '2026-01-31');
    const project = mkdtempSync(join(tmpdir(), 'starter-'));
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(project, path)), { recursive: true });
        writeFileSync(join(project, path), text);
      }
      assert.deepEqual(proofread(project, 'content').map(printProblem), []);
    } finally {
      rmSync(project, { recursive: true });
    }
  });

test('each text stands whole and in its order in the points of its article', () => {
  const texts = [
    { name: 'A', language: 'en', text: 'One two. Three four. Five six. Seven.' },
    { name: 'B', language: 'en', text: 'Five six. One two, three five. Seven!' },
  ];
  const files = starterFiles(collationOf(texts), { base: 1, by: 'sentence' }, '2026-01-31');
  for (const { name, text } of texts) {
    const article = files[`content/witnesses/${name.toLowerCase()}.mdx`]!;
    const points = [...article.matchAll(/^ {2}- (\{.*\})$/gm)].map(
      ([, point]) => JSON.parse(point!) as { text: string },
    );
    assert.equal(points.map((point) => point.text).join(' '), text);
  }
});

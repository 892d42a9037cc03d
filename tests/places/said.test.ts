import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mode, Run } from '../../engine/compare/index.ts';
import { agreementSentence, keepsSentence } from '../../src/said.ts';

const plain: Run = { mark: null, text: 'plain' };
const shared: Run = { mark: 'shared', text: 'shared', variants: [], first: undefined };

/** The share of the base that is kept, how it is marked, the runs, and what is said. */
const kept: readonly (readonly [keeps: number, mode: Mode, runs: readonly Run[], sentence: string])[] = [
  [0.7, 'words', [plain], 'Keeps 70\u00A0% of the words of I.'],
  [
    0.1,
    'phrases',
    [plain, shared],
    'Keeps 10\u00A0% of the words of I: so few that only the phrases it shares are marked.',
  ],
  [0.5, 'phrases', [plain], 'Keeps 50\u00A0% of the words of I, but no phrase that could be marked.'],
  [0, 'phrases', [plain], 'Keeps 0\u00A0% of the words of I.'],
];

for (const [keeps, mode, runs, sentence] of kept)
  test(`of ${keeps} by ${mode}, in ${runs.length} runs: ${sentence}`, () => {
    assert.equal(keepsSentence({ keeps, mode, runs }, 'I'), sentence);
  });

test('witnesses with the same words agree to the character, or but for what is named', () => {
  const witnesses = [{ siglum: 'D' }, { siglum: 'K' }];
  assert.equal(agreementSentence(witnesses, []), 'D = K, to the character.');
  assert.equal(
    agreementSentence(witnesses, ['ordinals', 'capitals']),
    'D = K, in every word; ordinals and capitals differ.',
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openingWords, passageAddress } from '../../src/commentary/passage.ts';

const passage = { witness: 'x', id: 'p3', number: 3, text: '“Item #5 says,” he said.', language: 'en' };

test('the opening words are as printed, and the whole text if there are no more', () => {
  assert.equal(openingWords(passage, 2), '“Item #5');
  assert.equal(openingWords(passage, 5), passage.text);
  assert.equal(openingWords(passage, 50), passage.text);
});

test('an address names witness and place', () => {
  assert.equal(passageAddress(passage), 'x#p3');
});

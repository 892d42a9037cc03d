import './built.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { small } from './small.ts';

const { speechPairs } = await import('../../src/views/speech.ts');

test('what two articles share stands side by side, as printed, with where it is', () => {
  const words = 'the harbour of our fathers shall never close its gates against honest merchants';
  const [pair, ...others] = speechPairs(
    small({ passages: `alder p1 He said: “${words}.”\nbirch p2 She heard that ${words}, and left.` }),
  );
  assert.equal(pair!.relation, 'The same words.');
  assert.deepEqual(
    pair!.sides.map(({ place, address }) => `${place} ${address}`),
    ['paragraph 1 /articles/alder/#p1', 'paragraph 2 /articles/birch/#p2'],
  );
  assert.deepEqual(
    pair!.sides.map(({ words }) => toHtml([...words]).replaceAll(/<[^>]*>/g, '')),
    [words, words],
  );
  assert.deepEqual(others, []);
});

test('where two translations differ each side has its own words marked', () => {
  const one =
    'Slandering honest merchants and closing the harbour seriously violates ancient customs of trade among nations';
  const other =
    'Slandering honest merchants and closing the harbour gravely violates ancient customs of commerce among nations';
  const [pair] = speechPairs(small({ passages: `alder p1 “${one}.”\nbirch p1 “${other}.”` }));
  assert.equal(pair!.relation, 'One sentence in two translations.');
  const marked = pair!.sides.map(({ words }) => toHtml([...words]).match(/(?<=<\/span>)[^<]+(?=<\/mark>)/g));
  assert.deepEqual(marked, [
    ['seriously', 'trade'],
    ['gravely', 'commerce'],
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { partsOf } from '../../src/views/parts.ts';

// weights of the entries, and what a page holds => the entries of each page.
const cases: readonly (readonly [weights: readonly number[], most: number, pages: readonly (readonly number[])[]])[] = [
  [[], 3, [[]]],
  [[1, 1, 1], 3, [[1, 1, 1]]],
  [[1, 1, 1, 1], 3, [[1, 1, 1], [1]]],
  [[2, 2, 2], 3, [[2], [2], [2]]],
  [[1, 9, 1], 3, [[1], [9], [1]]],
];

for (const [weights, most, pages] of cases)
  test(`${JSON.stringify(weights)}, at most ${most} a page: ${JSON.stringify(pages)}`, () => {
    const parts = partsOf(weights, most, (weight) => weight);
    assert.deepEqual(
      parts.map(({ entries }) => entries),
      pages,
    );
    assert.deepEqual(
      parts.map(({ number, of }) => [number, of]),
      pages.map((_, index) => [index + 1, pages.length]),
    );
  });

test('the parts hold every entry once, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 20 }), (list, most) => {
      assert.deepEqual(
        partsOf(list, most, (weight) => weight).flatMap(({ entries }) => entries),
        list,
      );
    }),
  );
});

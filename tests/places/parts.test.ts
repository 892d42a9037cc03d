import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MOST_LISTED, partsOf, partWith } from '../../src/parts.ts';

const list = fc.nat(3 * MOST_LISTED).map((length) => Array.from({ length }, (_, index) => index));

test('the parts of a list hold each entry once, in order, where the list says that it is', () => {
  fc.assert(
    fc.property(list, (entries) => {
      const parts = partsOf(entries);
      assert.deepEqual(
        parts.flatMap((part) => part.entries),
        entries,
      );
      for (const { number, of, start, entries: some } of parts) {
        assert.equal(of, parts.length);
        assert.ok(some.length <= MOST_LISTED);
        assert.equal(some[0] ?? start, start);
        assert.ok(some.every((entry) => partWith(entry) === number));
      }
    }),
  );
});

test('a list that fits is one part, and so is an empty one', () => {
  for (const length of [0, 1, MOST_LISTED]) assert.equal(partsOf(Array.from({ length })).length, 1);
  assert.equal(partsOf(Array.from({ length: MOST_LISTED + 1 })).length, 2);
});

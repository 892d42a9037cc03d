import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { partsOf } from '../../src/views/parts.ts';

test('parts hold the whole list in its order, none more than a page holds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (list, most) => {
      const parts = partsOf(list, most);
      assert.deepEqual(
        parts.flatMap(({ entries }) => entries),
        list,
      );
      assert.ok(
        parts.every(
          ({ entries, number, of }, index) => entries.length <= most && number === index + 1 && of === parts.length,
        ),
      );
      assert.ok(list.length === 0 || parts.every(({ entries }) => entries.length > 0));
    }),
  );
});

test('a list that fits a page is one part', () => assert.equal(partsOf([1, 2, 3], 3).length, 1));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { packFiles, unpackFiles } from '../../src/searchpack.ts';

test('files that are packed into one come out as they were', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.uint8Array({ maxLength: 300 })), (files) => {
      const packed = new Map(Object.entries(files));
      assert.deepEqual(unpackFiles(Uint8Array.from(packFiles(packed))), packed);
    }),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { methodParts } from '../../src/method/names.ts';
import { thresholds } from '../../src/method/thresholds.ts';

test('every part of the method has rules', () => {
  for (const part of methodParts)
    assert.ok(
      thresholds.some((threshold) => threshold.part === part),
      part,
    );
});

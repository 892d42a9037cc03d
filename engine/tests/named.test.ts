import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_NAMED, named } from '../compare/named.ts';

const names = Array.from({ length: MOST_NAMED + 2 }, (_, index) => `W${index + 1}`);

test('few names are all told, of many the first and how many others', () => {
  assert.equal(named(names.slice(0, 3), ' = '), 'W1 = W2 = W3');
  assert.equal(named(names.slice(0, MOST_NAMED)), 'W1 W2 W3 W4 W5 W6 W7 W8 W9');
  assert.equal(named(names.slice(0, MOST_NAMED + 1)), 'W1 W2 W3 W4 W5 W6 W7 W8 W9 and 1 other');
  assert.equal(named(names), 'W1 W2 W3 W4 W5 W6 W7 W8 W9 and 2 others');
});

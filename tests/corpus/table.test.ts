import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collationTable, witnessTable } from '../../engine/table/index.ts';
import { permutations } from '../../engine/tests/arbitrary.ts';
import { points, readingsOf } from './corpus.ts';

for (const point of points)
  test(`point ${point}: all 120 orders of the five witnesses give one table`, () => {
    const given = readingsOf(point);
    const ids = given.map(({ witness }) => witness);
    const first = witnessTable(collationTable(given), ids);
    for (const order of permutations(given)) assert.deepEqual(witnessTable(collationTable(order), ids), first);
  });

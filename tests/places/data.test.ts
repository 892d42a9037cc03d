import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edition } from '../data/built.ts';

const { pointData, witnessData } = await import('../../src/places/data.ts');

test('a link that every point or article has leads to all, and says so', () => {
  for (const [first, second] of [
    edition.points.map(({ number }) => pointData(edition, number)),
    edition.witnesses.map((witness) => witnessData(edition, witness)),
  ]) {
    const common = first!.links.filter(({ href }) => second!.links.some((link) => link.href === href));
    assert.notDeepEqual(common, []);
    for (const { label } of common) assert.match(label, /\ball\b/);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesOf, restOf } from '../../src/checking/answer.ts';
import { checkerOf } from '../../src/checking/check.ts';
import type { CheckTexts } from '../../src/views/check.ts';

const versions = {
  long: 'Captains should keep harbours open to merchant ships of every nation, and carry no hidden cannon aboard.',
  short: 'Keep merchant ships free of hidden cannon.',
};
const texts: CheckTexts = {
  ...{ unit: 'point', units: 'points', language: 'en', points: [] },
  sources: Object.entries(versions).map(([id, text]) => ({
    ...{ id, unit: '1', text, language: 'en' },
    standing: { kind: 'point', point: 1, heading: '', version: `the ${id}`, address: `/${id}`, clauses: [] },
  })),
};
const checker = checkerOf(texts.sources, 'en');

/** Pasted => what of it follows nothing. */
const rests = `
keep harbours open to merchant ships of every nation =>
Lisbon wants captains to keep harbours open to merchant ships of every nation => Lisbon wants
Keep harbours open to merchant ships of every nation, he told Lisbon. => he told Lisbon
`;

for (const line of rests.trim().split('\n')) {
  const [pasted, rest] = line.split('=>').map((part) => part.trim()) as [string, string];
  test(`${pasted} => ${rest}`, () => assert.deepEqual(restOf(checked(pasted), texts).join(' | '), rest));
}

/** Pasted => the versions that have it, where it is too short to tell them apart. */
const places = `
merchant ships => long short
hidden cannon => long short
merchant ship => long short
harbours open => long
the cannon =>
of every =>
harbours open to merchant ships =>
`;

for (const line of places.trim().split('\n')) {
  const [pasted, found] = line.split('=>').map((part) => part.trim()) as [string, string];
  test(`${pasted} stands in: ${found || 'nothing to tell'}`, () =>
    assert.equal(
      placesOf(checked(pasted), texts)
        .map(({ address }) => address.slice(1))
        .join(' '),
      found,
    ));
}

function checked(pasted: string) {
  const [sentence] = checker.sentences(pasted);
  return checker.check(sentence!);
}

import './built.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { small } from './small.ts';

const { termEntries } = await import('../../src/views/terms.ts');

const passages = `
alder p1 No cannon was seen.
alder p2 A cannon, and another cannon.
cedar s  Ships and guns.
`;
const terms = [{ term: 'cannon', forms: ['guns'] }, { term: 'whale' }];

test('a term stands in the versions first, then article by article; one that stands nowhere is left out', () => {
  const entries = termEntries(small({ passages, terms }));
  assert.deepEqual(
    entries.map(({ term, count, groups }) => [
      term,
      count,
      ...groups.map(({ name, places }) => `${name}: ${places.map(({ place }) => place).join(', ')}`),
    ]),
    [
      [
        'cannon',
        6,
        'Full text: point 2',
        'Short form: point 2',
        'Alder: paragraph 1, paragraph 2, paragraph 2',
        'Cedar: standfirst',
      ],
    ],
  );
});

test('a place leads to the clause of a point or the paragraph of an article, and has its context as printed', () => {
  const [entry] = termEntries(small({ passages, terms }));
  assert.deepEqual(
    entry!.groups.map(({ places: [place] }) => `${place!.address} ${place!.before}[${place!.words}]${place!.after}`),
    [
      '/points/2/#all Captains should not carry hidden [cannon] aboard their merchant ships in time of peace.',
      '/points/2/#all Captains should not carry hidden [cannon] aboard.',
      '/articles/alder/#p1 No [cannon] was seen.',
      '/articles/cedar/#standfirst Ships and [guns].',
    ],
  );
});

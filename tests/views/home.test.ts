import './built.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editionOf } from './edition.ts';

const view = await import('../../src/views/home.ts');

const edition = editionOf(
  ['full', 'short', 'free'],
  [
    {
      clauses: {
        law: { full: 'Obey the law.', short: 'weaker: Know the law.', free: 'missing: ' },
        store: { full: 'Keep data.', short: 'same: Keep data.', free: 'opposite: Send data.' },
      },
    },
    {
      clauses: {
        tell: { full: 'Tell users.', short: 'missing: ', free: 'changed: Tell States.' },
        mend: { full: 'Mend faults.', short: 'same: Mend faults.', free: 'reworded: Repair faults.' },
      },
    },
    { clauses: { row: { full: 'Open.', short: 'Open.' } }, isDrafted: true },
  ],
);
const [point] = edition.points;

test('verdicts are given on every version but the one compared with', () => {
  assert.deepEqual(
    view.judgedVersions(edition).map(({ id }) => id),
    ['short', 'free'],
  );
});

test('each clause leads to its row, with a verdict for each version in their order', () => {
  assert.deepEqual(
    view.judgedClauses(edition, point!).map(({ address, verdicts }) => `${address} ${verdicts}`),
    ['/points/1/#law weaker,missing', '/points/1/#store same,opposite'],
  );
});

test('rows that the machine has drafted have no verdicts to show', () => {
  assert.deepEqual(view.judgedClauses(edition, edition.points[2]!), []);
});

test('the verdicts on a version are summed up, the gravest first', () => {
  const [short, free] = view.versionSummaries(edition);
  const written = ({ byVerdict }: typeof short & object) =>
    byVerdict.map(({ verdict, clauses }) => `${verdict}: ${clauses.map(({ address }) => address)}`);
  assert.deepEqual(written(short!), [
    'missing: /points/2/#tell',
    'weaker: /points/1/#law',
    'same: /points/1/#store,/points/2/#mend',
  ]);
  assert.deepEqual(written(free!), [
    'opposite: /points/1/#store',
    'missing: /points/1/#law',
    'changed: /points/2/#tell',
    'reworded: /points/2/#mend',
  ]);
  assert.equal(free!.clauses, 4);
});

test('the gravest changes are quoted on both sides; what is missing has no words to quote, what is kept is no change', () => {
  const quoted = view
    .versionSummaries(edition)
    .map(({ gravest }) => gravest.map(({ quoted }) => quoted.map(({ text }) => text).join(' | ')));
  assert.deepEqual(quoted, [
    ['Obey the law. | Know the law.'],
    ['Keep data. | Send data.', 'Tell users. | Tell States.'],
  ]);
});

test('a change that an outside source bears on is quoted after the others, however grave', () => {
  const note = {
    ...{ id: 'translated', clauses: ['store'], text: 'The original has neither.' },
    quotes: [{ version: 'free', words: 'Send data' }],
    outside: [{ source: 'original', says: 'It has neither.' }],
  };
  const noted = { ...edition, points: edition.points.map((one) => ({ ...one, notes: [note] })) };
  const [, free] = view.versionSummaries(noted);
  assert.deepEqual(
    free!.gravest.map(({ verdict }) => verdict),
    ['changed', 'opposite'],
  );
});

test('a quotation names its version, its place, who printed it and the release', () => {
  const [short] = view.versionSummaries(edition);
  assert.equal(
    short!.gravest[0]!.quoted[1]!.source,
    'SHORT, point 1 (Name of law), as printed by The short 0. In: Edition: All texts, release 1',
  );
});

test('without any verdict there is no summary', () => {
  const drafted = editionOf(
    ['full', 'short'],
    [{ clauses: { row: { full: 'Open.', short: 'Open.' } }, isDrafted: true }],
  );
  assert.deepEqual(view.versionSummaries(drafted), []);
});

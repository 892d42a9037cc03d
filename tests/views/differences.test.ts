import './built.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Edition, Note } from '../../src/edition/edition.ts';
import { editionOf } from './edition.ts';

const view = await import('../../src/views/differences.ts');

const note: Note = {
  id: 'softer',
  clauses: ['law'],
  text: 'To ask is softer.',
  quotes: [
    { version: 'full', words: 'should keep' },
    { version: 'short', words: 'ask to keep' },
  ],
};
const edition = editionOf(
  ['full', 'short', 'other'],
  [
    {
      clauses: {
        law: {
          full: 'States should keep data',
          short: 'weaker: ask to keep data',
          other: 'same: States should keep data',
        },
        home: { full: 'at home', other: 'stronger: always at home', short: 'missing:' },
      },
      binds: { 'law full': { word: 'should', on: 'States' }, 'law short': { word: 'ask' } },
      notes: [note],
    },
    { clauses: { open: { full: 'Be open', short: 'same: be open' } } },
  ],
);

test('the table has each clause and version that differs, by point, clause and version', () => {
  assert.deepEqual(rowsOf(edition), ['1 law short weaker', '1 home short missing', '1 home other stronger']);
});

test('where nobody has judged, other words are a difference and the same words are none', () => {
  const drafted = editionOf(
    ['a', 'b'],
    [{ isDrafted: true, clauses: { 'row-1': { a: 'One two.', b: 'one two' }, 'row-2': { a: 'Three.', b: 'four' } } }],
  );
  assert.deepEqual(rowsOf(drafted), ['1 row-2 b undefined']);
});

test('a row says what is left out of its own clause, not what other clauses lost', () => {
  const [law] = view.differencesOf(edition);
  const titles = view
    .differenceWords(edition, law!)
    .flatMap((node) => (node.type === 'element' ? [node.properties['title']] : []))
    .filter(Boolean);
  assert.ok(!titles.some((words) => String(words).includes('home')), String(titles));
});

test('operative words have their rank in the list, and weaker means further down', () => {
  const [law, home] = view.differencesOf(edition);
  assert.deepEqual(law!.there.binds, { word: 'should', rank: 2, on: 'States' });
  assert.deepEqual(law!.here.binds, { word: 'ask', rank: 3, on: undefined });
  assert.deepEqual([law!.force, home!.force], ['weaker', undefined]);
});

test('a note stands in the rows of the versions that it quotes, of its clauses', () => {
  const noted = view.differencesOf(edition).filter(({ notes }) => notes.length > 0);
  assert.deepEqual(
    noted.map(({ clause, version, notes }) => [clause.id, version.id, notes.map(({ address }) => address)]),
    [['law', 'short', ['/points/1/#note-softer']]],
  );
});

test('a filter counts the rows of each value; what no row has and what one value has alone is left out', () => {
  const [part] = view.differenceParts(edition);
  assert.deepEqual(
    view
      .filtersOf(edition, part!)
      .map(({ name, choices }) => [name, ...choices.map(({ value, count }) => `${value} ${count}`)]),
    [
      ['version', 'short 2', 'other 1'],
      ['verdict', 'missing 1', 'weaker 1', 'stronger 1'],
    ],
  );
});

test('each choice of a filter hides the rows without its value', () => {
  const styles = view.filterStyles(edition);
  assert.ok(
    styles.includes(
      '.differences:has(#filter-verdict > [value="weaker"]:checked) tr[data-verdict]:not([data-verdict="weaker"])',
    ),
  );
});

test('a long table is cut between points, and a clause is found on its page', () => {
  const clauses = Object.fromEntries(
    Array.from({ length: 150 }, (_, at) => [`c${at}`, { a: 'one', b: 'reworded: two' }]),
  );
  const long = editionOf(['a', 'b'], [{ clauses }, { clauses }, { clauses }]);
  assert.deepEqual(
    view.differenceParts(long).map(({ entries }) => entries.map(({ point }) => point.number)),
    [[1, 2], [3]],
  );
  assert.equal(view.differenceHref(long, 3, 'c7'), '/differences/2/#point-3-c7');
  assert.equal(view.differenceHref(edition, 2, 'open'), undefined);
});

test('the sentence above the table counts clauses that differ, and those that are the same', () => {
  assert.equal(
    view.differencesLede(edition),
    'Three clauses of two versions differ from the full. Two with the same words are not listed.',
  );
});

test('operative words are listed with their other forms, in the order that gives their ranks', () => {
  assert.deepEqual(view.operativeWords(edition), ['must', 'should, shoulds', 'ask']);
});

function rowsOf(of: Edition): readonly string[] {
  return view
    .differencesOf(of)
    .map(({ point, clause, version, verdict }) => `${point.number} ${clause.id} ${version.id} ${verdict}`);
}

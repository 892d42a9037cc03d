import './built.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import type { Note } from '../../src/edition/edition.ts';
import { editionOf } from './edition.ts';

const view = await import('../../src/views/point.ts');

const notes: readonly Note[] = [
  {
    id: 'both',
    clauses: ['law', 'store'],
    text: 'On both.',
    quotes: [],
    outside: [{ source: 'zh', says: 'It has 要求, “require”.' }],
  },
  { id: 'one', clauses: ['store'], text: 'On one.', quotes: [] },
];
const edition = {
  ...editionOf(
    ['full', 'short'],
    [
      {
        clauses: {
          law: { full: 'States should obey the law,', short: 'weaker: know the law,' },
          store: { full: 'and keep the data at home.', short: 'changed: and keep the data.' },
          tell: { full: 'They should tell users.', short: 'missing: ' },
        },
        notes,
      },
      { clauses: { only: { full: 'Only the full text has this.' } } },
    ],
  ),
  outside: {
    sources: [
      {
        id: 'zh',
        name: 'zh.example',
        what: 'The Chinese',
        language: 'zh',
        address: 'https://zh.example/',
        extent: 'whole',
      },
    ],
    note: 'Judged by one reader.',
  },
};
const [point, only] = edition.points;
const [full, short] = edition.versions;
const own = { place: '1', point: point!, comparedWith: full! };
const other = { place: '1/short', point: point!, comparedWith: short! };

test('a point stands at its own address, and at one for each other version that prints it', () => {
  assert.deepEqual(
    view.pointPlaces(edition).map(({ place }) => place),
    ['1', '1/short', '2'],
  );
});

test('the version compared with stands first, and the verdicts stay where they were given', () => {
  const verdicts = (place: typeof own) =>
    view.pointRows(edition, place)[0]!.cells.map(({ version, verdict }) => `${version.id} ${verdict}`);
  assert.deepEqual(verdicts(own), ['full undefined', 'short weaker']);
  assert.deepEqual(verdicts(other), ['short weaker', 'full undefined']);
});

test('words are marked against the version compared with', () => {
  const html = ([, cell]: readonly { readonly words: readonly unknown[] }[]) =>
    toHtml({ type: 'root', children: [...(cell!.words as never[])] });
  assert.match(html(view.pointRows(edition, own)[1]!.cells), /title="at home"/u);
  assert.match(html(view.pointRows(edition, other)[1]!.cells), /<mark class="own"[^>]*>.*at home<\/mark>/u);
});

test('a clause that a version lacks has no words there, and its neighbours lose none for it', () => {
  const rows = view.pointRows(edition, own);
  assert.deepEqual(rows[2]!.cells[1]!.words, []);
  assert.doesNotMatch(JSON.stringify(rows[1]!.cells[1]!.words), /tell users/u);
});

test('a row leads to itself at the address where it is read', () => {
  assert.equal(view.pointRows(edition, own)[0]!.address, '/points/1/#law');
  assert.equal(view.pointRows(edition, other)[0]!.address, '/points/1/short/#law');
});

test('a note stands once, in the first row that it speaks of, and leads to the others', () => {
  const rows = view.pointRows(edition, own);
  assert.deepEqual(
    rows.map(({ notes }) => notes.map(({ id }) => id)),
    [['note-both'], ['note-one'], []],
  );
  assert.deepEqual(rows[0]!.notes[0]!.also, [{ name: 'Name of store', address: '/points/1/#store' }]);
});

test('a row whose note stands in one before leads to it', () => {
  assert.deepEqual(
    view.pointRows(edition, own).map(({ notedWith }) => notedWith),
    [[], [{ name: 'Name of law', address: '/points/1/#note-both' }], []],
  );
});

test('words of an outside source that are in its own writing have its language', () => {
  const [outside] = view.pointRows(edition, own)[0]!.notes[0]!.outside;
  assert.deepEqual(outside!.says, [{ text: 'It has ' }, { text: '要求', language: 'zh' }, { text: ', “require”.' }]);
  assert.equal(outside!.name, 'zh.example');
});

test('the strip keeps the version compared with, where a point has it', () => {
  const hrefs = view.strip(edition, other).map(({ href, isCurrent }) => `${href} ${isCurrent}`);
  assert.deepEqual(hrefs, ['/points/1/short/ true', '/points/2/ false']);
});

test('the last point has none after it', () => {
  const { previous, next } = view.neighbours(edition, { place: '2', point: only!, comparedWith: full! });
  assert.deepEqual([previous?.href, next], ['/points/1/', undefined]);
});

test('the key names the marks that are there, and no others', () => {
  assert.deepEqual([...view.marksOf(view.pointRows(edition, own))].sort(), ['left-out', 'own']);
  assert.equal(view.marksOf(view.pointRows(edition, { place: '2', point: only!, comparedWith: full! })).size, 0);
});

test('the machine lists every difference in words, each version once', () => {
  const lists = view.differencesOf(edition, own);
  assert.deepEqual(
    lists.map(({ version }) => version.id),
    ['short'],
  );
  assert.equal(view.differencesLabel(lists, []), 'Two differences in words');
});

test('what tells the articles of a version apart is said once, by the names of the articles', () => {
  const printed = [
    { points: [{ number: 1, label: '1.', text: 'States’ data.' }] },
    { points: [{ number: 1, label: 'First,', text: "States' data." }] },
  ];
  const two = editionOf(['full'], [{ clauses: { all: { full: 'States’ data.' } } }], { full: printed as never });
  const place = { place: '1', point: two.points[0]!, comparedWith: two.versions[0]! };
  const [list] = view.typographyLists(two, place);
  assert.equal(list!.summary, 'Its articles print the same words, and differ in ordinals and apostrophes.');
  assert.deepEqual(list!.sentences, ['The full 1: “First,” for “1.”', "The full 1: “States'” for “States’”"]);
  assert.equal(view.differencesLabel([], [list!]), 'No differences in words, two in typography');
});

test('whose the verdicts are is said, and what the marks compare with where that is something else', () => {
  assert.equal(view.verdictsLine(edition, own), 'The verdicts are the editor’s, and compare with the full.');
  assert.match(view.verdictsLine(edition, other), /; the marks compare with the short\.$/u);
});

test('every address has a title of its own', () => {
  const titles = view.pointPlaces(edition).map((place) => view.pointTitle(edition, place));
  assert.equal(new Set(titles).size, titles.length);
});

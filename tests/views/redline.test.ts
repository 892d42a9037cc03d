import './built.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseSide, readingSide } from '../../engine/compare/index.ts';
import { editionOf } from './edition.ts';

const view = await import('../../src/views/redline.ts');
const { comparedVersions } = await import('../../src/views/comparisons.ts');
const { redlineHref } = await import('../../src/edition/pairs.ts');

const edition = editionOf(
  ['full', 'short'],
  [
    { clauses: { law: { full: 'States should keep data, safe.', short: 'weaker: keep data safe' } } },
    { clauses: { only: { full: 'Companies shall tell users.' } } },
    { clauses: { same: { full: 'Open, secure.', short: 'same: open secure' } } },
  ],
);
const [full, short] = edition.versions;
const textOf = (number: number, version: string) => edition.points[number - 1]!.readings.get(version)?.text ?? '';

for (const [base, other] of [
  [full!, short!],
  [short!, full!],
])
  test(`either side of every point, taken back out, is what it prints: ${base!.id} to ${other!.id}`, () => {
    for (const { number, runs } of view.wholeRedline(edition, base!, other!)) {
      assert.equal(baseSide(runs), textOf(number, base!.id));
      assert.equal(readingSide(runs), textOf(number, other!.id));
    }
  });

test('a point that one of the two lacks is one change, and the page says who prints it', () => {
  const [, there] = view.wholeRedline(edition, full!, short!);
  const [, here] = view.wholeRedline(edition, short!, full!);
  assert.deepEqual(there!.runs, [{ kind: 'del', text: 'Companies shall tell users.' }]);
  assert.deepEqual(here!.runs, [{ kind: 'ins', text: 'Companies shall tell users.' }]);
  assert.deepEqual([there!.caution, here!.caution], ['Only the full prints it.', 'Only the full prints it.']);
});

test('verdicts stand only where the base is the version that they compare with', () => {
  const verdicts = (base: typeof full, other: typeof full) =>
    view.wholeRedline(edition, base!, other!)[0]!.clauses.map(({ verdict }) => verdict);
  assert.deepEqual([verdicts(full, short), verdicts(short, full)], [['weaker'], [undefined]]);
});

test('a link leads to the point compared with the base, where the base prints it', () => {
  const addresses = view.wholeRedline(edition, short!, full!).map(({ address }) => address);
  assert.deepEqual(addresses, ['/points/1/short/', '/points/2/', '/points/3/short/']);
});

test('punctuation and capitals are no differences in wording', () => {
  const redline = view.wholeRedline(edition, full!, short!);
  assert.equal(redline[2]!.differences, 0);
  assert.match(view.redlineLede(redline, 'point', 'points'), /^\w+ differences? in wording, in three points\.$/);
});

test('the browser makes of two versions, as it loads them, what the build makes', () => {
  const loaded = [view.comparedHeads(edition), view.comparedText(edition, full!), view.comparedText(edition, short!)];
  const [heads, base, other] = JSON.parse(JSON.stringify(loaded)) as Parameters<typeof view.chosenRedline>;
  assert.deepEqual(view.chosenRedline(heads, base, other), view.wholeRedline(edition, full!, short!));
});

test('each ordered pair has a page of up to nine versions, and none of ten', () => {
  const of = (count: number) =>
    editionOf(
      Array.from({ length: count }, (_, at) => `v${at}`),
      [{ clauses: { a: { v0: 'one two', v1: 'reworded: one three' } } }],
    );
  assert.equal(view.redlinePlaces(of(9)).length, 72);
  assert.deepEqual(view.redlinePlaces(of(10)), []);
  assert.equal(redlineHref(of(10), of(10).versions[1]!, of(10).versions[0]!), '/compare/?from=v1&to=v0');
});

test('a redline that is too long for one page has several, with titles of their own', () => {
  const long = 'one two three four '.repeat(1500).trim();
  const many = editionOf(
    ['a', 'b'],
    Array.from({ length: 4 }, () => ({ clauses: { c: { a: long, b: `reworded: ${long} more` } } })),
  );
  const places = view.redlinePlaces(many);
  assert.deepEqual(
    places.map(({ pair, part }) => [pair, part.entries.map(({ number }) => number)]),
    [
      ['a/b', [1]],
      ['a/b/2', [2]],
      ['a/b/3', [3]],
      ['a/b/4', [4]],
      ['b/a', [1]],
      ['b/a/2', [2]],
      ['b/a/3', [3]],
      ['b/a/4', [4]],
    ],
  );
  assert.equal(new Set(places.map(view.redlinePageTitle)).size, places.length);
});

test('the document has the date of the release, the name of the edition and every point', () => {
  const { author, date, paragraphs } = view.redlineDocument(edition, full!, short!);
  assert.deepEqual([author, date.toISOString()], ['Edition', '2021-03-04T00:00:00.000Z']);
  assert.deepEqual(
    paragraphs.filter(({ isHeading }) => isHeading).map(({ runs }) => baseSide(runs)),
    ['1 Heading 1', '2 Heading 2', '3 Heading 3'],
  );
});

test('what tells the articles of one version apart is said once, and what one article prints needs nothing', () => {
  const point = (label: string, text: string) => ({ points: [{ number: 1, label, text }] });
  const printed = editionOf(['full', 'short'], [{ clauses: { a: { full: 'x', short: 'reworded: States keep' } } }], {
    short: [point('1.', 'States keep'), point('First,', 'states keep')],
  });
  const [one, two] = comparedVersions(printed);
  assert.deepEqual([one!.sentence, one!.apart], ['The full 0 prints the full.', []]);
  assert.equal(two!.sentence, 'Two articles print the short in the same words; ordinals and capitals differ.');
  assert.deepEqual(two!.apart, [
    { number: 1, sentences: ['The short 1: “First,” for “1.”', 'The short 1: “states” for “States”'] },
  ]);
});

import './built.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editionOf } from './edition.ts';

const view = await import('../../src/views/text.ts');

/** Labels of the points of each article => what is said of them. */
const numbering = `
1. 2. 3. => It numbers them “1.” to “3.”.
• • • => It prints • before each point.
1. 2. 3. | 1. 2. 3. => The full 0 and The full 1 number them “1.” to “3.”.
1. 2. 3. | First, Second, Third, => The full 0 numbers them “1.” to “3.”. The full 1 numbers them “First,” to “Third,”.
`;

for (const line of numbering.trim().split('\n')) {
  const [articles, said] = line.split(' => ') as [string, string];
  test(line, () => {
    const edition = printedBy(
      articles.split(' | ').map((labels) => labels.split(' ').map((label) => [label, 'Data.'])),
    );
    assert.equal(view.labelsLine(edition, edition.base), said);
  });
}

test('where the articles print no numbers nothing is said of them', () => {
  const edition = printedBy([[['', 'Data.']]]);
  assert.equal(view.labelsLine(edition, edition.base), '');
});

test('what tells the articles apart in print is named once for all points', () => {
  const edition = printedBy([
    [
      ['', 'States’ data.'],
      ['', 'States’ law.'],
    ],
    [
      ['', "States' data."],
      ['', "States' law."],
    ],
  ]);
  assert.equal(
    view.printedBy(edition, edition.base),
    'Printed by The full 0 and The full 1, which differ only in apostrophes.',
  );
});

const edition = editionOf(
  ['full', 'short'],
  [
    { clauses: { law: { full: 'Obey the law.', short: 'obey the law' } } },
    { clauses: { only: { full: 'Tell users.' } } },
  ],
);
const [full, short] = edition.versions;

test('the version compared with is read at the first address, and every version at its own', () => {
  assert.deepEqual(
    view.textPlaces(edition).map(({ place, version }) => `${place} ${version.id}`),
    ['undefined full', 'full full', 'short short'],
  );
});

test('a point is read to the character and leads to where it is compared with that version', () => {
  const [point] = view.readPoints(edition, short!);
  assert.equal(point!.printed?.text, 'obey the law');
  assert.equal(point!.address, '/points/1/short/');
  assert.equal(view.readPoints(edition, full!)[0]!.address, '/points/1/');
});

test('a point that a version does not print leads to the point, without words', () => {
  const [, point] = view.readPoints(edition, short!);
  assert.deepEqual([point!.printed, point!.address], [undefined, '/points/2/']);
});

test('words to copy name the version, the point and who printed it', () => {
  const source = view.readPoints(edition, short!)[0]!.printed?.source;
  assert.equal(source, 'SHORT, point 1, as printed by The short 0. In: Edition: All texts, release 1');
});

test('of the versions to choose from one is marked as the one being read', () => {
  assert.deepEqual(
    view.textChoices(edition, short!).map(({ href, isCurrent }) => `${href} ${isCurrent}`),
    ['/text/full/ false', '/text/short/ true'],
  );
});

/** One version, printed by several articles: of each, the label and the words of every point. */
function printedBy(articles: readonly (readonly (readonly string[])[])[]) {
  const printed = articles.map((points) => ({
    points: points.map(([label, text], index) => ({ number: index + 1, label, text })),
  }));
  const written = articles[0]!.map(([, text]) => ({ clauses: { all: { full: text! } } }));
  return editionOf(['full'], written, { full: printed as never });
}

import './built.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { small, type Small } from './small.ts';

const { articleLine, passagesTied, shownPassages, shownPoints } = await import('../../src/views/article.ts');

const passages = `
alder s  The second point is about cannon.
alder p1 The sea is calm.
alder p2 Its first point asks to “keep their harbours open to merchant ships of every nation”, no more.
alder p3 Trade is trade, whatever the weather.
birch p1 It would have captains disarm.
`;
const marks = [
  {
    witness: 'alder',
    opening: 'Trade is',
    points: [2, 1],
    reason: 'Doubts both.',
    beyond: 'Neither speaks of weather.',
  },
];

/** The margin of one passage, a line a note. */
function margin(id: string, given: Small = { passages, marks }): string {
  const edition = small(given);
  const { notes } = shownPassages(edition, edition.witnesses[0]!)[id]!;
  return notes
    .map(({ points, found, reason, beyond }) =>
      [points.map(({ label }) => label).join(), ...found, reason, beyond && `(beyond: ${beyond})`]
        .filter(Boolean)
        .join(' | '),
    )
    .join('\n');
}

test('a standfirst has a note as a paragraph has', () => {
  assert.equal(margin('standfirst'), 'point 2 | names it: “second point”');
});

test('a paragraph that is tied to nothing has no note', () => {
  assert.equal(margin('p1'), '');
});

test('all that ties a paragraph to one point stands in one note', () => {
  assert.equal(margin('p2'), 'point 1 | names it: “first point” | quotes the full text exactly');
});

test('what concerns several points stands once, with what goes beyond the text', () => {
  assert.equal(margin('p3'), 'points 1,2 | Doubts both. | (beyond: Neither speaks of weather.)');
});

test('each point of a note leads to that point', () => {
  const edition = small({ passages, marks });
  const [note] = shownPassages(edition, edition.witnesses[0]!)['p3']!.notes;
  assert.deepEqual(
    note!.points.map(({ href }) => href),
    ['/points/1/', '/points/2/'],
  );
});

test('words that the machine tied are marked, and a paragraph that an editor tied is not', () => {
  const edition = small({ passages, marks });
  const shown = shownPassages(edition, edition.witnesses[0]!);
  const marked = (id: string) => shown[id]!.runs?.filter(({ tied }) => tied).map(({ text }) => text);
  assert.deepEqual(marked('p2'), ['first point', 'keep their harbours open to merchant ships of every nation']);
  assert.equal(marked('p3'), undefined);
});

test('of an article that is published as excerpts only tied paragraphs are shown', () => {
  const edition = small({ passages, marks, excerpts: ['alder'] });
  assert.deepEqual(Object.keys(shownPassages(edition, edition.witnesses[0]!)), ['standfirst', 'p2', 'p3']);
});

test('a paragraph is copied with its article, its number and its address', () => {
  const edition = small({ passages, marks });
  const { copied } = shownPassages(edition, edition.witnesses[1]!)['p1']!;
  assert.deepEqual(copied, {
    words: 'It would have captains disarm.',
    source: 'Ann Birch, “News of birch”, Birch, September 1820, paragraph 1. In: Harbours: All texts, release 1',
    from: '/articles/birch/#p1',
    of: 'paragraph 1',
  });
});

test('a point has its address in the article and leads to its clauses', () => {
  const edition = small({ passages });
  const [point] = shownPoints(edition, edition.witnesses[1]!).points;
  assert.equal(point!.id, 'point-1');
  assert.equal(point!.address, '/points/1/');
  assert.equal(point!.text, '1. Keep harbours open to merchant ships of other nations.');
});

test('beside the points stands who else prints them, and the way to the comparison', () => {
  const edition = small({ passages });
  const beside = edition.witnesses.map((witness) => {
    const { printed, links } = shownPoints(edition, witness);
    return `${printed} ${links[0]!.href}`;
  });
  assert.deepEqual(beside, [
    'The full text. /compare/',
    'The short form, also printed by Cedar. /compare/full/short/',
    'The short form, also printed by Birch. /compare/full/short/',
  ]);
});

test('an author who is unknown is no byline', () => {
  const [alder, birch] = small({ passages }).witnesses;
  assert.equal(articleLine(alder!), 'No byline · Alder · September 1820 · prints the full text');
  assert.equal(articleLine(birch!), 'Ann Birch · Birch · September 1820 · prints the short form');
});

test('passages on the points are counted, each once', () => {
  const edition = small({ passages, marks });
  assert.deepEqual(
    edition.witnesses.map((witness) => passagesTied(edition, witness)),
    [3, 0, 0],
  );
});

import './built.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { small } from './small.ts';

const { saidOfPoint } = await import('../../src/views/commentary.ts');
const { commentaryPages, commentarySections } = await import('../../src/views/commentarypages.ts');
const { MOST_LISTED } = await import('../../src/views/parts.ts');

/** How a passage that quotes or names point 1 is said to. */
const ways = `
“keep their harbours open to merchant ships of every nation” => quotes the full text exactly
“Keep harbours open to merchant ships of other nations” => quotes the short form exactly
“harbours open to merchant ships” => quotes the full text and the short form exactly
“States should keep their harbours open … to merchant ships of every nation” => quotes the full text, with words left out
“[k]eep their harbours open to merchant ships of every nation” => quotes the full text, altered
point #1 => names it: “point #1”
points 1 and 2 => names them: “points 1 and 2”
`;

for (const line of ways.trim().split('\n')) {
  const [words, way] = line.split(' => ');
  test(line, () => {
    const edition = small({ passages: `birch p1 He wrote ${words}, and went home.` });
    assert.deepEqual(saidOfPoint(edition, edition.points[0]!)[0]?.found, [way]);
  });
}

const passages = `
alder s  On harbours and cannon.
alder p1 The first point is welcome.
birch p1 Nobody will listen.
`;
const marks = [
  { witness: 'alder', opening: 'On harbours', points: [1, 2], reason: 'Names both.' },
  { witness: 'birch', opening: 'Nobody', points: [2], reason: 'Doubts it.', beyond: 'It has no listeners.' },
];

test('what is said of a point stands in the order of the articles, with its place', () => {
  const edition = small({ passages, marks });
  const said = saidOfPoint(edition, edition.points[0]!);
  assert.deepEqual(
    said.map(({ place, address }) => `${place} ${address}`),
    ['standfirst /articles/alder/#standfirst', 'paragraph 1 /articles/alder/#p1'],
  );
});

test('what goes beyond the text is told of its point', () => {
  const edition = small({ passages, marks });
  const said = saidOfPoint(edition, edition.points[1]!);
  assert.deepEqual(
    said.map(({ reason, beyond }) => [reason, beyond]),
    [
      ['Names both.', undefined],
      ['Doubts it.', 'It has no listeners.'],
    ],
  );
});

test('in the commentary a passage on two points stands under the first', () => {
  const [one, two] = commentarySections(small({ passages, marks }));
  assert.ok(one?.kind === 'point' && two?.kind === 'point');
  assert.equal(one.entries.length, 2);
  assert.equal(two.entries.length, 1);
  assert.deepEqual(two.elsewhere, [
    { passage: 'Alder, standfirst', under: 'point 1', href: '/articles/commentary/#point-1' },
  ]);
});

test('a part without content is no section, and a commentary without any is no page', () => {
  const ids = (edition: ReturnType<typeof small>) => commentarySections(edition).map(({ id }) => id);
  assert.deepEqual(ids(small({ passages })), ['point-1']);
  assert.deepEqual(ids(small({ passages, terms: [{ term: 'whale' }] })), ['point-1']);
  assert.deepEqual(ids(small({ passages, terms: [{ term: 'cannon' }] })), ['point-1', 'terms']);
  assert.deepEqual(commentaryPages(small({ passages: 'alder p1 The sea is calm.' })), []);
});

test('all stands on one page while it fits', () => {
  const [page, ...others] = commentaryPages(small({ passages, marks }));
  assert.equal(page!.place, undefined);
  assert.deepEqual(
    page!.sections.map(({ id }) => id),
    ['point-1', 'point-2'],
  );
  assert.deepEqual(others, []);
});

test('what is too much for one page has a page for each section, cut into parts, and loses nothing', () => {
  const many = Array.from({ length: MOST_LISTED + 1 }, (_, at) => `birch p${at + 1} On point 2 again.`);
  const pages = commentaryPages(small({ passages: `alder p1 See point 1.\n${many.join('\n')}` }));
  assert.deepEqual(
    pages.map(({ place, sections }) => `${place} ${sections.map(({ entries }) => entries.length).join()}`),
    ['undefined ', 'point-1 1', `point-2 ${MOST_LISTED}`, 'point-2/2 1'],
  );
});

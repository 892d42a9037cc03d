import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited, prose } from '../../bench/texts.ts';
import { align, type Alignment } from '../align/align.ts';
import { alignExact } from '../align/exact.ts';
import type { Row } from '../words/tokens.ts';
import type { Link } from '../align/links.ts';
import { setOpposite } from '../table/opposite.ts';
import { legibleAlignment } from '../compare/legible.ts';
import { defaultRules } from '../rules.ts';
import { segment } from '../compare/segments.ts';
import { collationTable } from '../table/table.ts';
import type { Reading } from '../words/wordings.ts';

const words = prose(3000, 21);

test('a long text with a tenth edited keeps nearly all that the longest common row keeps', () => {
  const [a, b] = [row(words), row(edited(words, 0.1, 22))];
  const found = sameLinks(align(a, b));
  isSound(align(a, b), a, b);
  const most = alignExact(a, b).links.length;
  assert.ok(found >= 0.99 * most, `${found} of ${most}`);
});

test('a page that stands elsewhere in a long text is one move', () => {
  const moved = [...words.slice(0, 400), ...words.slice(600, 2500), ...words.slice(400, 600), ...words.slice(2500)];
  const [a, b] = [row(words), row(moved)];
  const { links } = align(a, b);
  isSound(align(a, b), a, b);
  const places = links.filter(({ kind }) => kind === 'moved').map(({ base, reading }) => reading - base);
  assert.ok(places.length >= 195, `${places.length} moved words`);
  assert.ok(places.filter((distance) => distance === 1900).length >= 195);
});

test('unlike long texts are sound', () => {
  const [a, b] = [row(words), row(prose(3000, 23))];
  isSound(align(a, b), a, b);
  assert.ok(sameLinks(align(a, b)) > 0);
});

test('a text without any anchor is coarse, and says so', () => {
  const [a, b] = [row(new Array<string>(5000).fill('word')), row(new Array<string>(3000).fill('word'))];
  assert.equal(align(a, b).coarse, true);
});

test('a repetitive text with few changes is aligned by its shortest edit path', () => {
  const litany = Array.from({ length: 4000 }, (_, index) => ['pray', 'for', 'us'][index % 3]!);
  const { links, coarse } = align(row(litany), row(litany.toSpliced(2000, 3)));
  assert.equal(coarse, false);
  assert.equal(links.length, 3997);
});

/** More than a function can be called with. */
const MANY = 150_000;

test('two long texts without a common word stand beside each other in one table', () => {
  const [first, second] = ['one', 'other'].map((word) => reading(word, new Array<string>(MANY).fill(word)));
  assert.equal(collationTable([first!, second!]).columns.length, 2 * MANY);
});

test('a word that is replaced after a long stretch is set opposite', () => {
  const shared = Array.from({ length: MANY }, (_, at) => [at, at]);
  const [one, other] = ['one', 'other'].map((word) => row([...new Array<string>(MANY).fill('word'), word]));
  assert.deepEqual(setOpposite([...shared, [MANY, null], [null, MANY]], [one!, other!]), [...shared, [MANY, MANY]]);
});

test('a phrase goes on through a long stretch after a small gap', () => {
  const sense = new Array<string>(MANY).fill('sense');
  const [one, other] = [row(['sense', 'one', ...sense]), row(['sense', 'other', ...sense])];
  const links = Array.from(one.tokens.keys(), (at): Link => ({ kind: 'same', base: at, reading: at }));
  const kept = { links: links.toSpliced(1, 1), coarse: false };
  assert.deepEqual(legibleAlignment(kept, one, other, 'words', defaultRules), kept);
});

test('the many moved words of a gap are segments', () => {
  const links = Array.from({ length: MANY }, (_, at): Link => {
    return { kind: 'moved', base: at, reading: MANY - 1 - at };
  });
  assert.equal(segment({ links, coarse: false }, MANY, MANY).length, 2 * MANY);
});

function reading(witness: string, texts: readonly string[]): Reading {
  return { witness, label: '', text: texts.join(' '), ...row(texts) };
}

function row(texts: readonly string[]): Row {
  let at = 0;
  const tokens = texts.map((text) => {
    const start = at;
    at += text.length + 1;
    return { text, norm: text, lead: '', trail: ' ', start, end: start + text.length };
  });
  return { tokens, language: 'en' };
}

function sameLinks({ links }: Alignment): number {
  return links.filter(({ kind }) => kind === 'same').length;
}

/** Every token has one link at most, equal words are linked as such, and all but moves keep the order. */
function isSound({ links }: Alignment, a: Row, b: Row): void {
  assert.equal(new Set(links.map(({ base }) => base)).size, links.length);
  assert.equal(new Set(links.map(({ reading }) => reading)).size, links.length);
  for (const { kind, base, reading } of links)
    if (kind !== 'moved') assert.equal(kind === 'same', a.tokens[base]!.norm === b.tokens[reading]!.norm);
  const inOrder = links.filter(({ kind }) => kind !== 'moved').map(({ reading }) => reading);
  assert.deepEqual(
    inOrder,
    inOrder.toSorted((x, y) => x - y),
  );
}

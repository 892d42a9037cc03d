import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readTexts, type Article } from '../texts.ts';

const root = new URL('../../', import.meta.url);
const { articles } = readTexts('content');

/** The five originals and their sums, as they were received. */
const sums = {
  '000_d7c724f3ba30bc84.txt': '629ecab550df850b3930fd3e2de9be1022e973b57bb8c1359263e46e687486a6',
  '001_23709c8b9fce6620.txt': 'bb3c72032d66a44b2d1dcf37a67088687bb1f276fa7acb8bb521f46e3991b3b5',
  '002_4a554c4bc24a2ee9.txt': 'acaa796fea4955773fea26c19ade1f6eae9f747f8cfe0d87e7df19f5367b6bf2',
  '003_27d67fbe72a7ced4.txt': '3dc9315c7c0eb1013c111af34538cb14aeeea2015bfc4eeda5a0800fbc5e29f0',
  '004_d0528183b90695a5.txt': 'd4f275503b58d93d1620e04049b8aec7437b2efe724a078f02c91fda73d0f351',
} as const;

test('the originals are the files that were received, byte for byte', () => {
  for (const [name, sum] of Object.entries(sums))
    assert.equal(createHash('sha256').update(bytesOf(name)).digest('hex'), sum, name);
});

test('there is one witness for each original', () => {
  assert.deepEqual(articles.map(({ original }) => original).sort(), Object.keys(sums));
});

test('all five hold the same eight points in the same order', () => {
  assert.equal(articles.length, 5);
  for (const { id, points } of articles)
    assert.deepEqual(
      points.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8],
      id,
    );
});

test('The Diplomat and Michael Kans print the same characters in all eight points', () => {
  assert.deepEqual(points('diplomat'), points('kans'));
});

test('The Register prints the same words, with capitals in points 1 to 6 and straight apostrophes in 2, 4, 5 and 8', () => {
  for (const [index, text] of points('register').entries()) {
    const number = index + 1;
    const other = points('kans')[index]!;
    const capital = number <= 6 ? other[0]!.toUpperCase() + other.slice(1) : other;
    assert.equal(text, capital.replaceAll('’', "'"), `point ${number}`);
    assert.equal(text[0] !== other[0], number <= 6, `the first letter of point ${number}`);
    assert.equal(text.includes("'"), [2, 4, 5, 8].includes(number), `the apostrophe of point ${number}`);
  }
});

test('the ordinals of the key points are printed in words by two witnesses, in figures by The Register', () => {
  const ordinals = ['First,', 'Second,', 'Third,', 'Fourth,', 'Fifth,', 'Sixth,', 'Seventh,', 'Eighth,'];
  assert.deepEqual(labels('diplomat'), ordinals);
  assert.deepEqual(
    labels('kans').map((label) => label.replace(/^• /, '')),
    ordinals,
  );
  assert.deepEqual(
    labels('register'),
    ordinals.map((_, index) => `${index + 1}.`),
  );
});

test('the no-break spaces of Michael Kans’s title and standfirst are kept', () => {
  assert.match(articleOf('kans').title.text, /Clean\u00a0Networks$/);
  assert.match(articleOf('kans').standfirst!, /^The PRC responds to\u00a0 the U\.S\./);
});

test('quotations that are never closed stay open', () => {
  assert.match(paragraph('kans', 'Wang asserted the PRC'), /“[^”]*$/);
  assert.match(paragraph('kans', 'Wang continued,'), /“[^”]*$/);
  assert.match(paragraph('register', '“I hope the Chinese initiative'), /“We look forward[^”]*$/);
});

test('the slips of SC Media are not mended', () => {
  assert.match(points('scmedia')[2]!, /personal data of citizens on foreign countries$/);
  assert.match(points('scmedia')[4]!, /^Respect the sovereignty data management rights of other countries/);
  assert.match(points('scmedia')[1]!, /^oppose/);
});

test('The Register calls Wang Yi “Yi”', () => {
  const text = paragraphs('register').join('\n');
  assert.match(text, /^Yi outlined an eight-point code/m);
  assert.match(text, /^Yi said the plan is needed/m);
  assert.equal(text.match(/\bWang\b/g)?.length, 1);
});

function bytesOf(name: string): Buffer {
  return readFileSync(new URL(`content/originals/${name}`, root));
}

function articleOf(id: string): Article {
  const article = articles.find((article) => article.id === id);
  assert.ok(article, `there is no article ${id}`);
  return article;
}

function points(id: string): readonly string[] {
  return articleOf(id).points.map(({ text }) => text);
}

function labels(id: string): readonly string[] {
  return articleOf(id).points.map(({ label }) => label);
}

function paragraphs(id: string): readonly string[] {
  return articleOf(id).passages.map(({ text }) => text);
}

function paragraph(id: string, beginning: string): string {
  const found = paragraphs(id).filter((text) => text.startsWith(beginning));
  assert.equal(found.length, 1, `${id} has one paragraph that begins with “${beginning}”`);
  return found[0]!;
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edition } from '../data/built.ts';
import type { Edition } from '../../src/edition.ts';

const { comparePoint } = await import('../../src/comparison.ts');
const { departures } = await import('../../src/places/departures.ts');
const { figures } = await import('../../src/places/figures.ts');
const { forceTable } = await import('../../src/places/force.ts');
const { searchRecords } = await import('../../src/search/records.ts');

/** This edition with the key points having the words of the full text, in all points or in one. */
const all = sharing(edition.points.map(({ number }) => number));
const first = sharing([1]);

test('a wording that versions share is the wording of each of them', () => {
  const { base, others } = comparePoint(first, 1, first.imprint.base);
  assert.deepEqual(
    [base, ...others].map(({ name, versions }) => [name, versions.map(({ id }) => id)]),
    [
      ['Full text and Key points', ['full-text', 'key-points']],
      ['Paraphrase', ['paraphrase']],
    ],
  );
});

test('a version that shares the words of another keeps all of them, and differs from the third as that does', () => {
  const [full, key, paraphrase] = figures(all).versions.map(({ keeps }) => keeps);
  assert.deepEqual([full![1], key![0]], ['100\u00A0%', '100\u00A0%']);
  assert.equal(full![2], key![2]);
  assert.equal(paraphrase![0], paraphrase![1]);
});

test('an edition with a single wording keeps all of it, and has a figure for everything', () => {
  const [version] = edition.versions;
  const witnesses = edition.witnesses.filter((witness) => witness.version === version);
  const { named, versions } = figures({ ...edition, versions: [version!], witnesses });
  assert.deepEqual([named['least-kept'], named['most-kept']], ['100\u00A0%', '100\u00A0%']);
  assert.doesNotMatch(JSON.stringify([named, versions]), /undefined|NaN|Infinity/);
});

test('every two versions of a point are a pair, whether or not they share its wording', () => {
  assert.equal(figures(edition).named.pairs, '24');
  for (const shared of [first, all]) assert.equal(figures(shared).named.pairs, '24');
});

test('a version is held against the base also where the two share a wording', () => {
  const base = all.witnesses.find(({ version }) => version.id === 'key-points')!.id;
  const based = { ...all, imprint: { ...all.imprint, base } };
  const comparisons = based.points.map(({ number }) => comparePoint(based, number, base));
  const { sentence, versions } = departures(based, comparisons);
  assert.deepEqual(
    versions.map(({ version }) => version.id),
    ['full-text', 'paraphrase'],
  );
  assert.match(sentence, /words of the key points, 0\u00A0% are not in the full text/);
});

test('wordings of one version are told apart by who prints them', () => {
  const witnesses = edition.witnesses.map((witness) => {
    const points = witness.points.map((point) => ({ ...point, text: `${point.text} And so on.` }));
    return witness.id === 'register' ? { ...witness, points } : witness;
  });
  const { others } = comparePoint({ ...edition, witnesses }, 1, 'igp');
  assert.deepEqual(
    others.map(({ name, ofWhom }) => name + ofWhom),
    ['Key points of D K', 'Key points of R', 'Paraphrase'],
  );
});

test('texts too long and too unlike to be worked through whole are said to be so', () => {
  const words = (stem: string) => Array.from({ length: 3_000 }, (_, index) => `${stem}${index}`).join(' ');
  const witnesses = edition.witnesses.map((witness) => {
    const points = witness.points.map((point) => ({ ...point, text: words(witness.version.id) }));
    return { ...witness, points };
  });
  const long = { ...edition, witnesses };
  assert.match(comparePoint(long, 1, long.imprint.base).caveat, /links may be missing/);
  assert.equal(comparePoint(edition, 1, edition.imprint.base).caveat, '');
});

test('the operative words of a shared wording are those of each of its versions, and stand in one place', () => {
  const { readings, cells } = forceTable(first)[0]!;
  const [full, key] = cells.map((cell) => cell.readings);
  assert.deepEqual(
    full!.flatMap(({ words }) => words.map(({ word }) => word)),
    ['should', 'maintain'],
  );
  assert.deepEqual(key, full);
  assert.deepEqual(
    readings.map(({ name }) => name),
    ['Full text and Key points', 'Paraphrase'],
  );
});

test('a shared wording is found in each of its versions', () => {
  const [record] = searchRecords(first);
  assert.deepEqual(record!.versions, ['full-text', 'key-points']);
  assert.match(record!.title, /: full text and key points$/);
});

function sharing(numbers: readonly number[]): Edition {
  const full = edition.witnesses.find(({ version }) => version.id === 'full-text')!;
  const witnesses = edition.witnesses.map((witness) => {
    if (witness.version.id !== 'key-points') return witness;
    const points = witness.points.map((point, index) =>
      numbers.includes(point.number) ? { ...point, text: full.points[index]!.text } : point,
    );
    return { ...witness, points };
  });
  return { ...edition, witnesses };
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edition } from '../data/built.ts';
import { large } from './large.ts';
import { MOST_LISTED } from '../../src/parts.ts';

const citations = await import('../../src/places/citations.ts');
const commentary = await import('../../src/places/commentary.ts');
const concordance = await import('../../src/places/concordance.ts');

test('no list of this edition is divided', () => {
  assert.ok(commentary.isCommentaryOnOnePage(edition));
  assert.deepEqual(commentary.saidParts(edition), []);
  assert.deepEqual(concordance.termParts(edition), []);
  assert.ok(citations.readingParts(edition).every(({ part }) => part.of === 1));
  for (const { number } of edition.points) {
    assert.ok(commentary.isAllBeside(edition, number));
    assert.deepEqual(commentary.saidBeside(edition, number), commentary.saidOfPoint(edition, number));
  }
});

test('of a large edition each passage stands once in the commentary on its point, on the page that its address names', () => {
  const parts = commentary.saidParts(large);
  assert.ok(parts.every(({ part }) => part.entries.length <= MOST_LISTED));
  assert.ok(parts.some(({ part }) => part.of > 1));
  for (const { number } of large.points) {
    const own = parts.filter(({ point }) => point.number === number);
    assert.deepEqual(
      own.flatMap(({ part }) => part.entries),
      commentary.saidOfPoint(large, number),
    );
    for (const { place, part } of own)
      for (const said of part.entries)
        assert.equal(commentary.saidAddress(large, number, said), `/commentary/${place}/#${said.id}`);
    assert.equal(commentary.saidBeside(large, number).length, commentary.MOST_SAID);
    assert.equal(commentary.saidCount(large, number), commentary.saidOfPoint(large, number).length);
  }
});

test('of a large edition the pages of a term hold each of its places once, the points first', () => {
  const parts = concordance.termParts(large);
  for (const entry of concordance.termEntries(large)) {
    const own = parts.filter((part) => part.entry === entry);
    const groups = own.map(concordance.partGroups);
    assert.deepEqual(
      groups.flatMap(({ inPoints }) => inPoints),
      entry.inPoints,
    );
    assert.deepEqual(
      groups.flatMap(({ inCommentary }) => inCommentary),
      entry.inCommentary,
    );
    assert.equal(`/concordance/${own[0]!.place}/`, concordance.termAddress(concordance.termEntries(large), entry));
  }
});

test('of a large edition each reading of a point is cited once', () => {
  const parts = citations.readingParts(large);
  for (const point of large.points) {
    const own = parts.filter((part) => part.point === point);
    assert.deepEqual(
      own.flatMap(({ part }) => part.entries),
      citations.readingCitations(large, point),
    );
    assert.equal(own[0]!.place, String(point.number));
    assert.equal(new Set(own.map(({ place }) => place)).size, own.length);
  }
});

import '../views/built.ts';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { editionOf } from '../views/edition.ts';

const { linkedData, linkedThing } = await import('../../src/sharing/linked.ts');
const { drawPicture } = await import('../../src/sharing/picture.ts');
const { picturePlace, sharePictures } = await import('../../src/views/sharing.ts');

const tokens = await readFile(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const edition = editionOf(['full', 'short'], [{ clauses: { law: { full: 'Obey.', short: 'weaker: Ask.' } } }]);
const point = edition.points[0]!;

for (const name of ['</script><script>alert(1)</script>', '<!--', ']]>', '"\\', 'a\u2028b', '&lt;'])
  test(`no words can end the element that holds linked data: ${name}`, () => {
    const json = linkedData({ '@type': 'Article', name });
    assert.doesNotMatch(json, /[<>&\u2028\u2029]/u);
    assert.deepEqual(JSON.parse(json), { '@context': 'https://schema.org', '@type': 'Article', name });
  });

test('a point tells machines its finding and where it belongs; a page of the edition’s own tells nothing', () => {
  const thing = linkedThing(edition, { kind: 'point', point });
  assert.deepEqual([thing?.['abstract'], thing?.['isPartOf']], ['Finding 1.', { '@id': '/' }]);
  assert.equal(linkedThing(edition, { kind: 'page', page: {} as never }), undefined);
});

test('every point has a picture that answers, and a page without one of its own has that of the edition', () => {
  const pictures = sharePictures(edition);
  assert.deepEqual(
    pictures.map(({ place }) => place),
    ['edition', 'points/1'],
  );
  assert.equal(pictures[1]!.card.answer, 'Finding 1.');
  assert.equal(picturePlace({ kind: 'point', point }), 'points/1');
  assert.equal(picturePlace(undefined), 'edition');
});

test('a picture takes its colours from the stylesheet', async () => {
  const card = { above: 'a', title: 'b', answer: 'c', below: 'd' };
  await assert.rejects(drawPicture(card, tokens.replaceAll('--ink:', '--puce:')), /has no colour “ink”/);
});

test('a picture is a PNG of its size, the same each time, whatever its words', async () => {
  const words = '</div><img src=x> & “” 中文 ' + 'long '.repeat(200);
  const card = { above: words, title: words, answer: words, below: words };
  const [first, second] = [await drawPicture(card, tokens), await drawPicture(card, tokens)];
  assert.ok(first.equals(second));
  assert.equal(first.subarray(1, 4).toString(), 'PNG');
  assert.deepEqual([first.readUInt32BE(16), first.readUInt32BE(20)], [1200, 630]);
});

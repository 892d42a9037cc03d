import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { lightColours } from '../../src/sharing/colours.ts';
import { breadcrumbList, linkedData } from '../../src/sharing/linked.ts';
import { drawPicture, PICTURE } from '../../src/sharing/picture.ts';

const tokens = await readFile(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

test('no words can end the element that holds linked data', () => {
  for (const name of ['</script><script>alert(1)</script>', '<!--', ']]>', '"\\', 'a\u2028b', '&lt;']) {
    const json = linkedData([{ '@type': 'Article', name }])!;
    assert.doesNotMatch(json, /[<>&\u2028\u2029]/u);
    assert.deepEqual(JSON.parse(json), { '@context': 'https://schema.org', '@graph': [{ '@type': 'Article', name }] });
  }
});

test('nothing to say is not said', () => {
  assert.equal(linkedData([]), undefined);
});

test('the way to a page is numbered, and its end has no address', () => {
  assert.deepEqual(breadcrumbList([{ name: 'Home', address: '/' }, { name: 'Here' }])['itemListElement'], [
    { '@type': 'ListItem', position: 1, name: 'Home', item: '/' },
    { '@type': 'ListItem', position: 2, name: 'Here' },
  ]);
});

test('pictures take their colours from the stylesheet', () => {
  const colours = lightColours(tokens);
  assert.equal(colours('paper'), '#fcfaf6');
  assert.equal(colours('green'), '#2c6a3c');
  assert.throws(() => colours('puce'), /has no colour “puce”/);
});

test('a picture is a PNG of its size, the same each time, whatever its words', async () => {
  const words = '</div><img src=x> & “” 中文 ' + 'long '.repeat(200);
  const card = {
    above: words,
    title: words,
    siglum: { letter: 'Ü', colour: 'rust' },
    shares: [{ label: words, share: 0.5, value: '50 %' }],
    below: words,
  };
  const [first, second] = [
    await drawPicture(card, lightColours(tokens)),
    await drawPicture(card, lightColours(tokens)),
  ];
  assert.ok(first.equals(second));
  assert.equal(first.subarray(1, 4).toString(), 'PNG');
  assert.deepEqual([first.readUInt32BE(16), first.readUInt32BE(20)], [PICTURE.width, PICTURE.height]);
});

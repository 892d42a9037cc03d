import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cutBar, stretch } from '../../src/pictures/bar.ts';

// words kept (#) and lacking (.) in a picture as wide as so many words => pieces: words, place and length in percent
const cases = `
  ##..#  5  => kept 0-2 0+40, lacking 2-4 40+40, kept 4-5 80+20
  ##..# 10  => kept 0-2 0+20, lacking 2-4 20+20, kept 4-5 40+10
  ###    3  => kept 0-3 0+100
  .      4  => lacking 0-1 0+25
  #.#    3  => kept 0-1 0+33.333, lacking 1-2 33.333+33.334, kept 2-3 66.667+33.333
`;

for (const [, text, longest, pieces] of cases.matchAll(/^ *([#.]+) +(\d+) +=> (.*)$/gm))
  test(`${text} of ${longest} words`, () => {
    const bar = cutBar(text!.length, kept(text!), Number(longest));
    assert.equal(
      bar.pieces.map(({ kind, start, end, x, width }) => `${kind} ${start}-${end} ${x}+${width}`).join(', '),
      pieces,
    );
  });

test('a text without words has no piece', () => {
  assert.deepEqual(cutBar(0, [], 1), { text: { start: 0, end: 0, x: 0, width: 0 }, pieces: [] });
});

test('pieces tile the text, in words and in length, and each word is in a piece of its kind', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[#.]{1,60}$/), fc.nat(40), (text, more) => {
      const longest = text.length + more;
      const { text: whole, pieces } = cutBar(text.length, kept(text), longest);
      pieces.forEach(({ start, x }, index) => {
        assert.equal(start, pieces[index - 1]?.end ?? 0);
        assert.ok(Math.abs(x - (index === 0 ? 0 : pieces[index - 1]!.x + pieces[index - 1]!.width)) < 1e-6);
      });
      assert.equal(
        pieces.map(({ kind, start, end }) => (kind === 'kept' ? '#' : '.').repeat(end - start)).join(''),
        text,
      );
      const length = pieces.reduce((sum, { width }) => sum + width, 0);
      assert.ok(Math.abs(length - whole.width) < 1e-6 && whole.width <= 100);
      assert.ok(pieces.every(({ kind }, index) => kind !== pieces[index - 1]?.kind));
    }),
  );
});

test('a stretch stands where the pieces of its words stand', () => {
  assert.deepEqual(stretch({ start: 2, end: 4 }, 5), { start: 2, end: 4, x: 40, width: 40 });
});

function kept(text: string): readonly number[] {
  return [...text].flatMap((sign, at) => (sign === '#' ? [at] : []));
}

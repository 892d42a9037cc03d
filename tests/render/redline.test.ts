import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { baseSide, readingSide, type ChangeRun } from '../../engine/compare/index.ts';
import { redlineWords } from '../../src/render/redline.ts';

const heard = (said: string) => `<span class="vh">${said}: </span>`;
const end = '<span class="vh">, end; </span>';

// The pieces of one text with its changes => how they are printed, and said to those who listen.
const cases: readonly (readonly [runs: readonly ChangeRun[], html: string])[] = [
  [[{ kind: 'same', text: 'a < b' }], 'a &#x3C; b'],
  [[{ kind: 'del', text: 'old ' }], `<del>${heard('left out')}old${end}</del><span data-only="del"> </span>`],
  [[{ kind: 'ins', text: 'new' }], `<ins>${heard('put in')}new${end}</ins>`],
  [[{ kind: 'moved-from', text: 'x' }], `<del class="moved">${heard('moved from here')}x${end}</del>`],
  [[{ kind: 'moved-to', text: 'x' }], `<ins class="moved">${heard('moved to here')}x${end}</ins>`],
];

for (const [runs, html] of cases)
  test(`${runs[0]!.kind}: ${html}`, () => {
    assert.equal(toHtml([...redlineWords(runs, ['en', 'en'])]), html);
  });

const kind = fc.constantFrom<ChangeRun['kind']>('same', 'del', 'ins', 'moved-from', 'moved-to');
const piece = fc.array(fc.constantFrom('data', ',', ' ', '\n', 'safe', ''), { minLength: 1, maxLength: 6 });
const pieces = fc.array(fc.record({ kind, text: piece.map((parts) => parts.join('')) }), { maxLength: 8 });

test('no change begins or ends with white space', () => {
  fc.assert(
    fc.property(pieces, (runs) => {
      for (const { side, isMarked, text } of redlineWords(runs, ['en', 'en']).map(printed))
        assert.ok(side === undefined || text.trim() === (isMarked ? text : ''), JSON.stringify(text));
    }),
  );
});

test('taking either side back out of what is printed gives that text to the character', () => {
  fc.assert(
    fc.property(pieces, (runs) => {
      const shown = redlineWords(runs, ['en', 'en']).map(printed);
      const without = (other: string) => shown.flatMap(({ side, text }) => (side === other ? [] : [text])).join('');
      assert.equal(without('ins'), baseSide(runs));
      assert.equal(without('del'), readingSide(runs));
    }),
  );
});

test('white space that both sides have between two changes is no change', () => {
  const runs: readonly ChangeRun[] = [
    { kind: 'del', text: 'old ' },
    { kind: 'ins', text: ' new' },
  ];
  assert.deepEqual(
    redlineWords(runs, ['en', 'en'])
      .map(printed)
      .map(({ side, text }) => [side, text]),
    [
      ['del', 'old'],
      [undefined, ' '],
      ['ins', 'new'],
    ],
  );
});

/** A piece as it is printed, without what is only heard; a side is whose it is alone. */
function printed(node: ElementContent) {
  if (node.type === 'text') return { side: undefined, isMarked: false, text: node.value };
  assert.ok(node.type === 'element');
  const text = node.children.flatMap((child) => (child.type === 'text' ? [child.value] : [])).join('');
  const only = node.properties['dataOnly'];
  return { side: only === undefined ? node.tagName : String(only), isMarked: only === undefined, text };
}

test('words put in say their language where it is another', () => {
  const html = toHtml([...redlineWords([{ kind: 'ins', text: 'neu' }], ['en', 'de'])]);
  assert.match(html, /^<ins lang="de">/);
});

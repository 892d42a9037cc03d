import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { ChangeRun } from '../../engine/compare/index.ts';
import { redlineWords } from '../../src/render/redline.ts';

const heard = (said: string) => `<span class="vh">${said}: </span>`;
const end = '<span class="vh">, end; </span>';

// The pieces of one text with its changes => how they are printed, and said to those who listen.
const cases: readonly (readonly [runs: readonly ChangeRun[], html: string])[] = [
  [[{ kind: 'same', text: 'a < b' }], 'a &#x3C; b'],
  [[{ kind: 'del', text: 'old ' }], `<del>${heard('left out')}old${end}</del> `],
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

test('no change begins or ends with white space, and none stands twice between two pieces', () => {
  fc.assert(
    fc.property(pieces, (runs) => {
      const shown = redlineWords(runs, ['en', 'en']).map(printed);
      for (const [at, { isMarked, text }] of shown.entries()) {
        if (isMarked) assert.equal(text, text.trim());
        assert.ok(!(/\s$/u.test(text) && /^\s/u.test(shown[at + 1]?.text ?? '')));
      }
    }),
  );
});

test('nothing printed is lost but white space', () => {
  const bare = (text: string) => text.replaceAll(/\s+/gu, '');
  fc.assert(
    fc.property(pieces, (runs) => {
      const shown = redlineWords(runs, ['en', 'en']).map(printed);
      assert.equal(bare(shown.map(({ text }) => text).join('')), bare(runs.map(({ text }) => text).join('')));
    }),
  );
});

/** A piece as it is printed, without what is only heard. */
function printed(node: ElementContent): { readonly isMarked: boolean; readonly text: string } {
  if (node.type === 'text') return { isMarked: false, text: node.value };
  assert.ok(node.type === 'element');
  const text = node.children.flatMap((child) => (child.type === 'text' ? [child.value] : []));
  return { isMarked: true, text: text.join('') };
}

test('words put in say their language where it is another', () => {
  const html = toHtml([...redlineWords([{ kind: 'ins', text: 'neu' }], ['en', 'de'])]);
  assert.match(html, /^<ins lang="de">/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import type { ChangeRun } from '../../engine/compare/index.ts';
import { redlineWords } from '../../src/render/redline.ts';

const heard = (said: string) => `<span class="vh">${said}: </span>`;

// The pieces of one text with its changes => how they are printed, and said to those who listen.
const cases: readonly (readonly [runs: readonly ChangeRun[], html: string])[] = [
  [[{ kind: 'same', text: 'a < b' }], 'a &#x3C; b'],
  [[{ kind: 'del', text: 'old ' }], `<del>${heard('left out')}old </del>`],
  [[{ kind: 'ins', text: 'new' }], `<ins>${heard('put in')}new</ins>`],
  [[{ kind: 'moved-from', text: 'x' }], `<del class="moved">${heard('moved from here')}x</del>`],
  [[{ kind: 'moved-to', text: 'x' }], `<ins class="moved">${heard('moved to here')}x</ins>`],
];

for (const [runs, html] of cases)
  test(`${runs[0]!.kind}: ${html}`, () => {
    assert.equal(toHtml([...redlineWords(runs, ['en', 'en'])]), html);
  });

test('words put in say their language where it is another', () => {
  const html = toHtml([...redlineWords([{ kind: 'ins', text: 'neu' }], ['en', 'de'])]);
  assert.match(html, /^<ins lang="de">/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalise } from '../../src/collation/norms.ts';
import { printedText, tokenize } from '../../src/collation/tokens.ts';

/** Printed text → its words, between strokes. */
const words: readonly (readonly [language: string, printed: string, tokens: string])[] = [
  ['en', 'open, secure, and stable', 'open|secure|and|stable'],
  ['en', 'evidence-based manner—and more', 'evidence-based|manner|and|more'],
  ['en', "one’s own and one's own", "one’s|own|and|one's|own"],
  ['en', 'other States’ permission', 'other|States’|permission'],
  ['en', "users' dependence", "users'|dependence"],
  ['en', 'the ‘clean networks’ plan', 'the|clean|networks|plan'],
  ['en', "the 'clean networks' plan", 'the|clean|networks|plan'],
  ['en', '‘the users’ data’ and more', 'the|users’|data|and|more'],
  ['en', '‘clean networks’, said the users’ friends', 'clean|networks|said|the|users’|friends'],
  ['en', 'the users’.', 'the|users’'],
  ['en', 'the U.S. plan, e.g. this one.', 'the|U.S.|plan|e.g.|this|one'],
  ['en', 'He left. She came.', 'He|left|She|came'],
  ['en', '5G and 2019-2020', '5G|and|2019-2020'],
  ['el', 'ἐν ἀρχῇ ἦν ὁ λόγος·', 'ἐν|ἀρχῇ|ἦν|ὁ|λόγος'],
  ['de', 'Datenschutz-Grundverordnung, „groß“', 'Datenschutz-Grundverordnung|groß'],
  ['zh', '全球数据安全倡议', '全球|数据|安全|倡议'],
  ['fr', 'l’État d’abord', 'l’État|d’abord'],
  ['en', '…?!', '…?!'],
  ['en', ' — ', '—'],
  ['en', '', ''],
];

for (const [language, printed, expected] of words)
  test(`words of “${printed}”`, () => {
    assert.equal(
      tokenize(printed, language)
        .map(({ text }) => text)
        .join('|'),
      expected,
    );
  });

/** Two printed forms of one word. */
const folded = [
  "users’ users'",
  'States STATES',
  'evidence‑based evidence-based',
  'so\u00ADcial social',
  'ﬁne fine',
  'ΛΟΓΟΣ λογος',
];

for (const pair of folded)
  test(`one norm: ${pair}`, () => {
    const [first, second] = pair.split(' ');
    assert.equal(normalise(first!), normalise(second!));
  });

const printed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom('users’', '‘clean', 'networks’', 'U.S.', 'a-b', '数据', 'λόγος', ' ', '\n', '— ', '.'), {
      maxLength: 30,
    })
    .map((parts) => parts.join('')),
);

test('the tokens are the printed text, to the character, and offsets lead back to it', () => {
  fc.assert(
    fc.property(printed, fc.constantFrom('en', 'de', 'el', 'zh'), (text, language) => {
      const tokens = tokenize(text, language);
      assert.equal(printedText(tokens), text.trim() === '' ? '' : text);
      for (const token of tokens) assert.equal(text.slice(token.start, token.end), token.text);
    }),
  );
});

test('a long text without white space is cut without loss', () => {
  const text = '数据😀'.repeat(2000);
  assert.equal(printedText(tokenize(text, 'zh')), text);
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { segmenterOf, wordSpans } from '../words/boundaries.ts';
import { normalise } from '../words/norms.ts';
import { printedText, tokenize } from '../words/tokens.ts';

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
  // an editor’s brackets inside a word, and those around words
  ['en', 'of [p]rotectionism and state[s]', 'of|[p]rotectionism|and|state[s]'],
  ['en', 'a[b]c[d] and f((x))y', 'a[b]c[d]|and|f((x))y'],
  ['el', 'ο(υ πω ε)λυθη λο⟦γο⟧ς (ον ου)', 'ο(υ|πω|ε)λυθη|λο⟦γο⟧ς|ον|ου'],
  ['en', '[both words] (aside) infrastructure[1]', 'both|words|aside|infrastructure|1'],
  ['en', 'this Initiative(GIDS)', 'this|Initiative|GIDS'],
  ['zh', '倡议（全文）', '倡议|全文'],
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
  '[p]rotectionism protectionism',
  'λ[υ]θη λυθη',
];

for (const pair of folded)
  test(`one norm: ${pair}`, () => {
    const [first, second] = pair.split(' ');
    assert.equal(normalise(first!), normalise(second!));
  });

const printed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'users’',
        '‘clean',
        'networks’',
        'U.S.',
        'a-b',
        '数据',
        'λόγος',
        'p',
        '[',
        ')',
        ' ',
        '\n',
        '— ',
        '.',
      ),
      {
        maxLength: 30,
      },
    )
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

/**
 * A text with every ASCII letter as another letter that the rules of Unicode treat alike but the short way for plain
 * words does not know: full-width forms, and the long s for what possessives look at.
 */
function disguised(text: string): string {
  return text.replace(/[A-Za-z]/gu, (letter) =>
    letter.toLowerCase() === 's' ? 'ſ' : String.fromCharCode(letter.charCodeAt(0) + FULL_WIDTH),
  );
}

/** From an ASCII letter to its full-width form. */
const FULL_WIDTH = 0xfee0;

/** Whether the short way and the segmenter alone find the same words. */
function hasSameWords(text: string, language: string): void {
  const segmenter = segmenterOf(language);
  assert.deepEqual(wordSpans(text, segmenter), wordSpans(disguised(text), segmenter), JSON.stringify(text));
}

const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'word;it;s;a;B;users;cliché;数据;データ;λόγος;ข้อมูล;שלום;12;3.5;5G;x_y;😀'.split(';')),
      fc.constantFrom(...' ;  ;\n;\r\n;\t;\u00A0;\u2028;.;,;!;?;:;…;’;\';‘;“;";(;);-;‑;–;—;/;·;_;&;@'.split(';'), ';'),
      fc.constantFrom('\u0301', '\u200D', '\u200C', '\u00AD', '\uFEFF', '\u2060', '\uFE0F', '\u05F4', '\0'),
      fc.string({ unit: 'binary', maxLength: 2 }),
      fc.constant(' '),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('plain words are those that the segmenter finds, in any company', () => {
  const languages = fc.constantFrom('en', 'de', 'fi', 'sv', 'fr', 'el', 'zh', 'ja', 'th', 'he', 'und');
  fc.assert(fc.property(pieces, languages, hasSameWords), { numRuns: 3000 });
});

test('plain words of every article are those that the segmenter finds', () => {
  const folder = new URL('../../content/originals/', import.meta.url);
  for (const name of readdirSync(folder)) hasSameWords(readFileSync(new URL(name, folder), 'utf8'), 'en');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearness } from '../words/nearness.ts';
import { written } from './notation.ts';

/** Base, reading, and what is found: the classic cases of collation, in sentences of our own. */
const cases: readonly (readonly [base: string, reading: string, expected: string, language?: string])[] = [
  ['one two three', 'one two three', 'one two three'],
  ['one two three', 'one twi three', 'one [two/twi] three'],
  ['the grey cat sleeps', 'the grey cat', 'the grey cat [sleeps/]'],
  ['the grey cat', 'the small grey cat', 'the [/small] grey cat'],
  ['the ship sails north at dawn', 'the boat sails north at dawn', 'the [ship/boat] sails north at dawn'],
  // transpositions
  [
    'the quick fox and the lazy dog',
    'the lazy dog and the quick fox',
    '<the lazy dog> [/and] the quick fox [and/] >the lazy dog<',
  ],
  [
    'in spring the green meadow flowers',
    'the green meadow flowers in spring',
    '>in spring< the green meadow flowers <in spring>',
  ],
  [
    'white sails, black rigging and a long red pennant',
    'a long red pennant, white sails and black rigging',
    '<a long red pennant> white sails [/and] black rigging [and/] >a long red pennant<',
  ],
  [
    'painted boats, gardens, harbour; lanterns, bridges, merchants',
    'lanterns, bridges, merchants; painted houses, gardens, harbour',
    '<lanterns bridges merchants> painted [boats/houses] gardens harbour >lanterns bridges merchants<',
  ],
  [
    'last autumn our clerk found letters in those archives',
    'our clerk found those letters in other archives last autumn',
    '>last autumn< our clerk found [/those] letters in [those/other] archives <last autumn>',
  ],
  // repetitions
  ['the red and the black cat', 'the black cat', '[the red and/] the black cat'],
  ['water water everywhere', 'water everywhere', '[water/] water everywhere'],
  ['a rose is a rose is a rose', 'a rose is a rose', 'a rose is a rose [is a rose/]'],
  // near forms
  ['their colour faded slowly', 'their color faded slowly', 'their ~[colour/color] faded slowly'],
  ['many users’ devices', 'many user devices', "many ~[users'/user] devices"],
  ['he is not guilty', 'he is now guilty', 'he is [not/now] guilty'],
  ['the act is legal', 'the act is illegal', 'the act is [legal/illegal]'],
  // function words
  [
    'kings rule the north by law',
    'the moon shines by night over ruins',
    '[kings rule the north by law/the moon shines by night over ruins]',
  ],
  [
    'wolves howl of the with moon',
    'birds sing of the with sun',
    '[wolves howl of the with moon/birds sing of the with sun]',
  ],
  // other languages
  [
    'ἐν ἀρχῇ ἦν ὁ λόγος καὶ ὁ λόγος ἦν πρὸς τὸν θεόν',
    'ἐν ἀρχῇ ἦν ὁ λόγος καὶ θεὸς ἦν ὁ λόγος',
    'ἐν ἀρχῆι ἦν ὁ λόγος καὶ [/θεὸς ἦν] ὁ λόγος [ἦν πρὸς τὸν θεόν/]',
    'el',
  ],
  ['αὐτὸς λέγει τὴν ἀλήθειαν', 'αὐτὸς λέγων τὴν ἀλήθειαν', 'αὐτὸς [λέγει/λέγων] τὴν ἀλήθειαν', 'el'],
  ['维护全球供应链安全', '维护供应链安全', '维护 [全球/] 供应 链 安全', 'zh'],
  [
    'Die Staaten achten das Recht',
    'Das Recht achten die Staaten',
    '<das recht> <achten> die staaten >achten< >das recht<',
    'de',
  ],
];

for (const [base, reading, expected, language] of cases)
  test(`${base} : ${reading}`, () => assert.equal(written(base, reading, language), expected));

/** Two words, and whether they are near. */
const near: readonly (readonly [first: string, second: string, isNear: boolean])[] = [
  ["users'", 'user', true],
  ['chain', 'chains', true],
  ['store', 'storing', true],
  ['surveillance', 'surveil', true],
  ['collection', 'collect', true],
  ['countries', 'country', true],
  ['colour', 'color', true],
  ['organise', 'organize', true],
  ['λόγος', 'λόγον', true],
  ['ἀρχῇ', 'αρχη', true],
  ['ict', 'icts', true],
  ['legal', 'illegal', false],
  ['authorized', 'unauthorized', false],
  ['data', 'date', false],
  ['a', 'an', false],
  ['ship', 'boat', false],
  ['数据', '数字', false],
];

for (const [first, second, isNear] of near)
  test(`${first} ${isNear ? '~' : '≠'} ${second}`, () => {
    assert.equal(nearness(first, second) > 0, isNear);
    assert.equal(nearness(second, first) > 0, isNear);
  });

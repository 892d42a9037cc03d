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
    'the >quick fox< <lazy dog> and the >lazy dog< <quick fox>',
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
  // two change places around small words, which stay
  ['bread and butter', 'butter and bread', '>bread< <butter> and >butter< <bread>'],
  ['The state of the law', 'The law of the state', 'the >state< <law> of the >law< <state>'],
  ['we sell bread and butter', 'we sell butter and bread', 'we sell >bread< <butter> and >butter< <bread>'],
  // edges are those of sentences
  [
    'The court met. The judge spoke.',
    'The court met. The clerk wrote. The judge spoke.',
    'the court met [/the clerk wrote] the judge spoke',
  ],
  ['They came, they saw, they won', 'They came, they won', 'they came [they saw/] they won'],
  // repetitions
  ['the red and the black cat', 'the black cat', '[the red and/] the black cat'],
  ['water water everywhere', 'water everywhere', '[water/] water everywhere'],
  ['a rose is a rose is a rose', 'a rose is a rose', 'a rose is a rose [is a rose/]'],
  // near forms
  ['their colour faded slowly', 'their color faded slowly', 'their ~[colour/color] faded slowly'],
  ['many users’ devices', 'many user devices', "many ~[users'/user] devices"],
  ['he is not guilty', 'he is now guilty', 'he is [not/now] guilty'],
  ['the act is legal', 'the act is illegal', 'the act is [legal/illegal]'],
  // function words that both have, which a display may hide
  [
    'kings rule the north by law',
    'the moon shines by night over ruins',
    '[kings rule/] the [north/moon shines] by [law/night over ruins]',
  ],
  ['wolves howl of the with moon', 'birds sing of the with sun', '[wolves howl/birds sing] of the with [moon/sun]'],
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

test('a word that stands elsewhere by chance in a long text has not moved', () => {
  const plain = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => `plain${from + at}x`).join(' ');
  const base = `we called wild hills ${plain(0, 60)} over ancient sleepy quiet roads into towns beyond great rivers`;
  const reading = `we named those dunes ${plain(0, 60)} under wild modern stormy lanes out cities before small lakes`;
  assert.ok(!written(base, reading).includes('>'), written(base, reading));
});

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
  // other spellings
  ['cæsar', 'caesar', true],
  ['u.s.', 'us', true],
  ['1,000', '1000', true],
  ['1.5', '15', false],
  ['ایران\u06CC', 'ایران\u064A', true],
  ['ν̣ηθια', 'νηθια', true],
  ['cythera', 'cy-thera', true],
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

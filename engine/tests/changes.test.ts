import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { baseSide, changeRuns, compareUnit, readingSide, type ChangeKind, type ChangeRun } from '../compare/index.ts';
import { printedText, tokenize } from '../words/index.ts';
import { readings } from './arbitrary.ts';

const signs: Readonly<Record<ChangeKind, readonly [string, string]>> = {
  same: ['', ''],
  del: ['[-', '-]'],
  ins: ['{+', '+}'],
  'moved-from': ['>', '<'],
  'moved-to': ['<', '>'],
};

/** What is kept stands as it is, `[-out-]` is taken out, `{+in+}` put in; `>words<` leave and `<words>` arrive. */
const redlines: readonly (readonly [base: string, reading: string, redline: string])[] = [
  ['one two three four', 'one two three four five', 'one two three four{+ five+}'],
  ['safe open data, and more', 'safe data, and more', 'safe [-open -]data, and more'],
  ['States store data, at home.', 'States store data at home.', 'States store data[-,-] at home.'],
  ['States keep all data.', 'States keep all data, always safe.', 'States keep all data{+, always safe+}.'],
  ['obtain personal data, locally', 'obtain personal records, locally', 'obtain personal [-data-]{+records+}, locally'],
  ['the grey cat sleeps', 'the black dog sleeps', 'the [-grey cat-]{+black dog+} sleeps'],
  ['one\n two', 'one two', 'one[-\n-] two'],
  [
    'white sails and black rigging with a long red pennant',
    'a long red pennant with white sails and black rigging',
    '>white sails and black rigging<<a long red pennant> with >a long red pennant<<white sails and black rigging>',
  ],
  ['the State’s own data', "the state's own data", "the [-State’s-]{+state's+} own data"],
];

for (const [base, reading, redline] of redlines)
  test(`${base} → ${reading}: ${redline}`, () => assert.equal(written(changes(base, reading)), redline));

test('both ends of a move are told apart from what is taken out and put in', () => {
  const runs = changes(
    'Maintain global supply chains, and let secure personal data flow freely.',
    'Let secure personal data flow freely, and maintain global supply chains.',
  );
  assert.deepEqual(
    ['moved-from', 'moved-to'].map((end) => runs.some(({ kind }) => kind === end)),
    [true, true],
  );
});

test('taking either side back out of the changes gives that reading to the character', () => {
  fc.assert(
    fc.property(readings, (given) => {
      const { base, others } = compareUnit(given, 'W0');
      for (const { changeRuns, wording } of others) {
        assert.equal(baseSide(changeRuns), printedText(base.reading.tokens));
        assert.equal(readingSide(changeRuns), printedText(wording.tokens));
      }
    }),
  );
});

test('no piece is empty, and no two neighbours are of one kind but moves', () => {
  const isMoved = (kind: ChangeKind) => kind.startsWith('moved');
  fc.assert(
    fc.property(readings, (given) => {
      for (const { changeRuns: runs } of compareUnit(given, 'W0').others) {
        assert.ok(runs.every(({ text }) => text !== ''));
        assert.ok(runs.every(({ kind }, at) => isMoved(kind) || kind !== runs[at - 1]?.kind));
      }
    }),
  );
});

function changes(base: string, reading: string): readonly ChangeRun[] {
  const texts = [base, reading].map((text, at) => ({ witness: `W${at}`, label: '', text, language: 'en' }));
  const [other] = compareUnit(texts, 'W0').others;
  if (other) return other.changeRuns;
  const [first, second] = texts.map(({ text }) => tokenize(text, 'en'));
  const whole = { start: 0, end: first!.length };
  return changeRuns([{ kind: 'same', base: whole, reading: whole }], first!, second!);
}

function written(runs: readonly ChangeRun[]): string {
  return runs.map(({ kind, text }) => `${signs[kind][0]}${text}${signs[kind][1]}`).join('');
}

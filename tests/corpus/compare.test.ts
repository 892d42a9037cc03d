import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { apparatus } from '../../engine/table/index.ts';
import {
  comparePair,
  compareUnit,
  likenessOf,
  type Comparison,
  type UnitComparison,
  type Segment,
} from '../../engine/compare/index.ts';
import { tokenize, isContentWord } from '../../engine/words/index.ts';
import { readings } from '../../engine/tests/arbitrary.ts';
import { points, readingsOf, sigla } from './corpus.ts';

const units = points.map((point) => compareUnit(readingsOf(point), 'igp', sigla));
const paraphrases = units.map((unit) => comparisonWith(unit, 'scmedia'));

test('full text against paraphrase: few marks, all words that can be kept, none of them lonely', (t) => {
  const changes = sum(paraphrases.map(changesIn));
  const kept = sum(paraphrases.map(wordsKept));
  const lonely = units.flatMap((unit, index) => lonelyWords(unit, paraphrases[index]!));
  t.diagnostic(`${changes} marked runs, ${kept} words kept, ${lonely.length} lonely function words`);
  assert.ok(changes <= 21, `${changes} marked runs`);
  assert.ok(kept >= 36, `${kept} words kept`);
  assert.deepEqual(lonely, []);
});

test('D, K and R are one wording in every point', () => {
  for (const { others } of units)
    assert.deepEqual(
      others.map(({ wording }) => wording.readings.map(({ witness }) => sigla[witness]).join('')),
      ['DKR', 'S'],
    );
});

/** A point, and a sentence that must be said of it with I as the base. */
const sentences: readonly (readonly [point: number, sentence: string])[] = [
  [1, 'D K R S add “global” after “open, secure and stable”.'],
  [1, 'D K R S lack “of global ICT products and services”, which I has after “supply chain”.'],
  [2, 'D K R have “oppose using” where I has “States should stand against”.'],
  [2, '“or steal important data” stands after “critical infrastructure” in D K R S.'],
  [4, 'D K R have “storing” where I has “store”.'],
  [5, '“companies or individuals” stands before “data located” in D K R.'],
  [6, '“law enforcement” stands before “overseas data” in D K R.'],
  [7, 'D K R S have “user” where I has “users’”.'],
  [8, '“seek illegitimate” stands after “dependence on their products” in S.'],
];

for (const [point, sentence] of sentences)
  test(`point ${point}: ${sentence}`, () => {
    const said = units[point - 1]!.sentences.map(({ text }) => text);
    assert.ok(said.includes(sentence), said.join('\n'));
  });

/** A point, and the beginning and end of a clause that no other version has. */
const clauses: readonly (readonly [point: number, clause: RegExp])[] = [
  [1, /^of global ICT products and services$/],
  [2, /^or use the data .* public interests$/],
  [6, /^Any bilateral data access agreement .* third State$/],
  [6, /such as combating crimes$/],
  [7, /^control or manipulate users’ systems and devices$/],
  [8, /^nor force users to upgrade their systems and devices$/],
  [8, /^Products providers should .* offering remedies$/],
];

for (const [point, clause] of clauses)
  test(`point ${point}: every other version lacks ${clause.source}`, () => {
    for (const { omittedClauses } of units[point - 1]!.others)
      assert.ok(
        omittedClauses.some(({ text }) => clause.test(text)),
        omittedClauses.map(({ text }) => text).join('\n'),
      );
  });

test('typography of R against D: capitals and apostrophes, no words', () => {
  const unit = compareUnit(
    readingsOf(2).filter(({ version }) => version === 'key-points'),
    'diplomat',
    sigla,
  );
  const told = unit.accidentals.map(
    ({ kind, lemma, text, witnesses }) => `${kind} ${lemma}] ${text} ${witnesses.map((id) => sigla[id]).join('')}`,
  );
  assert.deepEqual(unit.variants, []);
  assert.deepEqual(told, ['ordinal Second,] 2. R', 'form oppose] Oppose R', "form States’] States' R"]);
});

test('typography of S against I: a comma more, and a capital', () => {
  const told = units[0]!.accidentals.filter(({ witnesses }) => witnesses.includes('scmedia'));
  assert.deepEqual(
    told.map(({ kind, lemma, text }) => `${kind} ${lemma}] ${text}`),
    ['ordinal 1.] •', 'form maintain] Maintain', 'punctuation ] ,'],
  );
});

/** Base and other readings, and the apparatus: `lemma] reading sigla`. */
const entries: readonly (readonly [texts: readonly string[], apparatus: string])[] = [
  [['one two three', 'one two three'], ''],
  [['one two three', 'one three', 'one twi three', 'one three'], 'two A] ∅ B D; twi C'],
  [['one two', 'one new two'], 'one A] one new B'],
  [['one two', 'new one two'], 'one A] new one B'],
  [['one two', 'one two new'], 'two A] two new B'],
  [['the States’ data', 'The States’ data', "the States' data"], "the A C] The B | States’ A B] States' C"],
  [['one two', 'two', 'one'], 'one A C] ∅ B | two A B] ∅ C'],
  [['one', ''], 'one A] ∅ B'],
  [['one two', 'one new two', 'one duo'], 'two A] new two B; duo C'],
  [['one two', 'one new two', 'uno two'], 'one A] one new B; uno C'],
  [['one two', 'one two new', 'one duo'], 'two A] two new B; duo C'],
];

for (const [texts, expected] of entries)
  test(`apparatus of ${texts.join(' / ')}`, () => {
    const given = texts.map((text, index) => ({ witness: 'ABCD'[index]!, label: '', text, language: 'en' }));
    const shown = apparatus(given).map(
      ({ lemma, witnesses, readings: others }) =>
        `${lemma} ${witnesses.join(' ')}] ${others.map((one) => `${one.shown} ${one.witnesses.join(' ')}`).join('; ')}`,
    );
    assert.equal(shown.join(' | '), expected);
  });

/** Clauses of the full text that are no clauses: what the wording has other words for, or the head of a sentence. */
test('no head of a sentence is told as an omitted clause', () => {
  const told = units.flatMap(({ others }) =>
    others.flatMap(({ omittedClauses }) => omittedClauses.map(({ text }) => text)),
  );
  assert.ok(!told.includes('ICT companies should not'));
});

test('a single word that a move leaves over does not stand for a long passage', () => {
  const lemmas = units[7]!.variants.filter(({ kind }) => kind === 'substitution').map(({ text }) => text);
  assert.ok(!lemmas.includes('to'), lemmas.join('\n'));
});

test('the runs of every text are the printed text, and no mark begins or ends with white space', () => {
  for (const unit of units) checkRuns(unit);
  fc.assert(fc.property(readings, (given) => checkRuns(compareUnit(given, 'W0'))));
});

test('a wording that versions share is aligned alike in whichever order its witnesses come', () => {
  const [base, paraphrase] = ['igp', 'scmedia'].map((id) => readingsOf(3).find(({ witness }) => witness === id)!);
  const within = { ...paraphrase!, witness: 'other', version: base!.version! };
  const [one, other] = [
    [base!, paraphrase!, within],
    [base!, within, paraphrase!],
  ].map((given) => compareUnit(given, 'igp').others[0]!.runs);
  assert.deepEqual(one, other);
});

test('segments tile base and reading', () => {
  fc.assert(
    fc.property(readings, (given) => {
      const unit = compareUnit(given, 'W0');
      for (const { segments, wording } of unit.others)
        for (const [side, length] of [
          ['base', unit.base.wording.tokens.length],
          ['reading', wording.tokens.length],
        ] as const) {
          let at = 0;
          for (const segment of segments) {
            assert.equal(segment[side].start, at);
            at = segment[side].end;
          }
          assert.equal(at, length);
        }
    }),
  );
});

test('every mark leads to a variant, every variant has a sentence and witnesses', () => {
  fc.assert(
    fc.property(readings, (given) => {
      const { base, others, variants, sentences: said } = compareUnit(given, 'W0');
      const ids = new Set(variants.map(({ id }) => id));
      assert.equal(ids.size, variants.length);
      assert.deepEqual(
        said.map(({ variant }) => variant),
        variants.map(({ id }) => id),
      );
      for (const { witnesses } of variants) assert.ok(witnesses.length > 0);
      for (const run of [base, ...others].flatMap(({ runs }) => runs))
        if (run.mark !== null) for (const id of run.variants) assert.ok(ids.has(id));
      for (const clause of others.flatMap(({ omittedClauses }) => omittedClauses)) assert.ok(ids.has(clause.variant));
    }),
  );
});

test('a variant that is marked at several places of a reading is marked first at one', () => {
  fc.assert(
    fc.property(readings, (given) => {
      const { base, others } = compareUnit(given, 'W0');
      for (const { runs } of [base, ...others]) {
        const marked = runs.filter((run) => run.mark !== null && run.mark !== 'omitted');
        const variants = marked.flatMap((run) => run.variants.slice(0, 1));
        assert.deepEqual(
          marked.flatMap(({ first }) => first ?? []),
          [...new Set(variants)],
        );
      }
    }),
  );
});

test('the change runs hold the whole base and the whole reading', () => {
  fc.assert(
    fc.property(readings, (given) => {
      const { base, others } = compareUnit(given, 'W0');
      for (const { changeRuns, wording } of others) {
        const textsOf = (kinds: readonly string[]) =>
          changeRuns.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
        assert.equal(squeezed(textsOf(['same', 'del', 'moved-from']).join('')), squeezed(base.reading.text));
        assert.deepEqual(
          textsOf(['same', 'ins', 'moved-to']).flatMap((text) => tokenize(text, 'en').map(({ norm }) => norm)),
          wording.tokens.map(({ norm }) => norm),
        );
      }
    }),
  );
});

/** Two witnesses, point by point, and how alike they are. */
const likenesses: readonly (readonly [points: readonly string[], likeness: number])[] = [
  [['one two / one two'], 1],
  [['one two / three four'], 0],
  [['one two / one', 'three / four five'], 1 / 3],
  [['one / one', 'two three four / five six seven'], 1 / 4],
  [[' / '], 1],
  [[], 1],
];

for (const [texts, expected] of likenesses)
  test(`likeness of ${texts.join('; ') || 'nothing'}`, () => {
    const pairs = texts.map((line) => {
      const given = line
        .split(' / ')
        .map((text, index) => ({ witness: 'AB'[index]!, label: '', text, language: 'en' }));
      return comparePair(given[0]!, given[1]!);
    });
    assert.equal(likenessOf(pairs), expected);
  });

test('a base that is no witness is refused', () => {
  assert.throws(() => compareUnit(readingsOf(1), 'nobody'), RangeError);
});

function checkRuns({ base, others }: UnitComparison): void {
  for (const { runs, reading } of [
    base,
    ...others.map((one) => ({ runs: one.runs, reading: one.wording.readings[0]! })),
  ]) {
    assert.equal(runs.map(({ text }) => text).join(''), reading.text);
    for (const { mark, text } of runs) if (mark !== null) assert.equal(text, text.trim());
  }
}

/** Stretches that are marked as different. */
function changesIn({ segments }: Comparison): number {
  return segments.filter((one, index) => !isKept(one) && (index === 0 || isKept(segments[index - 1]!))).length;
}

/** Words of the base that are shown as kept in their place, the same or in a near form. */
function wordsKept({ segments }: Comparison): number {
  return sum(segments.filter(isKept).map(({ base: span }) => span.end - span.start));
}

function isKept({ kind }: Segment): boolean {
  return kind === 'same' || kind === 'near';
}

/** Function words that stand alone between two changes. */
function lonelyWords({ base }: UnitComparison, { segments }: Comparison): readonly string[] {
  return segments
    .filter(({ kind }, index) => kind === 'same' && index > 0 && index < segments.length - 1)
    .map(({ base: span }) => base.reading.tokens.slice(span.start, span.end).map(({ norm }) => norm))
    .filter((norms) => !norms.some((norm) => isContentWord(norm, 'en')))
    .map((norms) => norms.join(' '));
}

function comparisonWith({ others }: UnitComparison, witness: string): Comparison {
  return others.find(({ wording }) => wording.readings.some((reading) => reading.witness === witness))!;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { align, mirrored } from '../align/align.ts';
import { collationTable, movedTokens, type CollationTable } from '../table/table.ts';
import { tokenize } from '../words/tokens.ts';
import type { Reading } from '../words/wordings.ts';
import { MOST_MOVING, witnessTable } from '../table/witnesstable.ts';
import { readings, text } from './arbitrary.ts';
import { points, readingsOf } from '../../tests/corpus/corpus.ts';

test('every token stands in one column, in the order of its reading', () => {
  fc.assert(fc.property(readings, (given) => holdsAll(collationTable(given))));
});

test('swapping a pair mirrors it', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [row(one), row(other)];
      assert.deepEqual(align(b, a), mirrored(align(a, b)));
    }),
    { numRuns: 500 },
  );
});

/** Readings, and the columns: one cell for each reading, `-` for none. */
const tables: readonly (readonly [readings: readonly string[], columns: string])[] = [
  // A third reading decides between two links that are equal for the pair.
  [['fox sky', 'fox fox', 'sky fox'], '-/-/sky fox/fox/fox sky/fox/-'],
  [['the red cat', 'the cat', 'the red dog'], 'the/the/the red/-/red cat/cat/dog'],
  [['a rose', ''], 'a/- rose/-'],
  // Words that replace each other: one for one, two for two, and what is left between them then.
  [['the law holds', 'the rule holds'], 'the/the law/rule holds/holds'],
  [['many old roads end', 'many new ways end'], 'many/many old/new roads/ways end/end'],
  [
    ['bound by law of land now', 'bound by custom in cities now'],
    'bound/bound by/by law/custom of/in land/cities now/now',
  ],
  // One for two: the one that begins alike, or the last.
  [
    ['the clerk copied faded letters', 'the clerk copying letters'],
    'the/the clerk/clerk copied/copying faded/- letters/letters',
  ],
  [['a wide lake here', 'a field here'], 'a/a wide/- lake/field here/here'],
  // Words that were added, and clauses that were replaced, stand alone.
  [['our data', 'our raw data'], 'our/our -/raw data/data'],
  [['we saw three black swans go', 'we heard nobody go'], 'we/we -/heard -/nobody saw/- three/- black/- swans/- go/go'],
];

for (const [texts, expected] of tables)
  test(`table of ${texts.join(' : ')}`, () => {
    const given = texts.map((printed, index) => reading(`W${index}`, printed));
    const { columns } = witnessTable(
      collationTable(given),
      given.map(({ witness }) => witness),
    );
    assert.equal(columns.map(({ cells }) => cells.map((cell) => cell?.n ?? '-').join('/')).join(' '), expected);
  });

test('moves of few witnesses are told for each two, of many for each two wordings', () => {
  const [there, moved] = [
    'Respect national sovereignty, then data security rules.',
    'Data security rules, then respect national sovereignty.',
  ];
  const pairsOf = (count: number) => {
    const given = Array.from({ length: count }, (_, index) => reading(`W${index}`, index % 2 === 0 ? there : moved));
    const ids = given.map(({ witness }) => witness);
    return new Set(witnessTable(collationTable(given), ids).moves.map(({ witnesses }) => witnesses.join(' ')));
  };
  const few = pairsOf(MOST_MOVING);
  assert.equal(few.size, Math.floor(MOST_MOVING / 2) * Math.ceil(MOST_MOVING / 2));
  assert.deepEqual([...pairsOf(MOST_MOVING + 1)], ['W0 W1']);
});

test('identical witnesses are one wording without variants', () => {
  fc.assert(
    fc.property(text, (printed) => {
      const given = ['A', 'B', 'C'].map((witness) => reading(witness, printed));
      const { wordings, columns, moves } = collationTable(given);
      assert.equal(wordings.length, 1);
      assert.equal(moves.length, 0);
      assert.equal(columns.length, wordings[0]!.tokens.length);
    }),
  );
});

test('a copy of a witness changes nothing', () => {
  fc.assert(
    fc.property(readings, (given) => {
      const copy = { ...given[0]!, witness: 'copy' };
      const ids = given.map(({ witness }) => witness);
      const before = witnessTable(collationTable(given), ids);
      const after = witnessTable(collationTable([...given, copy]), ids);
      assert.deepEqual(cellsOf(after), cellsOf(before));
      assert.deepEqual(after.moves, before.moves);
    }),
  );
});

test('the order of made-up witnesses makes no difference', () => {
  fc.assert(
    fc.property(readings, (given) => {
      const ids = given.map(({ witness }) => witness);
      const first = witnessTable(collationTable(given), ids);
      for (const order of permutations(given)) assert.deepEqual(witnessTable(collationTable(order), ids), first);
    }),
    { numRuns: 30 },
  );
});

test('moved words are known by their wording and their place in it', () => {
  const given = [reading('A', 'not “open” x<y'), reading('B', 'x<y “open” not')];
  const table = collationTable(given);
  const words = movedTokens(table).map((moved, wording) =>
    Array.from(moved, (at) => table.wordings[wording]!.tokens[at]!.text),
  );
  assert.deepEqual(words, [
    ['not', 'open'],
    ['not', 'open'],
  ]);
});

test('moves stand in the order of the first witness, whichever came first', () => {
  const given = [reading('A', 'not “open” x<y'), reading('B', 'x<y “open” not')];
  const moved = witnessTable(collationTable(given), ['A', 'B']).moves.map(({ tokens }) => tokens);
  assert.deepEqual(moved, [[[0, 3]], [[1, 2]]]);
  assert.deepEqual(
    witnessTable(collationTable(given.toReversed()), ['A', 'B']).moves.map(({ tokens }) => tokens),
    moved,
  );
});

for (const point of points)
  test(`point ${point}: all 120 orders of the five witnesses give one table`, () => {
    const given = readingsOf(point);
    const ids = given.map(({ witness }) => witness);
    const first = witnessTable(collationTable(given), ids);
    for (const order of permutations(given)) assert.deepEqual(witnessTable(collationTable(order), ids), first);
  });

for (const point of points)
  test(`point ${point}: every witness is read back from the table to the character`, () => {
    const given = readingsOf(point);
    const { columns } = witnessTable(
      collationTable(given),
      given.map(({ witness }) => witness),
    );
    given.forEach(({ text: printed }, index) =>
      assert.equal(columns.map(({ cells }) => cells[index]?.t ?? '').join(''), printed),
    );
  });

function holdsAll({ wordings, columns }: CollationTable): void {
  wordings.forEach(({ tokens }, index) => {
    const positions = columns.map(({ cells }) => cells[index]!).filter((at) => at !== null);
    assert.deepEqual(positions, Array.from(tokens.keys()));
  });
  for (const { cells } of columns) assert.ok(cells.some((at) => at !== null));
}

function cellsOf(table: ReturnType<typeof witnessTable>) {
  return table.columns.map(({ cells }) => cells);
}

function row(printed: string) {
  return { tokens: tokenize(printed, 'en'), language: 'en' };
}

function reading(witness: string, printed: string): Reading {
  return { witness, label: '', text: printed, language: 'en' };
}

function permutations<One>(all: readonly One[]): readonly (readonly One[])[] {
  if (all.length < 2) return [all];
  return all.flatMap((one, index) => permutations(all.toSpliced(index, 1)).map((rest) => [one, ...rest]));
}

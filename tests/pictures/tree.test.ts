import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layTree, type Join } from '../../src/pictures/tree.ts';

// likenesses of a-b a-c b-c … => joins, the most alike first
const cases = `
  one text:                    1                                  =>
  two texts:                   2   0.6                            => 01 60
  the nearest pair first:      3   0.2 0.3 0.9                    => 12 90, 012 25
  three the same:              3   1 1 1                          => 012 100
  two pairs:                   4   0.8 0 0 0 0 0.7                => 01 80, 23 70, 0123 0
  two joins at one likeness:   4   0.5 0.5 0.5 0.5 0.5 0.9        => 23 90, 0123 50
  five witnesses:              5   0.56 0.56 0.56 0.28 1 1 0.4 1 0.4 0.4 => 123 100, 0123 56, 01234 37
`;

for (const [, name, count, given, joins] of cases.matchAll(/^ *(.+?): +(\d)((?: +[\d.]+)*) +=>(.*)$/gm))
  test(`the joins of ${name}`, () => {
    const tree = layTree(matrix(Number(count), given!.trim().split(/ +/).map(Number)));
    assert.equal(
      tree.joins.map(({ members, likeness }) => `${members.join('')} ${Math.round(likeness * 100)}`).join(', '),
      joins!.trim(),
    );
  });

test('a pair whose two orders differ is as alike as their mean', () => {
  const one = [1, 0.4];
  const other = [0.6, 1];
  assert.equal(layTree([one, other]).joins[0]!.likeness, 0.5);
});

test('no text is no tree', () => {
  assert.deepEqual(
    { ...layTree([]), height: 0, scale: [] },
    { height: 0, row: 2.6, leaves: [], joins: [], lines: [], scale: [] },
  );
});

const likenesses = fc.integer({ min: 1, max: 9 }).chain((texts) =>
  fc
    .array(fc.integer({ min: 0, max: 20 }), {
      minLength: (texts * (texts - 1)) / 2,
      maxLength: (texts * (texts - 1)) / 2,
    })
    .map((twentieths) =>
      matrix(
        texts,
        twentieths.map((share) => share / 20),
      ),
    ),
);

test('every text is one leaf, and each join takes neighbours', () => {
  fc.assert(
    fc.property(likenesses, (likeness) => {
      const { leaves, joins } = layTree(likeness);
      assert.deepEqual(
        leaves.toSorted((a, b) => a - b),
        likeness.map((_, at) => at),
      );
      for (const { members } of joins) {
        const places = members.map((member) => leaves.indexOf(member));
        assert.equal(Math.max(...places) - Math.min(...places), members.length - 1);
      }
    }),
  );
});

test('a join is as alike as the pairs of texts from its parts are on average, and stands there', () => {
  fc.assert(
    fc.property(likenesses, (likeness) => {
      const { joins } = layTree(likeness);
      for (const join of joins) {
        const pairs = pairsAcross(partsOf(join, joins));
        const mean = pairs.reduce((sum, [a, b]) => sum + likeness[a]![b]!, 0) / pairs.length;
        assert.ok(Math.abs(join.likeness - mean) < 1e-6, `${join.likeness} is not ${mean}`);
        assert.ok(Math.abs(join.x - mean * 100) < 0.001);
      }
    }),
  );
});

test('lines run across or down within the drawing, and one reaches the row of every text', () => {
  fc.assert(
    fc.property(likenesses, (likeness) => {
      const { height, row, leaves, lines } = layTree(likeness);
      for (const { x1, y1, x2, y2 } of lines) {
        assert.ok(x1 === x2 || y1 === y2);
        assert.ok([x1, x2].every((x) => x >= 0 && x <= 100) && [y1, y2].every((y) => y > 0 && y < height));
      }
      if (leaves.length > 1)
        leaves.forEach((_, at) => {
          const y = (at + 0.5) * row;
          assert.ok(
            lines.some((line) => line.x2 === 100 && line.y1 - 0.001 <= y && y <= line.y2 + 0.001),
            `row ${at}`,
          );
        });
    }),
  );
});

/** The whole table from its upper right half, row by row. */
function matrix(texts: number, halves: readonly number[]): number[][] {
  const rest = [...halves];
  const table = Array.from({ length: texts }, () => Array.from({ length: texts }, () => 1));
  for (let a = 0; a < texts; a++) for (let b = a + 1; b < texts; b++) table[a]![b] = table[b]![a] = rest.shift()!;
  return table;
}

/** The largest joins within one, and the texts that are in none of them. */
function partsOf(join: Join, all: readonly Join[]): readonly (readonly number[])[] {
  const within = all.filter(
    (other) => other !== join && other.members.every((member) => join.members.includes(member)),
  );
  const largest = within.filter(
    (one) =>
      !within.some((other) => other.members.length > one.members.length && other.members.includes(one.members[0]!)),
  );
  const alone = join.members.filter((member) => !largest.some(({ members }) => members.includes(member)));
  return [...largest.map(({ members }) => members), ...alone.map((member) => [member])];
}

function pairsAcross(parts: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  return parts.flatMap((part, index) =>
    parts.slice(index + 1).flatMap((other) => part.flatMap((a) => other.map((b) => [a, b] as const))),
  );
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { DARKEST, layGrid, type Value } from '../../src/pictures/grid.ts';

/** Lengths are rounded to a thousandth. */
const ROUNDING = 0.002;

test('two rows and two columns fill what their heads leave', () => {
  const values = [
    { row: 0, column: 0, share: 0 },
    { row: 1, column: 1, share: 0.5 },
  ];
  const { height, columns, rows, cells } = layGrid({ rows: 2, columns: 2, width: 0.4 }, values);
  assert.equal(height, 7.2);
  assert.deepEqual(columns, [
    { x: 55, y: 1 },
    { x: 85, y: 1 },
  ]);
  assert.deepEqual(rows, [
    { x: 0, y: 3.175 },
    { x: 0, y: 5.775 },
  ]);
  assert.deepEqual(cells[1], {
    ...{ row: 1, column: 1, share: 0.5, opacity: 0.25 },
    box: { x: 70, y: 4.6, width: 30, height: 2.6 },
    middle: { x: 85, y: 5.775 },
    bar: { x: 70, y: 6.95, width: 15, height: 0.25 },
  });
});

const heads = fc.record({
  rows: fc.integer({ min: 1, max: 40 }),
  columns: fc.integer({ min: 1, max: 40 }),
  width: fc.double({ min: 0, max: 0.9, noNaN: true }),
});

test('every value is one cell in its order; rows and heads add up to the whole picture', () => {
  fc.assert(
    fc.property(heads, (size) => {
      const values = everyValue(size.rows, size.columns);
      const { height, cells } = layGrid(size, values);
      assert.deepEqual(
        cells.map(({ row, column, share }) => ({ row, column, share })),
        values,
      );
      for (const row of Map.groupBy(cells, (cell) => cell.row).values())
        near(size.width * 100 + row.reduce((sum, { box }) => sum + box.width, 0), 100, row.length * ROUNDING);
      near(cells.at(-1)!.box.y + cells.at(-1)!.box.height, height);
      near(cells.at(-1)!.box.x + cells.at(-1)!.box.width, 100);
    }),
  );
});

test('a larger share is never a lighter cell nor a shorter bar, and its bar stays in its cell', () => {
  fc.assert(
    fc.property(heads, (size) => {
      const { cells } = layGrid(size, everyValue(size.rows, size.columns));
      const sorted = cells.toSorted((a, b) => a.share - b.share);
      sorted.forEach(({ opacity, bar, box }, index) => {
        const smaller = sorted[index - 1];
        assert.ok(!smaller || (smaller.opacity <= opacity && smaller.bar.width <= bar.width + ROUNDING));
        assert.ok(opacity <= DARKEST && bar.width <= box.width + ROUNDING);
        near(bar.y + bar.height, box.y + box.height);
      });
    }),
  );
});

// The paper lies below a shade and the ink above it; WCAG asks for 4.5 to 1.
for (const theme of [0, 1])
  test(`ink can be read on the darkest shade ${theme === 0 ? 'by light' : 'in the dark'}`, () => {
    const [ink, paper, quiet] = ['ink', 'paper', 'quiet'].map((name) => token(name, theme));
    const shade = paper!.map((channel, index) => channel + (quiet![index]! - channel) * DARKEST);
    assert.ok(contrast(ink!, shade) >= 4.5, `${contrast(ink!, shade)}`);
  });

/** A value for each cell, some of which differ and some of which do not. */
function everyValue(rows: number, columns: number): readonly Value[] {
  return Array.from({ length: rows * columns }, (_, at) => ({
    row: Math.floor(at / columns),
    column: at % columns,
    share: ((at * 7) % 11) / 10,
  }));
}

/** The channels of a colour of the edition, 0 to 255, in the light or the dark theme. */
function token(name: string, theme: number): readonly number[] {
  const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
  const [, light = '', dark = ''] = new RegExp(`--${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(css) ?? [];
  const hex = theme === 0 ? light : dark;
  assert.notEqual(hex, '', `tokens.css has no --${name} in two themes`);
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

/** The contrast of two colours as WCAG 2 defines it. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [r, g, b] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function near(actual: number, expected: number, by = 2 * ROUNDING): void {
  assert.ok(Math.abs(actual - expected) <= by, `${actual} is not ${expected}`);
}

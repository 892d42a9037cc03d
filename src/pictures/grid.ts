import { across, down } from './lengths.ts';

/** A share that stands in one row and one column of a grid. */
export interface Value {
  /** Counted from 0. */
  readonly row: number;
  /** Counted from 0. */
  readonly column: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** Where something is drawn: across in % of the picture, down in em. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where words are drawn: across in % of the picture, down in em to the middle of the line. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** How a cell is drawn: its box, where its number stands, its shade, and a bar at its foot that says the same without shade. */
export interface Shading {
  readonly box: Box;
  readonly middle: Place;
  /** How opaque the shade is: 0 to `DARKEST`. */
  readonly opacity: number;
  /** As long, of the length of the cell, as the share. */
  readonly bar: Box;
}

/** A grid of shaded cells, each with its value. */
export interface Grid<Of extends Value> {
  /** In em. */
  readonly height: number;
  /** Where the head of each column stands, by its middle. */
  readonly columns: readonly Place[];
  /** Where the head of each row begins. */
  readonly rows: readonly Place[];
  readonly cells: readonly (Of & Shading)[];
}

/** How much of a grid its heads take. */
export interface Heads {
  readonly rows: number;
  readonly columns: number;
  /** What the heads of the rows take of the width: 0 to 1. */
  readonly width: number;
}

/** The darkest shade still leaves the ink upon it a contrast of more than 4.5 to 1, by light and in the dark. */
export const DARKEST = 0.5;

/** A row is high enough for a finger, 24 px and more, in the smallest size that its words are set in. */
const ROW = 2.6;
const HEAD = 2;
const BAR = 0.25;

/** Where the words of a row stand: in the middle of what the bar leaves. */
const MIDDLE = (ROW - BAR) / 2;

/** Draws shares as a grid of shaded cells: rows and columns of one size, below and beside their heads. */
export function layGrid<Of extends Value>(heads: Heads, values: readonly Of[]): Grid<Of> {
  const width = (1 - heads.width) / heads.columns;
  const left = (column: number) => heads.width + column * width;
  const top = (row: number) => HEAD + row * ROW;
  return {
    height: down(top(heads.rows)),
    columns: each(heads.columns, (column) => ({ x: across(left(column) + width / 2), y: HEAD / 2 })),
    rows: each(heads.rows, (row) => ({ x: 0, y: down(top(row) + MIDDLE) })),
    cells: values.map((value) => ({ ...value, ...shade(value, left(value.column), top(value.row), width) })),
  };
}

function shade({ share }: Value, x: number, y: number, width: number): Shading {
  return {
    box: { x: across(x), y: down(y), width: across(width), height: ROW },
    middle: { x: across(x + width / 2), y: down(y + MIDDLE) },
    opacity: Math.round(share * DARKEST * 1000) / 1000,
    bar: { x: across(x), y: down(y + ROW - BAR), width: across(width * share), height: BAR },
  };
}

function each<Of>(count: number, make: (index: number) => Of): readonly Of[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

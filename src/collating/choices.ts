import type { RowUnit } from '../edition/rows.ts';

/** How texts are shown, by the names that addresses have. */
export const views = {
  rows: 'Side by side',
  redline: 'Redline',
  table: 'All in one table',
  differences: 'List of differences',
} as const;

/** What a row is, by the names that addresses have. */
export const units = {
  sentence: 'sentence',
  line: 'line',
  paragraph: 'paragraph',
} as const satisfies Readonly<Record<RowUnit, string>>;

/** What a reader has chosen to see. */
export interface Choices {
  readonly view: keyof typeof views;
  /** The text that others are compared with, counted from 1. */
  readonly base: number;
  /** The text whose changes a redline shows, counted from 1. */
  readonly other: number;
  readonly by: RowUnit;
  /** Which part of a long result, counted from 1. */
  readonly part: number;
}

/** What an address chooses of so many texts; whatever it has that cannot be chosen counts as not said. */
export function choicesOf(search: string, texts: number): Choices {
  const said = new URLSearchParams(search);
  const base = numberOf(said.get('base'), texts) ?? 1;
  const other = numberOf(said.get('other'), texts);
  return {
    view: nameOf(said.get('view'), views) ?? 'rows',
    base,
    other: other !== undefined && other !== base ? other : base === 1 ? 2 : 1,
    by: nameOf(said.get('by'), units) ?? 'sentence',
    part: numberOf(said.get('part'), Number.MAX_SAFE_INTEGER) ?? 1,
  };
}

/** Choices as the part of an address that begins with `?`. Every choice is said, the first part apart. */
export function choicesAddress({ view, base, other, by, part }: Choices): string {
  const said = new URLSearchParams({ view, base: String(base), by });
  if (view === 'redline') said.set('other', String(other));
  if (part > 1) said.set('part', String(part));
  return `?${said}`;
}

function nameOf<Name extends string>(value: string | null, names: Readonly<Record<Name, string>>): Name | undefined {
  return value !== null && Object.hasOwn(names, value) ? (value as Name) : undefined;
}

function numberOf(value: string | null, most: number): number | undefined {
  const number = /^[1-9]\d{0,8}$/u.test(value ?? '') ? Number(value) : undefined;
  return number !== undefined && number <= most ? number : undefined;
}

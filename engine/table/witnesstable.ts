import type { CollationTable, ColumnKind } from './table.ts';
import type { Token } from '../words/index.ts';

/** A token as the formats write it, in CollateX's names. */
export interface Cell {
  /** The token as printed, with the signs and white space around it: joined, the tokens are the text. */
  readonly t: string;
  /** The token as compared. */
  readonly n: string;
  /** Every other property that the token had when it came. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A token that came ready made, with all properties it had. */
export interface ReadyToken extends Token {
  readonly t: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A table with one cell per witness, as the formats write it. */
export interface WitnessTable {
  /** Ids, in the order given. */
  readonly witnesses: readonly string[];
  readonly columns: readonly {
    readonly kind: ColumnKind;
    /** One for each witness; null if it has nothing here. */
    readonly cells: readonly (Cell | null)[];
  }[];
  readonly moves: readonly WitnessMove[];
  readonly coarse: boolean;
}

/** A phrase that two witnesses have at different places. */
export interface WitnessMove {
  readonly witnesses: readonly [string, string];
  /** Pairs of token positions, in the first witness and in the second, from 0. */
  readonly tokens: readonly (readonly [number, number])[];
}

/**
 * Witnesses whose moves are told for each two of them, at most. Of more, a move is told once for each two wordings, with the first
 * witness of each: for each two of five hundred it would be told thousands of times.
 */
export const MOST_MOVING = 9;

/**
 * The table of wordings spread over the witnesses.
 *
 * @param witnesses ids in the order in which they are to stand
 */
export function witnessTable(table: CollationTable, witnesses: readonly string[]): WitnessTable {
  const known = placesOf(table);
  const places = witnesses.map((id) => placeOf(known, id));
  return {
    witnesses,
    columns: table.columns.map(({ kind, cells }) => ({
      kind: kind === 'single' && isShared(cells, table) ? 'same' : kind,
      cells: places.map(({ wording, tokens }) => {
        const at = cells[wording];
        return at === null || at === undefined ? null : cellOf(tokens[at]!);
      }),
    })),
    moves: moving(places).flatMap((x, index, all) =>
      all.slice(index + 1).flatMap((y) => movesOf(table, [witnesses[x]!, witnesses[y]!], places[x]!, places[y]!)),
    ),
    coarse: table.coarse,
  };
}

interface Place {
  readonly wording: number;
  readonly tokens: readonly (Token | ReadyToken)[];
}

/** Where each witness stands, by its id. */
function placesOf({ wordings }: CollationTable): ReadonlyMap<string, Place> {
  return new Map(
    wordings.flatMap(({ readings }, wording) => readings.map(({ witness, tokens }) => [witness, { wording, tokens }])),
  );
}

function placeOf(places: ReadonlyMap<string, Place>, id: string): Place {
  const place = places.get(id);
  if (!place) throw new RangeError(`No reading of witness “${id}” in the table.`);
  return place;
}

/** Positions of the witnesses that moves are told of. */
function moving(places: readonly Place[]): readonly number[] {
  const all = places.map((_, index) => index);
  if (places.length <= MOST_MOVING) return all;
  const ofWording = Map.groupBy(all, (index) => places[index]!.wording);
  const firsts = new Set(Array.from(ofWording.values(), ([first]) => first!));
  return all.filter((index) => firsts.has(index));
}

function isShared(cells: readonly (number | null)[], { wordings }: CollationTable): boolean {
  return cells.some((at, wording) => at !== null && wordings[wording]!.readings.length > 1);
}

function cellOf(token: Token | ReadyToken): Cell {
  if ('properties' in token) return { t: token.t, n: token.norm, properties: token.properties };
  return { t: token.lead + token.text + token.trail, n: token.norm, properties: {} };
}

/** In the order of the first witness. */
function movesOf(
  table: CollationTable,
  witnesses: readonly [string, string],
  first: Place,
  second: Place,
): WitnessMove[] {
  return table.moves
    .flatMap(({ wordings: [x, y], tokens }): WitnessMove[] => {
      if (x === first.wording && y === second.wording) return [{ witnesses, tokens }];
      if (y !== first.wording || x !== second.wording) return [];
      return [{ witnesses, tokens: tokens.map(([a, b]) => [b, a] as const).toSorted(byFirst) }];
    })
    .toSorted((p, q) => byFirst(p.tokens[0]!, q.tokens[0]!));
}

function byFirst([one]: readonly [number, number], [other]: readonly [number, number]): number {
  return one - other;
}

import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Cell, WitnessMove, WitnessTable } from '../table/index.ts';
import { groupBy } from '../words/index.ts';

/** How a table stands in a TEI document. */
export interface TeiPlace {
  /** The `xml:id` of each witness, in the order of the table. */
  readonly ids: readonly string[];
  /** What the ids of the words begin with, so that no two tables of a document have the same. */
  readonly prefix: string;
}

/**
 * The columns of a table: a word that all witnesses print alike is a `w`, elsewhere each `app`, whose type is the kind of
 * the column, has a `rdg` for every group of witnesses, empty if they have nothing. A `w` holds the token as printed, with
 * the signs and white space around it, so that every witness can be read back to the character.
 */
export function teiColumns(table: WitnessTable, { ids, prefix }: TeiPlace): Element[] {
  const moved = new Set(table.moves.flatMap((move) => linksOf(table, move, prefix).flat()));
  return table.columns.map(({ kind, cells }, index) => {
    const groups = groupsOf(cells);
    const words = groups.map(({ text }, group) => {
      const id = wordId(prefix, index, group);
      return text === null ? null : x('w', { 'xml:id': moved.has(id) ? id : null }, text);
    });
    const [word, ...others] = words;
    if (word && others.length === 0) return word;
    const wit = (members: readonly number[]) => pointers(members.map((member) => ids[member]!));
    return x(
      'app',
      { type: kind },
      groups.map(({ members }, group) => x('rdg', { wit: wit(members) }, words[group])),
    );
  });
}

/** The moves of a table: for each two witnesses a `linkGrp`, with a `link` for every word. */
export function teiMoves(table: WitnessTable, { ids, prefix }: TeiPlace): Element[] {
  return table.moves.map((move) => {
    const witnesses = move.witnesses.map((witness) => ids[table.witnesses.indexOf(witness)]!);
    const links = linksOf(table, move, prefix).map((words) => x('link', { target: pointers(words) }));
    return x('linkGrp', { type: 'transposition', corresp: pointers(witnesses) }, links);
  });
}

interface Group {
  /** What the witnesses print; null for nothing. */
  readonly text: string | null;
  /** Positions of the witnesses. */
  readonly members: readonly number[];
}

function groupsOf(cells: readonly (Cell | null)[]): readonly Group[] {
  const groups = groupBy(cells.keys(), (member) => cells[member]?.t ?? null);
  return Array.from(groups, ([text, members]) => ({ text, members }));
}

/** The ids of both words, for every word of a move. */
function linksOf(table: WitnessTable, { witnesses, tokens }: WitnessMove, prefix: string): readonly string[][] {
  const words = witnesses.map((witness) => wordIds(table, table.witnesses.indexOf(witness), prefix));
  return tokens.map((pair) => pair.map((at, side) => words[side]![at]!));
}

/** For each token of a witness the id of its word. */
function wordIds({ columns }: WitnessTable, witness: number, prefix: string): readonly string[] {
  return columns.flatMap(({ cells }, index) => {
    if (!cells[witness]) return [];
    return [
      wordId(
        prefix,
        index,
        groupsOf(cells).findIndex(({ members }) => members.includes(witness)),
      ),
    ];
  });
}

/** Column and group, counted from 1. */
function wordId(prefix: string, column: number, group: number): string {
  return `${prefix}c${column + 1}r${group + 1}`;
}

function pointers(ids: readonly string[]): string {
  return ids.map((id) => `#${id}`).join(' ');
}

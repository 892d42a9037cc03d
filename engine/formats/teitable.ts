import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Cell, WitnessMove, WitnessTable } from '../table/index.ts';
import { XML } from './xml.ts';

/** How a table stands in a TEI document. */
export interface TeiPlace {
  /** The `xml:id` of each witness, in the order of the table. */
  readonly ids: readonly string[];
  /** What the ids of the words begin with, so that no two tables of a document have the same. */
  readonly prefix: string;
}

/**
 * Writes the columns of a table into an element: a word that all witnesses print alike is a `w`, elsewhere each `app`,
 * whose type is the kind of the column, has a `rdg` for every group of witnesses, empty if they have nothing. A `w` holds
 * the token as printed, with the signs and white space around it, so that every witness can be read back to the character.
 */
export function writeColumns(parent: XMLBuilder, table: WitnessTable, { ids, prefix }: TeiPlace): void {
  const moved = new Set(table.moves.flatMap((move) => linksOf(table, move, prefix).flat()));
  table.columns.forEach(({ kind, cells }, index) => {
    const groups = groupsOf(cells);
    const write = (element: XMLBuilder, text: string, group: number) => {
      const word = element.ele('w');
      const id = wordId(prefix, index, group);
      if (moved.has(id)) word.att(XML, 'xml:id', id);
      word.txt(text);
    };
    if (groups.length === 1) return write(parent, groups[0]!.text ?? '', 0);
    const app = parent.ele('app').att('type', kind);
    groups.forEach(({ text, members }, group) => {
      const reading = app.ele('rdg').att('wit', pointers(members.map((member) => ids[member]!)));
      if (text !== null) write(reading, text, group);
    });
  });
}

/** Writes the moves of a table into an element: for each two witnesses a `linkGrp`, with a `link` for every word. */
export function writeMoves(parent: XMLBuilder, table: WitnessTable, { ids, prefix }: TeiPlace): void {
  for (const move of table.moves) {
    const witnesses = move.witnesses.map((witness) => ids[table.witnesses.indexOf(witness)]!);
    const group = parent.ele('linkGrp').att('type', 'transposition').att('corresp', pointers(witnesses));
    for (const words of linksOf(table, move, prefix)) group.ele('link').att('target', pointers(words));
  }
}

interface Group {
  /** What the witnesses print; null for nothing. */
  readonly text: string | null;
  /** Positions of the witnesses. */
  readonly members: readonly number[];
}

function groupsOf(cells: readonly (Cell | null)[]): readonly Group[] {
  const groups = Map.groupBy(cells.keys(), (member) => cells[member]?.t ?? null);
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

import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Cell, WitnessTable } from '../table/index.ts';
import { writeXml } from './xml.ts';

const GRAPHML = 'http://graphml.graphdrawing.org/xmlns';

/** One unit of the work, to be drawn as a graph. */
export interface GraphUnit {
  readonly number: number;
  /** What each witness prints before its words, in the order of the table. */
  readonly labels: readonly string[];
  readonly table: WitnessTable;
}

/**
 * Variant graphs (the idea of Schmidt and Colomb 2009) as GraphML, in one graph, so that every tool reads them all: from
 * the start to the end of each unit every witness has a path. A node is a word as compared in one column, with what
 * each witness prints there; an edge has the ids of the witnesses that take it. An edge of kind `move` ties words
 * that two witnesses have at different places.
 *
 * @param witnesses ids, the same in every table
 * @throws {Unwritable} if a token has a character that XML 1.0 cannot hold
 */
export function toGraphml(units: readonly GraphUnit[], witnesses: readonly string[]): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(GRAPHML, 'graphml');
  for (const { id, of, name, type } of keys(witnesses))
    root.ele('key', { id, for: of, 'attr.name': name, 'attr.type': type });
  const graph = root.ele('graph', { id: 'variants', edgedefault: 'directed' });
  for (const unit of units) writeUnit(graph, unit);
  return writeXml(root);
}

interface Key {
  readonly id: string;
  readonly of: 'node' | 'edge';
  readonly name: string;
  readonly type: 'string' | 'int';
}

function keys(witnesses: readonly string[]): readonly Key[] {
  return [
    { id: 'unit', of: 'node', name: 'unit', type: 'int' },
    { id: 'column', of: 'node', name: 'column', type: 'int' },
    { id: 'kind', of: 'node', name: 'kind', type: 'string' },
    { id: 'norm', of: 'node', name: 'norm', type: 'string' },
    ...witnesses.map((witness, index): Key => ({ id: textKey(index), of: 'node', name: witness, type: 'string' })),
    { id: 'edgekind', of: 'edge', name: 'kind', type: 'string' },
    { id: 'witnesses', of: 'edge', name: 'witnesses', type: 'string' },
    { id: 'move', of: 'edge', name: 'move', type: 'int' },
  ];
}

/** The key of what one witness prints at a node. */
function textKey(witness: number): string {
  return `text${witness + 1}`;
}

interface Node {
  readonly id: string;
  readonly column: number;
  readonly kind: string;
  readonly norm: string | undefined;
  /** What each witness prints; undefined if its path does not lead here. */
  readonly texts: readonly (string | undefined)[];
}

function writeUnit(graph: XMLBuilder, { number, labels, table }: GraphUnit): void {
  const nodes = nodesOf(number, labels, table);
  for (const node of nodes) writeNode(graph, number, node);
  const paths = table.witnesses.map((_, witness) => nodes.filter(({ texts }) => texts[witness] !== undefined));
  for (const [ends, witnesses] of edgesOf(paths, table.witnesses))
    writeEdge(graph, ends, { edgekind: 'path', witnesses: witnesses.join(' ') });
  table.moves.forEach(({ witnesses, tokens }, index) => {
    const [first, second] = witnesses.map((witness) => paths[table.witnesses.indexOf(witness)]!);
    for (const [a, b] of tokens) {
      const ends = `${first![a + 1]!.id} ${second![b + 1]!.id}`;
      writeEdge(graph, ends, { edgekind: 'move', witnesses: witnesses.join(' '), move: String(index + 1) });
    }
  });
}

/** The start, which holds the labels, the words of every column, and the end. */
function nodesOf(unit: number, labels: readonly string[], { columns, witnesses }: WitnessTable): readonly Node[] {
  const words = columns.flatMap(({ kind, cells }, column) =>
    Array.from(groupsOf(cells), ([norm, members], group) => ({
      id: `u${unit}c${column + 1}r${group + 1}`,
      column: column + 1,
      kind,
      norm,
      texts: cells.map((cell, witness) => (members.includes(witness) ? cell?.t : undefined)),
    })),
  );
  const start = { id: `u${unit}start`, column: 0, kind: 'start', norm: undefined, texts: labels };
  const texts = witnesses.map(() => '');
  const end = { id: `u${unit}end`, column: columns.length + 1, kind: 'end', norm: undefined, texts };
  return [start, ...words, end];
}

/** Positions of the witnesses by their word as compared. */
function groupsOf(cells: readonly (Cell | null)[]): ReadonlyMap<string, readonly number[]> {
  const filled = Array.from(cells.keys()).filter((witness) => cells[witness] !== null);
  return Map.groupBy(filled, (witness) => cells[witness]!.n);
}

/** The witnesses that go from one node to the next, by the ids of both. */
function edgesOf(paths: readonly (readonly Node[])[], witnesses: readonly string[]) {
  const steps = paths.flatMap((path, witness) =>
    path.slice(1).map((node, index) => ({ ends: `${path[index]!.id} ${node.id}`, witness: witnesses[witness]! })),
  );
  return Array.from(
    Map.groupBy(steps, ({ ends }) => ends),
    ([ends, taken]) => [ends, taken.map(({ witness }) => witness)] as const,
  );
}

function writeNode(graph: XMLBuilder, unit: number, { id, column, kind, norm, texts }: Node): void {
  const node = graph.ele('node', { id });
  writeData(node, { unit: String(unit), column: String(column), kind, norm });
  writeData(node, Object.fromEntries(texts.map((text, witness) => [textKey(witness), text])));
}

function writeEdge(graph: XMLBuilder, ends: string, data: Readonly<Record<string, string>>): void {
  const [source, target] = ends.split(' ');
  writeData(graph.ele('edge', { source, target }), data);
}

function writeData(parent: XMLBuilder, data: Readonly<Record<string, string | undefined>>): void {
  for (const [key, value] of Object.entries(data)) if (value) parent.ele('data', { key }).txt(value);
}

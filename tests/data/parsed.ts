import type { XmlElement } from '@rgrove/parse-xml';
import { collationTable, type ColumnKind, witnessTable, type WitnessMove } from '../../engine/table/index.ts';
import type { Reading } from '../../engine/words/index.ts';
import type { CollationRecord } from '../../src/data/schemas.ts';
import { fromCsv } from '../../engine/formats/index.ts';
import { attribute, childElements, elements, xmlRoot } from '../../engine/tests/xml.ts';

/** The collation of one point, as far as every format holds it. */
export interface Parsed {
  readonly number: number;
  /** Ids of the witnesses. */
  readonly witnesses: readonly string[];
  readonly labels: readonly string[];
  /** What each witness prints in each column; nothing if it has none. */
  readonly columns: readonly { readonly kind: ColumnKind; readonly texts: readonly string[] }[];
  readonly moves: readonly WitnessMove[];
}

/** The collation of the readings of one point. */
export function collated(number: number, readings: readonly Reading[]): Parsed {
  const witnesses = readings.map(({ witness }) => witness);
  const { columns, moves } = witnessTable(collationTable(readings), witnesses);
  return {
    number,
    witnesses,
    labels: readings.map(({ label }) => label),
    columns: columns.map(({ kind, cells }) => ({ kind, texts: cells.map((cell) => cell?.t ?? '') })),
    moves,
  };
}

/** What stands in `collation.json`. */
export function parseJson(json: string): readonly Parsed[] {
  const { points } = JSON.parse(json) as CollationRecord;
  return points.map(({ number, readings, columns, moves }) => ({
    number,
    witnesses: readings.map(({ witness }) => witness),
    labels: readings.map(({ label }) => label),
    columns: columns.map(({ kind, cells }) => ({
      kind,
      texts: cells.map((at, index) => (at === null ? '' : readings[index]!.tokens[at]!.t)),
    })),
    moves,
  }));
}

/** What stands in `collation.csv`. */
export function parseCsv(csv: string): readonly Parsed[] {
  const [head, ...rows] = fromCsv(csv);
  const witnesses = head!.slice(3, -1);
  return Array.from(
    Map.groupBy(rows, ([number]) => number),
    ([number, [label, ...columns]]) => ({
      number: Number(number),
      witnesses,
      labels: label!.slice(3, -1),
      columns: columns.map((row) => ({ kind: row[2] as ColumnKind, texts: row.slice(3, -1) })),
      moves: csvMoves(witnesses, columns),
    }),
  );
}

function csvMoves(witnesses: readonly string[], rows: readonly (readonly string[])[]): readonly WitnessMove[] {
  const next = new Map(witnesses.map((id) => [id, 0]));
  const marks = rows.flatMap((row) => {
    const positions = witnesses.map((id, index) => [id, row[index + 3] ? next.get(id)! : -1] as const);
    for (const [id, at] of positions) if (at >= 0) next.set(id, at + 1);
    return row
      .at(-1)!
      .split(' ')
      .filter(Boolean)
      .map((mark) => mark.split(':') as [string, string])
      .map(([move, id]) => ({ move, id, at: positions.find(([witness]) => witness === id)![1] }));
  });
  const moves = Map.groupBy(marks, ({ move }) => Number(move));
  return Array.from(moves.keys())
    .toSorted((a, b) => a - b)
    .map((move) => {
      const found = moves.get(move)!;
      const [first, second] = witnesses.filter((witness) => found.some(({ id }) => id === witness));
      const at = (witness: string) => found.filter(({ id }) => id === witness).map((mark) => mark.at);
      const there = at(second!);
      return { witnesses: [first!, second!], tokens: at(first!).map((here, index) => [here, there[index]!] as const) };
    });
}

/**
 * What stands in `edition.tei.xml`.
 *
 * @param ids the id of each witness by its siglum
 */
export function parseTei(xml: string, ids: Readonly<Record<string, string>>): readonly Parsed[] {
  const root = xmlRoot(xml);
  const sigla = elements(root, 'witness').map((witness) => attribute(witness, 'xml:id'));
  return elements(root, 'div').map((div) => {
    const [label, text] = elements(div, 'ab').map((block) => teiColumns(block, sigla));
    return {
      number: Number(attribute(div, 'n')),
      witnesses: sigla.map((siglum) => ids[siglum]!),
      labels: label![0]?.texts ?? sigla.map(() => ''),
      columns: text!.map(({ kind, texts }) => ({ kind, texts })),
      moves: elements(div, 'linkGrp').map((group) => teiMove(group, text!, sigla, ids)),
    };
  });
}

interface TeiColumn {
  readonly kind: ColumnKind;
  readonly texts: readonly string[];
  /** The id of the word of each witness. */
  readonly words: readonly string[];
}

function teiColumns(block: XmlElement, sigla: readonly string[]): readonly TeiColumn[] {
  return childElements(block).map((node) => {
    const readings = node.name === 'w' ? [node] : elements(node, 'rdg');
    const of = (siglum: string) =>
      readings.find((reading) => reading.name === 'w' || pointers(reading, 'wit').includes(siglum))!;
    return {
      kind: (attribute(node, 'type') || 'same') as ColumnKind,
      texts: sigla.map((siglum) => of(siglum).text),
      words: sigla.map((siglum) =>
        attribute(of(siglum).name === 'w' ? of(siglum) : (elements(of(siglum), 'w')[0] ?? of(siglum)), 'xml:id'),
      ),
    };
  });
}

function teiMove(
  group: XmlElement,
  columns: readonly TeiColumn[],
  sigla: readonly string[],
  ids: Readonly<Record<string, string>>,
): WitnessMove {
  const [first, second] = pointers(group, 'corresp');
  const position = (siglum: string, word: string) => {
    const witness = sigla.indexOf(siglum);
    return columns.filter(({ texts }) => texts[witness] !== '').findIndex(({ words }) => words[witness] === word);
  };
  return {
    witnesses: [ids[first!]!, ids[second!]!],
    tokens: elements(group, 'link').map((link) => {
      const [here, there] = pointers(link, 'target');
      return [position(first!, here!), position(second!, there!)] as const;
    }),
  };
}

function pointers(node: XmlElement, name: string): readonly string[] {
  return attribute(node, name)
    .split(' ')
    .map((pointer) => pointer.slice(1));
}

interface GraphNode {
  readonly id: string;
  readonly data: ReadonlyMap<string, string>;
}

interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly data: ReadonlyMap<string, string>;
}

/** What stands in `graph.graphml`: every witness is read along its path. */
export function parseGraphml(xml: string): readonly Parsed[] {
  const root = xmlRoot(xml);
  const keys = new Map(elements(root, 'key').map((key) => [attribute(key, 'id'), attribute(key, 'attr.name')]));
  const witnesses = [...keys].filter(([id]) => id.startsWith('text')).map(([, name]) => name);
  const dataOf = (element: XmlElement) =>
    new Map(elements(element, 'data').map((data) => [keys.get(attribute(data, 'key'))!, data.text]));
  const nodes = elements(root, 'node').map((node) => ({ id: attribute(node, 'id'), data: dataOf(node) }));
  const edges = elements(root, 'edge').map((edge) => ({
    source: attribute(edge, 'source'),
    target: attribute(edge, 'target'),
    data: dataOf(edge),
  }));
  return nodes
    .filter(({ data }) => data.get('kind') === 'start')
    .map((start) => graphUnit(start, nodes, edges, witnesses));
}

function graphUnit(
  start: GraphNode,
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  witnesses: readonly string[],
): Parsed {
  const unit = start.data.get('unit');
  const words = nodes.filter(({ data }) => data.get('unit') === unit && data.has('norm'));
  const paths = witnesses.map((witness) => pathOf(start, witness, nodes, edges));
  const columns = Map.groupBy(words, ({ data }) => Number(data.get('column')));
  return {
    number: Number(unit),
    witnesses,
    labels: witnesses.map((witness) => start.data.get(witness) ?? ''),
    columns: Array.from(columns, ([, group]) => ({
      kind: group[0]!.data.get('kind') as ColumnKind,
      texts: witnesses.map((witness, index) => {
        const node = group.find((candidate) => paths[index]!.includes(candidate));
        return node?.data.get(witness) ?? '';
      }),
    })),
    moves: graphMoves(
      edges.filter(({ data, source }) => data.has('move') && words.some(({ id }) => id === source)),
      paths,
      witnesses,
    ),
  };
}

function pathOf(start: GraphNode, witness: string, nodes: readonly GraphNode[], edges: readonly GraphEdge[]) {
  const path: GraphNode[] = [];
  for (let node = start; node.data.get('kind') !== 'end';) {
    const next = edges.filter(
      ({ source, data }) =>
        source === node.id && data.get('kind') === 'path' && data.get('witnesses')!.split(' ').includes(witness),
    );
    if (next.length !== 1) throw new Error(`${witness} has ${next.length} ways on from ${node.id}.`);
    node = nodes.find(({ id }) => id === next[0]!.target)!;
    if (node.data.get('kind') !== 'end') path.push(node);
  }
  return path;
}

function graphMoves(
  edges: readonly GraphEdge[],
  paths: readonly (readonly GraphNode[])[],
  witnesses: readonly string[],
): readonly WitnessMove[] {
  return Array.from(
    Map.groupBy(edges, ({ data }) => data.get('move')),
    ([, group]) => {
      const [first, second] = group[0]!.data.get('witnesses')!.split(' ');
      const position = (witness: string, node: string) =>
        paths[witnesses.indexOf(witness)]!.findIndex(({ id }) => id === node);
      return {
        witnesses: [first!, second!],
        tokens: group.map(({ source, target }) => [position(first!, source), position(second!, target)] as const),
      };
    },
  );
}

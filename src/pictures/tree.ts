import { cluster, hierarchy, type HierarchyPointNode } from 'd3-hierarchy';
import { agnes, type Cluster } from 'ml-hclust';
import { across, down } from './lengths.ts';

/** A group of texts and how alike its parts are. */
export interface Join {
  /** Positions of the texts, ascending; two or more. */
  readonly members: readonly number[];
  /** What each two parts of the group share, on average over their texts: 0 to 1. */
  readonly likeness: number;
  /** Across in % of the drawing, down in em. */
  readonly x: number;
  readonly y: number;
}

/** A straight line, across in % of the drawing, down in em. */
export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A drawn tree. Across it is likeness, from 0 at the left to 1 at the right, where the texts stand. */
export interface Tree {
  /** In em. */
  readonly height: number;
  /** Height of the row of one text, in em. */
  readonly row: number;
  /** Positions of the texts from top to bottom. */
  readonly leaves: readonly number[];
  /** From the most to the least alike. */
  readonly joins: readonly Join[];
  readonly lines: readonly Line[];
  /** Where the scale stands, and what it says. */
  readonly scale: readonly Tick[];
}

/** A number of the scale below the tree. */
export interface Tick {
  readonly x: number;
  readonly y: number;
  /** In hundredths. */
  readonly likeness: number;
  /** Which part of the number stands at x, so that none hangs over the edge. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Height of a row in em: two lines of a name. */
const ROW = 2.6;

/** Height of the scale in em. */
const SCALE = 1.6;

/** Few enough to stand apart on the narrowest phone. */
const TICKS = [
  [0, 'start'],
  [0.5, 'middle'],
  [1, 'end'],
] as const;

/** Likenesses that differ by less are the same: averages are not exact in their last digits. */
const SAME = 1e-9;

/**
 * A tree of texts by average linkage (UPGMA, Sokal and Michener 1958) on 1 − likeness. Groups that join at the same
 * likeness are one join, and of two branches the one with the earlier text stands above.
 *
 * @param likeness for each two texts from 0 to 1; where the two orders of a pair differ, their mean is taken
 */
export function layTree(likeness: readonly (readonly number[])[]): Tree {
  const texts = likeness.length;
  const root =
    texts === 0 ? undefined : groupOf(agnes(distances(likeness), { method: 'average', isDistanceMatrix: true }));
  const nodes = root ? placed(root, texts) : [];
  return {
    height: down(texts * ROW + SCALE),
    row: ROW,
    leaves: nodes.filter(({ children }) => !children).map(({ data }) => data.members[0]!),
    joins: nodes
      .filter(({ children }) => children)
      .map((node) => ({ members: node.data.members, likeness: node.data.likeness, ...placeOf(node) }))
      .sort((a, b) => b.likeness - a.likeness),
    lines: nodes.flatMap(linesOf),
    scale: TICKS.map(([at, anchor]) => ({
      x: across(at),
      y: down(texts * ROW + SCALE / 2),
      likeness: at * 100,
      anchor,
    })),
  };
}

interface Group {
  readonly members: readonly number[];
  readonly likeness: number;
  readonly children: readonly Group[];
}

type Node = HierarchyPointNode<Group>;

function distances(likeness: readonly (readonly number[])[]): number[][] {
  return likeness.map((row, a) => row.map((share, b) => (a === b ? 0 : 1 - (share + likeness[b]![a]!) / 2)));
}

/** A cluster of the library as a group; those below it that are joined at its own height are its own. */
function groupOf({ children, height, index }: Cluster): Group {
  const groups = children.map(groupOf);
  const joined = groups.flatMap((group) =>
    group.children.length > 0 && Math.abs(group.likeness - (1 - height)) < SAME ? group.children : [group],
  );
  const members = groups.length === 0 ? [index] : groups.flatMap((group) => group.members).sort((a, b) => a - b);
  return { members, likeness: 1 - height, children: joined.toSorted((a, b) => a.members[0]! - b.members[0]!) };
}

/** All groups with their rows: each text on the middle of its own, each group on the mean of its parts. */
function placed(root: Group, texts: number): readonly Node[] {
  const lay = cluster<Group>()
    .nodeSize([1, 1])
    .separation(() => 1);
  const nodes = lay(hierarchy(root, ({ children }) => children)).descendants();
  const leaves = nodes.filter(({ children }) => !children).sort((a, b) => a.x - b.x);
  const first = leaves[0]!.x;
  for (const node of nodes) node.x = texts === 1 ? 0 : node.x - first;
  return [...leaves, ...nodes.filter(({ children }) => children)];
}

function placeOf({ data, x }: Node): { readonly x: number; readonly y: number } {
  return { x: across(data.likeness), y: down((x + 0.5) * ROW) };
}

/** A line down where a group joins, and one from there to each of its parts. */
function linesOf(node: Node): readonly Line[] {
  const { x, y } = placeOf(node);
  if (!node.children) return [];
  const parts = node.children.map(placeOf);
  const ys = parts.map((part) => part.y);
  return [
    { x1: x, y1: Math.min(...ys), x2: x, y2: Math.max(...ys) },
    ...parts.flatMap((part) => (part.x === x ? [] : [{ x1: x, y1: part.y, x2: part.x, y2: part.y }])),
    ...(node.parent ? [] : [{ x1: 0, y1: y, x2: x, y2: y }]),
  ];
}

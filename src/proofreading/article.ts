import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { PrintedLine } from './accounting.ts';
import type { Entry } from './entries.ts';
import { fieldName } from './fields.ts';
import type { Path } from './yaml.ts';

/** A witness as readers see it, line by line: title and standfirst and credit as far as they are printed, then the body with its points. */
export function articleLines({ fields, yaml, text, body }: Entry<'witnesses'>): readonly PrintedLine[] {
  if (!fields || !yaml || !body) return [];
  const field = (path: Path, text: string): PrintedLine => ({ text, line: yaml.lineOf(path), field: fieldName(path) });
  return [
    ...(fields.title.printed ? [field(['title', 'text'], fields.title.text)] : []),
    ...(fields.standfirst ? [field(['standfirst'], fields.standfirst)] : []),
    ...(fields.credit ? [field(['credit'], fields.credit)] : []),
    ...bodyLines(body, text, () =>
      fields.points.map((point, index) => field(['points', index, 'text'], `${point.label} ${point.text}`)),
    ),
  ];
}

function bodyLines(body: Root, source: string, points: () => readonly PrintedLine[]): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  visit(body, (node: Nodes) => {
    if (node.type === 'listItem') lines.push({ text: marker(node, source), line: lineOf(node) });
    if (node.type === 'mdxJsxFlowElement' && node.name === 'Points') lines.push(...points());
    if (node.type === 'code') lines.push({ text: node.value, line: lineOf(node) });
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
    lines.push({ text: wordsOf(node), line: lineOf(node) });
    return SKIP;
  });
  return lines;
}

/** The number of a list item as it is written; bullets are layout. */
function marker(item: Nodes, source: string): string {
  return /^\d+[.)]/.exec(source.slice(item.position?.start.offset))?.[0] ?? '';
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

import { COARSE } from '../compare/index.ts';
import type { WitnessTable } from '../table/index.ts';

/** Columns wider than this are broken, so that three witnesses fit a window of a hundred letters. */
const WIDTH = 30;

/**
 * The table for people: one row for each run of columns that the same witnesses share in the same way, with `·` for
 * nothing, then the moves.
 */
export function toText(table: WitnessTable): string {
  const { witnesses, moves, coarse } = table;
  const rows = [witnesses.map(visible), ...segments(table)];
  const widths = witnesses.map((_, index) =>
    rows.reduce((widest, row) => Math.min(WIDTH, Math.max(widest, widthOf(row[index]!))), 0),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('─┼─');
  const [head, ...lines] = rows.map((row) => printRow(row, widths));
  const told = moves.map(({ witnesses: [a, b], tokens }) => {
    const words = textOf(
      table,
      a,
      tokens.map(([at]) => at),
    );
    return `“${words}” stands at another place in ${visible(b)} than in ${visible(a)}.`;
  });
  const warning = coarse ? [COARSE] : [];
  return `${[head, rule, ...lines, ...(told.length + warning.length ? [''] : []), ...told, ...warning].join('\n')}\n`;
}

/** Columns joined while the same witnesses agree. */
function segments({ columns, witnesses }: WitnessTable): string[][] {
  const rows: { key: string; texts: string[] }[] = [];
  for (const { kind, cells } of columns) {
    const norms = cells.map((cell) => cell?.n ?? null);
    const isAlone = kind === 'near' || kind === 'substitute';
    const key = norms.map((norm) => (norm === null ? '-' : norms.indexOf(norm))).join();
    const last = rows.at(-1);
    const texts = cells.map((cell) => visible(cell?.t ?? ''));
    if (last && last.key === key && !isAlone)
      last.texts = witnesses.map((_, index) => last.texts[index]! + ' ' + texts[index]!);
    else rows.push({ key: isAlone ? '' : key, texts });
  }
  return rows.map(({ texts }) => texts.map((text) => text.replace(/\s+/gu, ' ').trim() || '·'));
}

function textOf({ witnesses, columns }: WitnessTable, witness: string, positions: readonly number[]): string {
  const index = witnesses.indexOf(witness);
  const tokens = columns.flatMap(({ cells }) => (cells[index] ? [cells[index]] : []));
  return visible(positions.map((at) => tokens[at]!.t).join(' '))
    .replace(/\s+/gu, ' ')
    .replace(/[\p{P}\s]+$/u, '');
}

/** A text without signs that would steer a terminal. */
function visible(text: string): string {
  return text.replace(/[^\P{C}\p{Co}]/gu, (sign) => (/\s/u.test(sign) ? ' ' : '\uFFFD'));
}

function printRow(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((text, index) => broken(text, widths[index]!));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, index) => padded(lines[line] ?? '', widths[index]!))
      .join(' │ ')
      .trimEnd(),
  ).join('\n');
}

function broken(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const joined = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`;
    if (lines.at(-1) === '' || widthOf(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Places that a text takes in a terminal: two for a sign of East Asia, none for an accent. */
function widthOf(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return Array.from(text.replace(/\p{M}/gu, '')).length + wide;
}

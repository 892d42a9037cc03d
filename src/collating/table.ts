import type { ElementContent } from 'hast';
import { collationTable, witnessTable, type Cell, type WitnessTable } from '../../engine/table/index.ts';
import type { TokenizedReading } from '../../engine/words/index.ts';
import { once } from '../edition/once.ts';
import { counted, numberWord } from '../phrasing/numbers.ts';
import { h } from '../render/hast.ts';
import { hidden } from '../render/reading.ts';
import { partsOf } from '../views/parts.ts';
import type { Choices } from './choices.ts';
import type { Collation } from './collation.ts';
import { MOST_SHOWN, partOf, withCaution, type Shown } from './shown.ts';

/** All texts in one table. */
export const wholeTable = once(({ readings }: Collation): WitnessTable =>
  witnessTable(
    collationTable(readings),
    readings.map(({ witness }) => witness),
  ),
);

/** One line of a table: words that all texts have, or what each has for them. */
type TableLine = readonly string[] | string;

/** One part of the table of all texts. */
export function tableShown(collation: Collation, choices: Choices): Shown {
  const found = wholeTable(collation);
  const lines = linesOf(found);
  const parts = partsOf(lines, MOST_SHOWN);
  const differing = lines.filter((line) => typeof line !== 'string').length;
  const shown = {
    said: `All ${numberWord(found.witnesses.length)} texts in one table: ${counted(differing, 'place')} where they differ.`,
    nodes: [
      h('div', { className: ['scrolled'], tabIndex: 0, role: 'region', ariaLabel: 'Table of all texts' }, [
        h('table', {}, [
          h('thead', { className: ['ui'] }, [
            h(
              'tr',
              {},
              found.witnesses.map((name) => h('th', { scope: 'col' }, [name])),
            ),
          ]),
          h(
            'tbody',
            {},
            partOf(parts, choices).map((line) => lineShown(line, collation.readings)),
          ),
        ]),
      ]),
    ],
    parts: parts.length,
  };
  return found.coarse ? withCaution(shown) : shown;
}

/** Columns that are the same in all texts joined into one line, and others that touch each other into one. */
function linesOf({ columns, witnesses }: WitnessTable): readonly TableLine[] {
  const lines: { isShared: boolean; texts: string[] }[] = [];
  for (const { kind, cells } of columns) {
    const isShared = kind === 'same' && cells.every((one) => one !== null);
    const last = lines.at(-1);
    const line = last?.isShared === isShared ? last : { isShared, texts: witnesses.map(() => '') };
    if (line !== last) lines.push(line);
    cells.forEach((one, at) => (line.texts[at] += printed(one)));
  }
  return lines.map(({ isShared, texts }) => (isShared ? texts[0]! : texts));
}

function printed(cell: Cell | null): string {
  return cell?.t ?? '';
}

function lineShown(line: TableLine, readings: readonly TokenizedReading[]): ElementContent {
  if (typeof line === 'string') {
    const { language } = readings[0]!;
    return h('tr', { className: ['shared'] }, [
      h('td', { colSpan: readings.length, lang: language, dir: 'auto' }, [line]),
    ]);
  }
  return h(
    'tr',
    {},
    line.map((words, at) =>
      words.trim() === ''
        ? h('td', { className: ['none'] }, [hidden('nothing'), h('span', { ariaHidden: 'true' }, ['–'])])
        : h('td', { lang: readings[at]!.language, dir: 'auto' }, [words]),
    ),
  );
}

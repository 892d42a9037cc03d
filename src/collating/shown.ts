import type { ElementContent } from 'hast';
import { changeRuns, type ChangeRun, COARSE } from '../../engine/compare/index.ts';
import type { Cell, WitnessTable } from '../../engine/table/index.ts';
import type { Span, TokenizedReading } from '../../engine/words/index.ts';
import { capitalised, counted, numberWord } from '../phrasing/numbers.ts';
import { h } from '../render/hast.ts';
import { baseWords, hidden, markedWords } from '../render/reading.ts';
import { redlineWords } from '../render/redline.ts';
import { partsOf, type ListPart } from '../views/parts.ts';
import type { Choices } from './choices.ts';
import type { Collation } from './collation.ts';

/** What is shown of a collation. */
export interface Shown {
  /** What is found, in a sentence or two. */
  readonly said: string;
  readonly nodes: readonly ElementContent[];
  /** How many parts it has; a long result is shown in parts. */
  readonly parts: number;
}

/** Entries of one part: rows, lines of the table, sentences. */
const MOST_SHOWN = 100;

/** Characters of one part of a redline. */
const MOST_REDLINED = 40_000;

/** One part of what a reader chose to see of a collation. */
export function shownOf(collation: Collation, choices: Choices): Shown {
  const shown = { rows, redline, table, differences }[choices.view](collation, choices);
  return isCoarse(collation, choices) ? { ...shown, said: `${shown.said} ${COARSE}` } : shown;
}

function isCoarse({ readings, compared, table: tableOf }: Collation, { view, base, other }: Choices): boolean {
  if (view === 'table') return tableOf().coarse;
  const others = view === 'redline' ? [other - 1] : readings.flatMap((_, at) => (at === base - 1 ? [] : [at]));
  return others.some((at) => compared(base - 1, at).isCoarse);
}

/** The part that is asked for, or the last. */
function partOf<Entry>(parts: readonly ListPart<Entry>[], { part }: Choices): readonly Entry[] {
  return (parts[part - 1] ?? parts.at(-1)!).entries;
}

function rows(collation: Collation, choices: Choices): Shown {
  const { readings } = collation;
  const base = choices.base - 1;
  const parts = partsOf(
    collation.rows(base, choices.by).map(({ spans }, index) => ({ spans, number: index + 1 })),
    MOST_SHOWN,
  );
  const order = [base, ...readings.map((_, at) => at).filter((at) => at !== base)];
  const cells = (spans: readonly (readonly Span[])[]) =>
    order.map((at) => cell(readings[at]!, wordsOf(collation, base, at, spans)));
  return {
    said: `${differencesSaid(collation, choices)} ${capitalised(counted(parts.at(-1)!.of === 1 ? parts[0]!.entries.length : collation.rows(base, choices.by).length, 'row'))}.`,
    nodes: [
      h('div', { className: ['texts'], dataColumns: order.length }, [
        h('div', { className: ['texts-row', 'texts-heads', 'ui'], ariaHidden: 'true' }, [
          h('span', {}),
          ...order.map((at) => h('strong', {}, [readings[at]!.witness])),
        ]),
        ...partOf(parts, choices).map(({ spans, number }) =>
          h('section', { className: ['texts-row'], ariaLabelledBy: `row-${number}` }, [
            h('h3', { className: ['n', 'ui'], id: `row-${number}` }, [
              hidden(`${capitalised(choices.by)} `),
              String(number),
            ]),
            ...cells(spans),
          ]),
        ),
      ]),
    ],
    parts: parts.length,
  };
}

function cell({ witness, language }: TokenizedReading, words: readonly ElementContent[]): ElementContent {
  return h('div', { className: ['cell'] }, [
    h('h4', { className: ['ui'] }, [witness]),
    words.length > 0
      ? h('p', { lang: language, dir: 'auto' }, words)
      : h('p', { className: ['none'] }, ['Nothing of this.']),
  ]);
}

function wordsOf(
  { readings, compared }: Collation,
  base: number,
  at: number,
  spans: readonly (readonly Span[])[],
): readonly ElementContent[] {
  const { tokens } = readings[at]!;
  if (at === base) return baseWords(tokens, spans[at]!);
  const { segments, variants } = compared(base, at);
  const moves = variants.filter(({ kind }) => kind === 'transposition');
  const { tokens: baseTokens, language } = readings[base]!;
  const baseClause = { spans: spans[base]!, language };
  return markedWords({ tokens, spans: spans[at]!, segments, moves, baseTokens, baseClause });
}

function redline(collation: Collation, choices: Choices): Shown {
  const [first, second] = [collation.readings[choices.base - 1]!, collation.readings[choices.other - 1]!];
  const { sentences } = collation.compared(choices.base - 1, choices.other - 1);
  const pieces = redlineRuns(collation, choices).flatMap(cutRun);
  const parts = partsOf(pieces, MOST_REDLINED, ({ text }) => text.length);
  return {
    said: `From ${first.witness} to ${second.witness}: ${counted(sentences.length, 'difference')} in words.`,
    nodes: [
      h('p', { className: ['redline'], lang: first.language, dir: 'auto' }, [
        ...redlineWords(partOf(parts, choices), [first.language, second.language]),
      ]),
    ],
    parts: parts.length,
  };
}

/** One text with the changes that make another of it. */
function redlineRuns(
  { readings, compared }: Collation,
  { base, other }: Pick<Choices, 'base' | 'other'>,
): readonly ChangeRun[] {
  const { segments } = compared(base - 1, other - 1);
  return changeRuns(segments, readings[base - 1]!.tokens, readings[other - 1]!.tokens);
}

/** A run cut into pieces that a part can hold, at white space where there is any. */
function cutRun({ kind, text }: ChangeRun): readonly ChangeRun[] {
  const pieces = text.match(new RegExp(`[^]{1,${MOST_REDLINED - 1}}(?:\\s|$)|[^]{1,${MOST_REDLINED}}`, 'gu')) ?? [];
  return pieces.map((piece) => ({ kind, text: piece }));
}

/** One line of a table: words that all texts have, or what each has for them. */
type TableLine = readonly string[] | string;

function table(collation: Collation, choices: Choices): Shown {
  const found = collation.table();
  const lines = linesOf(found);
  const parts = partsOf(lines, MOST_SHOWN);
  const differing = lines.filter((line) => typeof line !== 'string').length;
  return {
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

function differences(collation: Collation, choices: Choices): Shown {
  const base = choices.base - 1;
  const all = collation.readings.flatMap(({ witness }, at) =>
    at === base ? [] : collation.compared(base, at).sentences.map(({ text }) => ({ witness, text })),
  );
  const parts = partsOf(all, MOST_SHOWN);
  const shown = Map.groupBy(partOf(parts, choices), ({ witness }) => witness);
  const lists = Array.from(shown, ([witness, sentences]) => [
    h('h3', {}, [witness]),
    h(
      'ol',
      { className: ['said'] },
      sentences.map(({ text }) => h('li', { dir: 'auto' }, [text])),
    ),
  ]);
  return { said: differencesSaid(collation, choices), nodes: lists.flat(), parts: parts.length };
}

/** “Compared with First: two differences in Second, none in Third.” */
function differencesSaid({ readings, compared }: Collation, { base }: Choices): string {
  const found = readings.flatMap(({ witness }, at) =>
    at === base - 1 ? [] : [`${counted(compared(base - 1, at).sentences.length, 'difference')} in ${witness}`],
  );
  return `Compared with ${readings[base - 1]!.witness}: ${found.join(', ')}.`;
}

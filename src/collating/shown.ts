import type { ElementContent } from 'hast';
import { changeRuns, type ChangeRun, COARSE } from '../../engine/compare/index.ts';
import type { Span, TokenizedReading } from '../../engine/words/index.ts';
import { capitalised, counted } from '../phrasing/numbers.ts';
import { h } from '../render/hast.ts';
import { baseWords, hidden, markedWords, marksIn } from '../render/reading.ts';
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
export const MOST_SHOWN = 100;

/** Characters of one part of a redline. */
const MOST_REDLINED = 20_000;

/** One part of what a reader chose to see of a collation. */
export async function shownOf(collation: Collation, choices: Choices): Promise<Shown> {
  if (choices.view === 'table') return (await import('./table.ts')).tableShown(collation, choices);
  const shown = { rows, redline, differences }[choices.view](collation, choices);
  return isCoarse(collation, choices) ? withCaution(shown) : shown;
}

/** The same, saying that links may be missing. */
export function withCaution(shown: Shown): Shown {
  return { ...shown, said: `${shown.said} ${COARSE}` };
}

function isCoarse({ readings, compared }: Collation, { view, base, other }: Choices): boolean {
  const others = view === 'redline' ? [other - 1] : readings.flatMap((_, at) => (at === base - 1 ? [] : [at]));
  return others.some((at) => compared(base - 1, at).isCoarse);
}

/** The part that is asked for, or the last. */
export function partOf<Entry>(parts: readonly ListPart<Entry>[], { part }: Choices): readonly Entry[] {
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
  const shown = partOf(parts, choices).map(({ spans, number }) => ({
    number,
    cells: order.map((at) => wordsOf(collation, base, at, spans)),
  }));
  return {
    said: `${differencesSaid(collation, choices)} ${capitalised(counted(parts.at(-1)!.of === 1 ? parts[0]!.entries.length : collation.rows(base, choices.by).length, 'row'))}.`,
    nodes: [
      key(
        shown.flatMap(({ cells: all }) => all.flat()),
        readings[base]!.witness,
      ),
      h('div', { className: ['texts'], dataColumns: order.length, ...scrolling(order.length) }, [
        h('div', { className: ['texts-row', 'texts-heads', 'ui'], ariaHidden: 'true' }, [
          h('span', {}),
          ...order.map((at) => h('strong', {}, [readings[at]!.witness])),
        ]),
        ...shown.map(({ cells, number }) =>
          h('section', { className: ['texts-row'], ariaLabelledBy: `row-${number}` }, [
            h('h2', { id: `row-${number}` }, [hidden(`${capitalised(choices.by)} `), String(number)]),
            ...cells.map((words, column) => cell(readings[order[column]!]!, words)),
          ]),
        ),
      ]),
    ],
    parts: parts.length,
  };
}

/** Columns that stand beside each other on a wide screen; more are scrolled. */
const MOST_BESIDE = 5;

function scrolling(columns: number) {
  return columns > MOST_BESIDE ? { tabIndex: 0, role: 'region', ariaLabel: 'Texts side by side' } : {};
}

/** What the marks mean that are shown. */
function key(words: readonly ElementContent[], base: string): ElementContent {
  const marks = marksIn(words);
  const sign = (mark: 'own' | 'near' | 'moved', said: string, rest = '') =>
    marks.has(mark) ? h('span', {}, [h('mark', { className: [mark] }, [said]), rest]) : undefined;
  return h('p', { className: ['texts-key', 'ui'] }, [
    sign('own', 'differs', ` from ${base}`),
    sign('near', 'another form'),
    sign('moved', 'moved'),
    marks.has('left-out') ? h('span', {}, [h('span', { className: ['left-out'] }), 'left out']) : undefined,
  ]);
}

function cell({ witness, language }: TokenizedReading, words: readonly ElementContent[]): ElementContent {
  return h('div', { className: ['cell'] }, [
    h('h3', {}, [witness]),
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
      h('p', { className: ['texts-key', 'ui'] }, [
        h('span', {}, [h('del', {}, ['struck out']), ` only in ${first.witness}`]),
        h('span', {}, [h('ins', {}, ['underlined']), ` only in ${second.witness}`]),
        h('span', {}, [
          h('del', { className: ['moved'] }, ['moved']),
          ' from here, ',
          h('ins', { className: ['moved'] }, ['moved']),
          ' to here',
        ]),
      ]),
      h('p', { className: ['redline'], lang: first.language, dir: 'auto' }, [
        ...redlineWords(partOf(parts, choices), [first.language, second.language]),
      ]),
    ],
    parts: parts.length,
  };
}

/** One text with the changes that make another of it. */
export function redlineRuns(
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

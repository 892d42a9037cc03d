import {
  type Comparison,
  type UnitComparison,
  type ChangeRun,
  type Run,
  typographyKinds,
} from '../../engine/compare/index.ts';
import { collationTable, movedTokens } from '../../engine/table/index.ts';
import type { Reading, Wording } from '../../engine/words/index.ts';
import type { WitnessPoints } from '../places/pairs.ts';
import { agreementSentence, changesSentence, keepsSentence } from '../said.ts';
import { readingId, variantId, witnessAddress, type View } from '../urls.ts';
import { element, type Child } from './elements.ts';

/** One point of two witnesses, compared. */
export interface ComparedPoint {
  readonly number: number;
  readonly heading: string;
  /** What the readings are readings of, said for those who cannot see the page. */
  readonly label: string;
  readonly base: WitnessPoints;
  readonly reading: WitnessPoints;
  /** That of the base first. */
  readonly readings: readonly [Reading, Reading];
  readonly unit: UnitComparison;
}

/** The two readings in a view, shown as the page of a pair shows them. */
export function shownReadings(view: View, compared: ComparedPoint): HTMLElement {
  switch (view) {
    case 'parallel':
      return parallel(compared);
    case 'changes':
      return changes(compared);
    case 'table':
      return table(compared);
  }
}

function parallel(compared: ComparedPoint): HTMLElement {
  const { number, label, base, reading, unit } = compared;
  const [other] = unit.others;
  const words = runNodes(number, unit.base.runs, true);
  const columns = other
    ? [
        column(number, [base], words, ['The base: the others are held against it.']),
        column(number, [reading], runNodes(number, other.runs, false), [
          keepsSentence({ ...other, keeps: keepsOf(unit, other) }, base.siglum),
        ]),
      ]
    : [
        column(number, [base, reading], words, [
          'The only wording.',
          agreementSentence([base, reading], typographyKinds(unit.accidentals)),
        ]),
      ];
  return element('section', { class: 'parallel', 'aria-label': label }, ...columns);
}

function changes(compared: ComparedPoint): HTMLElement {
  const { number, label, base, reading, unit } = compared;
  const [other] = unit.others;
  const shown = other
    ? column(number, [reading], other.changeRuns.map(changeNode), [
        changesSentence(other.variants.length, keepsOf(unit, other), base.siglum),
      ])
    : column(
        number,
        [base, reading],
        [base.points.find((point) => point.number === number)!.text],
        [agreementSentence([base, reading], typographyKinds(unit.accidentals))],
      );
  return element('section', { class: 'changes', 'aria-label': label }, shown);
}

/** One wording with those who print it, and what is said of it below. */
function column(
  number: number,
  witnesses: readonly [WitnessPoints, ...WitnessPoints[]],
  words: readonly Child[],
  said: readonly string[],
): HTMLElement {
  const [first] = witnesses;
  const id = readingId(number, first.id);
  const version = versionNames(witnesses);
  const marks = witnesses.map((witness, index) =>
    element('span', { id: index > 0 ? readingId(number, witness.id) : undefined }, siglum(witness)),
  );
  return element(
    'article',
    { class: 'reading', id },
    element(
      'header',
      { class: 'ui' },
      element('span', { class: 'sigla' }, ...marks),
      ' ',
      element('strong', {}, version),
      ' ',
      element('span', {}, witnesses.map(({ name }) => name).join(', ')),
      ' ',
      element(
        'a',
        { class: 'own-address', href: `#${id}`, 'aria-label': `Address of this wording, ${version.toLowerCase()}` },
        'Address',
      ),
    ),
    element('p', { lang: first.language }, ...words),
    element('footer', { class: 'ui' }, ...said.map((sentence) => element('p', {}, sentence))),
  );
}

function versionNames(witnesses: readonly WitnessPoints[]): string {
  return new Intl.ListFormat('en-GB').format(new Set(witnesses.map(({ version }) => version.name)));
}

function siglum({ id, siglum, colour, name }: WitnessPoints): HTMLElement {
  const label = `${siglum}, ${name}`;
  return element(
    'a',
    { class: `siglum ${colour}`, href: witnessAddress(id), title: name, 'aria-label': label },
    siglum,
  );
}

function runNodes(number: number, runs: readonly Run[], isBase: boolean): readonly Child[] {
  return runs.map((run, index) => {
    if (run.mark === null) return run.text;
    if (run.mark === 'omitted') return omission(number, run, runs[index + 1]?.text ?? '');
    const id = isBase && run.first ? `${variantId(number, run.first)}-base` : undefined;
    return run.mark === 'gone'
      ? element('span', { class: 'gone', id }, run.text)
      : element('mark', { class: run.mark, id }, run.text);
  });
}

function omission(number: number, { words, variants }: Extract<Run, { mark: 'omitted' }>, next: string): HTMLElement {
  const isWordNext = /^[\p{L}\p{N}\p{Pi}]/u.test(next);
  return element(
    'a',
    {
      class: isWordNext ? 'omitted before-word' : 'omitted',
      href: `#${variantId(number, variants[0]!)}`,
      'aria-label': `Left out here: “${words}”`,
      title: words,
    },
    '∅',
  );
}

function changeNode({ kind, text }: ChangeRun): Child {
  if (kind === 'same') return text;
  const isIn = kind === 'ins' || kind === 'moved-to';
  return element(isIn ? 'ins' : 'del', { class: kind.startsWith('moved') ? 'moved' : undefined }, text);
}

/** The share of the base that a wording has: 0 to 1. */
function keepsOf({ base }: UnitComparison, { shared }: Comparison): number {
  return shared / Math.max(1, base.wording.tokens.length);
}

function table({ label, base, reading, readings }: ComparedPoint): HTMLElement {
  const aligned = collationTable(readings);
  const columns = aligned.wordings.length === 1 ? [[base, reading]] : [[base], [reading]];
  const heads = columns.map((witnesses) =>
    element(
      'th',
      { scope: 'col' },
      element('span', { class: 'sigla' }, ...witnesses.map(siglum)),
      ' ',
      element('span', { class: 'version' }, versionNames(witnesses)),
    ),
  );
  const moved = movedTokens(aligned);
  const rows = aligned.columns.map(({ kind, cells }) =>
    element(
      'tr',
      { class: kind },
      ...cells.map((at, wording) => cell(aligned.wordings[wording]!, moved[wording]!, at)),
    ),
  );
  return element(
    'table',
    { class: 'alignment' },
    element('caption', { class: 'visually-hidden' }, label),
    element('thead', {}, element('tr', { class: 'ui' }, ...heads)),
    element('tbody', {}, ...rows),
  );
}

function cell({ tokens, language }: Wording, moved: ReadonlySet<number>, at: number | null): HTMLElement {
  if (at === null)
    return element('td', { class: 'none' }, element('span', { role: 'img', 'aria-label': 'nothing' }, '∅'));
  const { text } = tokens[at]!;
  return element('td', { lang: language }, moved.has(at) ? element('mark', { class: 'moved' }, text) : text);
}

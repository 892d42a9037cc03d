import { comparePair, type UnitAccidental, type UnitComparison, type UnitOmittedClause } from '../collation/compare.ts';
import type { ChangeRun, Run } from '../collation/runs.ts';
import { collationTable, type CollationTable } from '../collation/table.ts';
import type { Reading } from '../collation/wordings.ts';
import { capitalised, counted, percent } from '../numbers.ts';
import { pointAddress, typographyId, variantId, witnessAddress, type View } from '../urls.ts';
import { element, type Child } from './elements.ts';
import type { WitnessPoints } from './pair-texts.ts';

/** One point as the page names it. */
export interface PointHead {
  readonly number: number;
  readonly heading: string;
}

/** Two witnesses compared, to be put into the page. */
export interface ComparedPair {
  /** How many differences in words there are in all points. */
  readonly differences: number;
  /** In how many points there are any. */
  readonly differing: number;
  /** Words that both share, of all the words of both: 0 to 1. */
  readonly likeness: number;
  readonly sections: readonly HTMLElement[];
}

/** All points of two witnesses, compared as the pages of pairs are and shown as they are. */
export function comparedPair(
  base: WitnessPoints,
  reading: WitnessPoints,
  heads: readonly PointHead[],
  view: View,
): ComparedPair {
  const sigla = { [base.id]: base.siglum, [reading.id]: reading.siglum };
  const compared = heads.flatMap((head) => {
    const [first, second] = [readingOf(base, head.number), readingOf(reading, head.number)];
    return first && second
      ? [{ head, readings: [first, second] as const, unit: comparePair(first, second, sigla) }]
      : [];
  });
  return {
    differences: compared.reduce((sum, { unit }) => sum + unit.sentences.length, 0),
    differing: compared.filter(({ unit }) => unit.sentences.length > 0).length,
    likeness: likenessOf(compared.map(({ unit }) => unit)),
    sections: compared.map(({ head, readings, unit }) => section(head, view, { base, reading, readings, unit })),
  };
}

interface ComparedPoint {
  readonly base: WitnessPoints;
  readonly reading: WitnessPoints;
  readonly readings: readonly [Reading, Reading];
  readonly unit: UnitComparison;
}

function readingOf({ id, language, version, points }: WitnessPoints, number: number): Reading | undefined {
  const printed = points.find((point) => point.number === number);
  return printed && { witness: id, label: printed.label, text: printed.text, language, version: version.id };
}

function likenessOf(units: readonly UnitComparison[]): number {
  const weighed = units.map(({ base, others }) => {
    const words = base.wording.tokens.length + (others[0]?.wording ?? base.wording).tokens.length;
    return { words, shared: words * (others[0]?.likeness ?? 1) };
  });
  const words = weighed.reduce((sum, one) => sum + one.words, 0);
  return words === 0 ? 1 : weighed.reduce((sum, one) => sum + one.shared, 0) / words;
}

function section({ number, heading }: PointHead, view: View, compared: ComparedPoint): HTMLElement {
  return element(
    'section',
    { class: 'point' },
    element(
      'h2',
      { id: `point-${number}` },
      element('span', { class: 'number' }, String(number)),
      ' ',
      element('a', { href: pointAddress(number) }, heading),
    ),
    shown(number, view, compared),
    differences(number, compared),
  );
}

function shown(number: number, view: View, compared: ComparedPoint): HTMLElement {
  switch (view) {
    case 'parallel':
      return parallel(number, compared);
    case 'changes':
      return changes(compared);
    case 'table':
      return table(compared);
  }
}

function parallel(number: number, { base, reading, unit }: ComparedPoint): HTMLElement {
  const [other] = unit.others;
  const columns = other
    ? [
        column([base], base, runNodes(number, unit.base.runs, true), 'The base.'),
        column([reading], reading, runNodes(number, other.runs, false), keepsSentence(base, unit)),
      ]
    : [column([base, reading], base, runNodes(number, unit.base.runs, true), 'The same in every word.')];
  return element('div', { class: 'parallel' }, ...columns);
}

function changes({ base, reading, unit }: ComparedPoint): HTMLElement {
  const [other] = unit.others;
  const words = other ? other.changeRuns.map(changeNode) : unit.base.runs.map(({ text }) => text);
  const said = other ? keepsSentence(base, unit) : 'The same in every word.';
  return element('div', { class: 'changes' }, column(other ? [reading] : [base, reading], reading, words, said));
}

function column(
  witnesses: readonly WitnessPoints[],
  { language, version }: WitnessPoints,
  words: readonly Child[],
  said: string,
): HTMLElement {
  return element(
    'article',
    { class: 'reading' },
    element(
      'header',
      { class: 'ui' },
      element('span', { class: 'sigla' }, ...witnesses.map(siglum)),
      ' ',
      element('strong', {}, version.name),
      ' ',
      element('span', {}, witnesses.map(({ name }) => name).join(', ')),
    ),
    element('p', { lang: language }, ...words),
    element('footer', { class: 'ui' }, element('p', {}, said)),
  );
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
    const id = isBase && run.variants[0] ? `${variantId(number, run.variants[0])}-base` : undefined;
    return run.mark === 'gone'
      ? element('span', { class: 'gone', id }, run.text)
      : element('mark', { class: run.mark, id }, run.text);
  });
}

function omission(number: number, run: Extract<Run, { mark: 'omitted' }>, next: string): HTMLElement {
  const isWordNext = /^[\p{L}\p{N}\p{Pi}]/u.test(next);
  return element(
    'a',
    {
      class: isWordNext ? 'omitted before-word' : 'omitted',
      href: `#${variantId(number, run.variants[0]!)}`,
      'aria-label': `Left out here: “${run.words}”`,
      title: run.words,
    },
    '∅',
  );
}

function changeNode({ kind, text }: ChangeRun): Child {
  if (kind === 'same') return text;
  const isIn = kind === 'ins' || kind === 'moved-to';
  return element(isIn ? 'ins' : 'del', { class: kind.startsWith('moved') ? 'moved' : undefined }, text);
}

function keepsSentence({ siglum }: WitnessPoints, { base, others }: UnitComparison): string {
  const { mode, shared } = others[0]!;
  const share = percent(shared / Math.max(1, base.wording.tokens.length));
  const sentence = `Keeps ${share} of the words of ${siglum}`;
  return mode === 'words' ? `${sentence}.` : `${sentence}: so few that only the phrases it shares are marked.`;
}

function table({ base, reading, readings }: ComparedPoint): HTMLElement {
  const aligned = collationTable(readings);
  const heads = aligned.wordings.length === 1 ? [[base, reading]] : [[base], [reading]];
  const head = heads.map((witnesses) =>
    element('th', { scope: 'col' }, element('span', { class: 'sigla' }, ...witnesses.map(siglum))),
  );
  const rows = aligned.columns.map(({ kind, cells }) =>
    element('tr', { class: kind }, ...cells.map((at, wording) => cell(aligned, wording, at))),
  );
  return element(
    'table',
    { class: 'alignment' },
    element('thead', {}, element('tr', { class: 'ui' }, ...head)),
    element('tbody', {}, ...rows),
  );
}

function cell({ wordings, moves }: CollationTable, wording: number, at: number | null): HTMLElement {
  if (at === null) return element('td', { class: 'none' }, element('span', { 'aria-label': 'nothing' }, '∅'));
  const isMoved = moves.some((move) => {
    const side = move.wordings.indexOf(wording);
    return side >= 0 && move.tokens.some((pair) => pair[side] === at);
  });
  const { tokens, language } = wordings[wording]!;
  const { text } = tokens[at]!;
  return element('td', { lang: language }, isMoved ? element('mark', { class: 'moved' }, text) : text);
}

function differences(number: number, { base, reading, unit }: ComparedPoint): HTMLElement {
  const { sentences, accidentals, others } = unit;
  const clauses = others[0]?.omittedClauses ?? [];
  const said = sentences.map(({ variant, text }) => element('li', { id: variantId(number, variant) }, text));
  return element(
    'div',
    { class: 'differences' },
    element(
      'div',
      {},
      element('h3', {}, `${capitalised(counted(sentences.length, 'difference'))} in words`),
      element('ol', { class: 'sentences ui' }, ...said),
    ),
    element(
      'div',
      {},
      ...(clauses.length > 0
        ? [
            element('h3', {}, 'Clauses left out'),
            element('p', { class: 'ui' }, `Of ${base.siglum}, ${reading.siglum} lacks`),
            element(
              'ul',
              { class: 'clauses', lang: base.language },
              ...clauses.map((clause) => leftOut(number, clause)),
            ),
          ]
        : []),
      typographyList(number, accidentals),
    ),
  );
}

function leftOut(number: number, { text, variant }: UnitOmittedClause): HTMLElement {
  return element('li', {}, element('a', { href: `#${variantId(number, variant)}` }, text));
}

function typographyList(number: number, accidentals: readonly UnitAccidental[]): HTMLElement {
  const said = accidentals.map(({ lemma, text }) => element('li', {}, `“${text || '∅'}” for “${lemma || '∅'}”`));
  return element(
    'details',
    { class: 'typography' },
    element(
      'summary',
      { class: 'ui' },
      `${capitalised(counted(accidentals.length, 'difference'))} in typography`,
      element('span', { class: 'hidden-so-far' }, ', hidden'),
    ),
    element('ul', { class: 'sentences ui', id: typographyId(number) }, ...said),
  );
}

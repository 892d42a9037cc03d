import { comparePair, likenessOf } from '../../engine/compare/index.ts';
import type { Reading } from '../../engine/words/index.ts';
import type { WitnessPoints } from '../places/pairs.ts';
import type { PairFigures } from '../said.ts';
import { pointAddress, type View } from '../urls.ts';
import { element } from './elements.ts';
import { differenceCounts, differenceList } from './pair-differences.ts';
import { shownReadings, type ComparedPoint } from './pair-readings.ts';

/** One point as the page names it. */
export interface PointHead {
  readonly number: number;
  readonly heading: string;
}

/** Two witnesses compared, to be put into the page. */
export interface ComparedPair {
  readonly figures: PairFigures;
  readonly sections: readonly HTMLElement[];
}

/**
 * All points of two witnesses, compared as the pages of pairs are and shown as they are.
 *
 * @param unit what a point is called
 */
export function comparedPair(
  base: WitnessPoints,
  reading: WitnessPoints,
  heads: readonly PointHead[],
  unit: string,
  view: View,
): ComparedPair {
  const sigla = { [base.id]: base.siglum, [reading.id]: reading.siglum };
  const compared = heads.flatMap(({ number, heading }): readonly ComparedPoint[] => {
    const [first, second] = [readingOf(base, number), readingOf(reading, number)];
    if (!first || !second) return [];
    const label = `${unit} ${number} in both`;
    return [
      { number, heading, label, base, reading, readings: [first, second], unit: comparePair(first, second, sigla) },
    ];
  });
  return {
    figures: {
      points: compared.length,
      differing: compared.filter(({ unit }) => unit.sentences.length > 0).length,
      differences: compared.reduce((sum, { unit }) => sum + unit.sentences.length, 0),
      likeness: likenessOf(compared.map(({ unit }) => unit)),
    },
    sections: compared.map((point) => section(view, point)),
  };
}

function readingOf({ id, language, version, points }: WitnessPoints, number: number): Reading | undefined {
  const printed = points.find((point) => point.number === number);
  return printed && { witness: id, label: printed.label, text: printed.text, language, version: version.id };
}

function section(view: View, compared: ComparedPoint): HTMLElement {
  const { number, heading } = compared;
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
    shownReadings(view, compared),
    element('div', { class: 'ui' }, differenceCounts(compared)),
    differenceList(compared),
  );
}

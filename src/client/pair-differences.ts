import {
  type UnitAccidental,
  type UnitOmittedClause,
  COARSE,
  type Sentence,
  accidentalSentence,
} from '../../engine/compare/index.ts';
import { capitalised, counted } from '../numbers.ts';
import { typographyId, variantId } from '../urls.ts';
import { element, type Child } from './elements.ts';
import type { ComparedPoint } from './pair-readings.ts';

/** How many differences there are, leading to those in typography. */
export function differenceCounts({ number, unit: { sentences, accidentals } }: ComparedPoint): HTMLElement {
  const typography = counted(accidentals.length, 'difference');
  return element(
    'p',
    { class: 'counts' },
    `${counted(sentences.length, 'difference')} in words, `,
    element('a', { href: `#${typographyId(number)}` }, `${typography} in typography`),
    element('span', { class: 'hidden-so-far' }, ' hidden'),
  );
}

/** Every difference as a sentence, the clauses left out, and the typography folded away. */
export function differenceList(compared: ComparedPoint): HTMLElement {
  const { number, unit } = compared;
  const { sentences, accidentals } = unit;
  const inWords = `${capitalised(counted(sentences.length, 'difference'))} in words`;
  return element(
    'div',
    { class: 'differences' },
    element(
      'div',
      {},
      element('h3', {}, inWords),
      unit.others[0]?.coarse && element('p', { class: 'ui' }, COARSE),
      element('ol', { class: 'sentences ui' }, ...sentences.map((sentence) => difference(number, sentence))),
    ),
    element('div', {}, ...clausesLeftOut(compared), typography(compared, accidentals)),
  );
}

function difference(number: number, { variant, text }: Sentence): HTMLElement {
  const id = variantId(number, variant);
  const count = variant.slice(1);
  return element(
    'li',
    { id },
    element('a', { class: 'own-number', href: `#${id}`, 'aria-label': `Difference ${count}` }, count),
    ' ',
    element('span', {}, text),
  );
}

function clausesLeftOut({ number, base, reading, unit }: ComparedPoint): readonly Child[] {
  const clauses = unit.others[0]?.omittedClauses ?? [];
  if (clauses.length === 0) return [];
  return [
    element('h3', {}, 'Clauses left out'),
    element('p', { class: 'ui' }, `Of ${base.siglum}, ${reading.siglum} lacks`),
    element('ul', { class: 'clauses', lang: base.language }, ...clauses.map((clause) => leftOut(number, clause))),
  ];
}

function leftOut(number: number, { text, variant }: UnitOmittedClause): HTMLElement {
  return element('li', {}, element('a', { href: `#${variantId(number, variant)}` }, text));
}

function typography({ number, reading }: ComparedPoint, accidentals: readonly UnitAccidental[]): HTMLElement {
  const said = accidentals.map((accidental) => element('li', {}, accidentalSentence(accidental, [reading.siglum])));
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

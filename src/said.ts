import type { Mode, Run } from '../engine/compare/index.ts';
import { capitalised, counted, percent } from './numbers.ts';
import { sigla } from './sigla.ts';

/** How much of the base a wording keeps, a share of 0 to 1, and how its words are marked. */
interface Kept {
  readonly keeps: number;
  readonly mode: Mode;
  readonly runs: readonly Run[];
}

/**
 * How much of the base a wording keeps, and why more of its words are not marked.
 *
 * @param base the sigla of those who print the base
 */
export function keepsSentence({ keeps, mode, runs }: Kept, base: string): string {
  const sentence = `Keeps ${percent(keeps)} of the words of ${base}`;
  if (mode === 'words' || keeps === 0) return `${sentence}.`;
  return runs.some(({ mark }) => mark !== null)
    ? `${sentence}: so few that only the phrases it shares are marked.`
    : `${sentence}, but no phrase that could be marked.`;
}

/** In how many places a wording changes the base, and how much of it is kept: a share of 0 to 1. */
export function changesSentence(changes: number, keeps: number, base: string): string {
  return `${capitalised(counted(changes, 'change'))} from ${base}. Keeps ${percent(keeps)} of its words.`;
}

/** That witnesses print the same words, and what differs in typography: “D = K, in every word; capitals differ.” */
export function agreementSentence(
  witnesses: readonly { readonly siglum: string }[],
  typography: readonly string[],
): string {
  const equal = sigla(witnesses, ' = ');
  const differing = new Intl.ListFormat('en-GB').format(typography);
  return differing ? `${equal}, in every word; ${differing} differ.` : `${equal}, to the character.`;
}

/** What two witnesses have in common in all points: differences, points that have any, and the share of common words. */
export interface PairFigures {
  readonly points: number;
  readonly differing: number;
  readonly differences: number;
  /** 0 to 1. */
  readonly likeness: number;
}

/** What two witnesses share and in how many places they differ, in a sentence or two. */
export function pairSentence(
  { points, differing, differences, likeness }: PairFigures,
  { unit, units }: { readonly unit: string; readonly units: string },
): string {
  if (differences === 0) return `The same in every word of all ${counted(points, unit, units)}.`;
  return `${capitalised(counted(differences, 'difference'))} in words, in ${counted(differing, unit, units)}. Of the words of both, ${percent(likeness)} are shared.`;
}

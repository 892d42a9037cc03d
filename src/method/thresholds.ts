import { engineRules, type Rule } from '../../engine/rules.ts';
import { commentaryRules } from '../commentary/rules.ts';
import type { MethodPart } from './names.ts';

/** A number that decides something, told to readers. */
export interface Threshold extends Rule<MethodPart> {
  /** Its name in `engine/rules.ts`, or `commentary.` and its name in `src/commentary/rules.ts`. */
  readonly key: string;
}

/** Every number that decides what the collation and the commentary find, or how sure they are of it, in the order in which they come to bear. */
export const thresholds: readonly Threshold[] = [
  ...Object.entries(engineRules).map(([key, rule]) => ({ key, ...rule })),
  ...Object.entries(commentaryRules).map(([name, rule]) => ({ key: `commentary.${name}`, ...rule })),
];

import { numberWord } from '../numbers.ts';
import type { Part } from '../parts.ts';
import type { Neighbours } from './navigation.ts';

/** What is added to the title of a page that shows one part of a long list; nothing where it shows all. */
export function partTitle({ number, of }: Part<unknown>): string {
  return of === 1 ? '' : `, part ${number} of ${of}`;
}

/** Which entries a part of a long list shows, in a sentence; empty where it shows all. */
export function partSentence({ start, entries, of }: Part<unknown>, total: number, noun: string): string {
  if (of === 1) return '';
  return `Here are ${noun} ${start + 1} to ${start + entries.length} of ${numberWord(total)}.`;
}

/** The parts before and after one, where `addressOf` says. */
export function partNeighbours({ number, of }: Part<unknown>, addressOf: (part: number) => string): Neighbours {
  const to = (part: number) => ({ label: `Part ${part}`, href: addressOf(part) });
  return { previous: number > 1 ? to(number - 1) : undefined, next: number < of ? to(number + 1) : undefined };
}

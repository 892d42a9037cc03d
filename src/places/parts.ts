import { numberWord } from '../numbers.ts';
import type { Part } from '../parts.ts';

/** What one part of a long list is called in links. */
export function partLabel(number: number): string {
  return `Part ${number}`;
}

/** What is added to the title of a page that shows one part of a long list; nothing where it shows all. */
export function partTitle({ number, of }: Part<unknown>): string {
  return of === 1 ? '' : `, part ${number} of ${of}`;
}

/** Which entries a part of a long list shows, in a sentence; empty where it shows all. */
export function partSentence({ start, entries, of }: Part<unknown>, total: number, noun: string): string {
  if (of === 1) return '';
  return `Here are ${noun} ${start + 1} to ${start + entries.length} of ${numberWord(total)}.`;
}

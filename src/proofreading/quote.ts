import { codePointName, invisible } from './characters.ts';

/** As many characters of a found text as a message shows: about a line of a terminal. */
const longest = 72;

/** Spaces that look like the common one and are another. */
const otherSpaces = /(?! )\p{Zs}/gu;

/** A text as a message shows it: in quotation marks, on one line, short, and with what cannot be seen spelled out. */
export function quote(text: string): string {
  const characters = Array.from(text.replace(/[\t\n\r]+/g, ' '));
  const shown = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
  const spell = (character: string) => `[${codePointName(character)}]`;
  return `“${shown.replace(invisible, spell).replace(otherSpaces, spell)}”`;
}

/** Several names in one phrase: `“a”, “b” or “c”`. */
export function quoteAll(texts: readonly string[]): string {
  const quoted = texts.map(quote);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

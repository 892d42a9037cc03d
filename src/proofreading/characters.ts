/**
 * Characters that change how a text is shown or compared and cannot be seen: controls other than tab and line ends,
 * lone surrogates, zero-width spaces and joiners of words, overrides and isolates of direction (see “Trojan Source”,
 * https://trojansource.codes), and tags. Joiners that scripts need, U+200C to U+200F, are text.
 */
export const invisible = /[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}\p{Cs}]|(?![\t\n\r])\p{Cc}/gu;

const names: Readonly<Record<string, string>> = {
  '\u200B': 'zero width space',
  '\u2060': 'word joiner',
  '\uFEFF': 'zero width no-break space',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'pop directional formatting',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
};

/** Every invisible character of a text, with the line it stands on, counted from 1. */
export function invisibleCharacters(text: string): readonly { readonly character: string; readonly line: number }[] {
  return text
    .split('\n')
    .flatMap((line, index) => (line.match(invisible) ?? []).map((character) => ({ character, line: index + 1 })));
}

/** Such as `U+200B`. */
export function codePointName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Such as `zero width space`. */
export function characterName(character: string): string {
  if (/\p{Cs}/u.test(character)) return 'lone surrogate';
  if (/\p{Cc}/u.test(character)) return 'control character';
  return names[character] ?? 'tag character';
}

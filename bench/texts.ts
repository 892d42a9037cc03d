/** A source of numbers from 0 to below 1 that gives the same row every time (mulberry32), so that every run works on the same texts. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** As many different words as a long prose text has, about. */
const VOCABULARY = 8000;

/** Words of a made-up language: the most common are short and come by Zipf's law, as in prose. */
export function prose(length: number, seed: number): readonly string[] {
  const random = randomFrom(seed);
  return Array.from({ length }, () => wordOf(Math.floor(VOCABULARY ** random()) - 1));
}

/** Words by their rank, from 0 for the most common; as many different ones. */
export function wordsOfRank(first: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => wordOf(first + index));
}

/** A text with a share of its words changed: in equal parts replaced, left out, or followed by a new one. */
export function edited(words: readonly string[], share: number, seed: number): readonly string[] {
  const random = randomFrom(seed);
  const newWord = () => wordOf(Math.floor(random() * VOCABULARY));
  return words.flatMap((word) => {
    if (random() >= share) return [word];
    const kind = Math.floor(random() * 3);
    if (kind === 0) return [newWord()];
    return kind === 1 ? [] : [word, newWord()];
  });
}

/** Words as a text prints them: one in twenty has a sign after it, one in forty an apostrophe within. */
export function printed(words: readonly string[]): string {
  return words.map((word) => SIGNS.reduce((text, [ending, shown]) => text.replace(ending, shown), word)).join(' ');
}

/** A pattern for the end of a word, and how it is printed. */
const SIGNS: readonly (readonly [ending: RegExp, shown: string])[] = [
  [/lera$/u, 'lera,'],
  [/zo$/u, 'zo.'],
  [/ka$/u, 'ka,'],
  [/vi$/u, 'vi’s'],
];

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi zo ka le mi no pu ra'.split(' ');

function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length]!;
  return word;
}

/** Of these words the one most like a misspelt one, or undefined where none is like it. */
export function nearest(misspelt: string, words: readonly string[]): string | undefined {
  const near = words
    .map((word) => ({ word, changes: changes(misspelt.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, changes }) => changes <= Math.max(1, word.length * likeness));
  return near.sort((a, b) => a.changes - b.changes)[0]?.word;
}

/** A third of the letters may be wrong: `colour` is still seen in `color` and `kolor`, not in `author`. */
const likeness = 1 / 3;

/** How many letters must be put in, taken out or replaced (Levenshtein, row by row). */
function changes(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + Number(letter !== other)));
    row = next;
  }
  return row.at(-1)!;
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A share of 0 to 1 as a whole percentage: “58%”. A share that is not whole never reads 0% or 100%. */
export function percent(share: number): string {
  return `${percentage(share)}%`;
}

/** A share of 0 to 1 as a whole number of hundredths. A share that is not whole is never 0 or 100. */
export function percentage(share: number): number {
  const rounded = Math.round(share * 100);
  if (share > 0 && rounded === 0) return 1;
  if (share < 1 && rounded === 100) return 99;
  return rounded;
}

/** A small number as a word, as running text has it: “three”, “13”. */
export function numberWord(number: number): string {
  return words[number] ?? String(number);
}

/** A number with its noun: “one difference”, “three differences”. */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${numberWord(number)} ${number === 1 ? noun : plural}`;
}

/** A noun with the article that its first letter asks for: “a point”, “an article”. */
export function indefinite(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** The same words with a capital at the beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

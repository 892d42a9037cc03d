const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A small number as a word, as running text has it: “three”, “13”. */
export function numberWord(number: number): string {
  return words[number] ?? String(number);
}

/** A number with its noun: “one difference”, “three differences”. */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${numberWord(number)} ${number === 1 ? noun : plural}`;
}

/** The same words with a capital at the beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

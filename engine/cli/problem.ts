/** What is wrong with the input, where, and what to do about it. */
export class Problem extends Error {
  /**
   * @param file name of the file as given, or '' for the command line
   * @param place where in the file: a line and column, or a witness; '' for the whole file
   * @param what one sentence without a full stop
   * @param remedy one sentence with a full stop
   */
  constructor(file: string, place: string, what: string, remedy: string) {
    super(`${[file, place].filter((part) => part !== '').join(', ')}${file || place ? ': ' : ''}${what}. ${remedy}`);
    this.name = 'Problem';
  }
}

/** The place of a character in a text: line and column, from 1. */
export function placeAt(text: string, index: number): string {
  const lines = text.slice(0, index).split(/\r\n|\r|\n/u);
  return `line ${lines.length}, column ${Array.from(lines.at(-1)!).length + 1}`;
}

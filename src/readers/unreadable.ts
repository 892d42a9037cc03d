/** Why a file cannot be read, and what to do, in words for readers. */
export class Unreadable extends Error {
  /**
   * @param what one sentence without a full stop
   * @param remedy one sentence with a full stop
   */
  constructor(what: string, remedy: string) {
    super(`${what}. ${remedy}`);
    this.name = 'Unreadable';
  }
}

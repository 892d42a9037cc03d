import type { WitnessPoints } from '../places/pairs.ts';

/** The points of witnesses, fetched once each. */
export class PairTexts {
  readonly #folder: string;
  readonly #fetched = new Map<string, Promise<WitnessPoints>>();

  /** @param folder address of the folder that holds a file for each witness */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The points of one witness.
   *
   * @throws {Error} if they cannot be had; asked again, they are fetched again
   */
  of(witness: string): Promise<WitnessPoints> {
    const fetched = this.#fetched.get(witness) ?? fetchPoints(`${this.#folder}${encodeURIComponent(witness)}.json`);
    this.#fetched.set(witness, fetched);
    fetched.catch(() => this.#fetched.delete(witness));
    return fetched;
  }
}

async function fetchPoints(address: string): Promise<WitnessPoints> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return (await response.json()) as WitnessPoints;
}

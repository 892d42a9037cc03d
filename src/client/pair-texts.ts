/** The points of one witness, as `data/points/<id>.json` publishes them. */
export interface WitnessPoints {
  readonly id: string;
  readonly siglum: string;
  readonly colour: string;
  /** Who published the article. */
  readonly name: string;
  readonly language: string;
  readonly version: { readonly id: string; readonly name: string };
  readonly points: readonly { readonly number: number; readonly label: string; readonly text: string }[];
}

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

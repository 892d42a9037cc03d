/** The best weight among all ranks below a rank (Fenwick 1994). */
export class BestBefore {
  readonly #weights: Float64Array;
  readonly #indices: Int32Array;

  constructor(size: number) {
    this.#weights = new Float64Array(size + 1);
    this.#indices = new Int32Array(size + 1).fill(-1);
  }

  /** Notes a weight at a rank, with the number of whatever has it. */
  put(rank: number, weight: number, index: number): void {
    for (let at = rank + 1; at < this.#weights.length; at += at & -at)
      if (weight > this.#weights[at]!) {
        this.#weights[at] = weight;
        this.#indices[at] = index;
      }
  }

  /** The best weight below a rank and whose it is; 0 and -1 if there is none. */
  bestBefore(rank: number): { readonly weight: number; readonly index: number } {
    let weight = 0;
    let index = -1;
    for (let at = rank; at > 0; at -= at & -at)
      if (this.#weights[at]! > weight) {
        weight = this.#weights[at]!;
        index = this.#indices[at]!;
      }
    return { weight, index };
  }
}

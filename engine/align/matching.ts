import { NONE, type Partners } from './inorder.ts';

/** The links of two rows while they are being found. */
export interface Matching {
  /** For each token of the first row its partner in the second, or NONE. */
  readonly partners: Partners;
  /** 1 for each token of the first row whose link is a move. */
  readonly moved: Uint8Array;
  /** 1 for each token of the second row that has a partner. */
  readonly taken: Uint8Array;
  /** Whether a stretch was too long and too unlike to be worked through. */
  coarse: boolean;
}

/** A matching without links. */
export function emptyMatching(lengthOfA: number, lengthOfB: number): Matching {
  return {
    partners: new Int32Array(lengthOfA).fill(NONE),
    moved: new Uint8Array(lengthOfA),
    taken: new Uint8Array(lengthOfB),
    coarse: false,
  };
}

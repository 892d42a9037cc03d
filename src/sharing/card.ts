/** A share with its name, drawn as a bar. */
export interface CardShare {
  readonly label: string;
  /** From 0 to 1. */
  readonly share: number;
  /** The share in words or figures. */
  readonly value: string;
}

/** What a picture for sharing shows; all its words are given. */
export interface Card {
  /** The small line at the top. */
  readonly above: string;
  readonly title: string;
  /** A letter in a ring, in the colour of that name. */
  readonly siglum?: { readonly letter: string; readonly colour: string };
  readonly shares: readonly CardShare[];
  /** The small line at the foot. */
  readonly below: string;
}

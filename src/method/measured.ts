/** What the whole engine finds in the texts of this edition. */
export interface Findings {
  /** Links of the gold alignment that are found. */
  readonly right: number;
  /** Links found that the gold alignment does not have. */
  readonly wrong: number;
  /** Sentences on differences, and clauses left out, with each version as the base. */
  readonly sentences: number;
  /** Columns of the tables of all points. */
  readonly columns: number;
  /** Quotations, names of points, and speech that articles share. */
  readonly ties: number;
}

/** What becomes of it when one constant has another value. */
export interface Effect {
  /** The other value. */
  readonly value: number;
  readonly lost: number;
  readonly wrong: number;
  /** Sentences that are other sentences, more or fewer. */
  readonly sentences: number;
  /** Tables of points that come out otherwise. */
  readonly tables: number;
  /** Ties that are other ties, more or fewer. */
  readonly ties: number;
}

/** One threshold as measured. */
export interface Measured {
  readonly value: number;
  /** At half and at double the value, whole numbers rounded. */
  readonly effects: readonly Effect[];
}

/** Another tool on the same texts. */
export interface Tool {
  readonly name: string;
  readonly right: number;
  readonly wrong: number;
}

/** Everything in `measured.json`, which `npm run measure` writes. A test keeps it true, but measures the effects of three thresholds only. */
export interface Measurements {
  /** Links of the gold alignment. */
  readonly gold: number;
  readonly findings: Findings;
  readonly thresholds: Readonly<Record<string, Measured>>;
  readonly tools: readonly Tool[];
}

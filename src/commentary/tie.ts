import type { PointReading, TextSpan } from './passage.ts';

/** A passage tied to the point or points that it quotes, names or discusses. */
export type Tie = Quotation | NameTie | DiscussionTie;

/** A quotation of one point. */
export type Quotation = ExactQuotation | ElidedQuotation | AlteredQuotation;

/** The words of the point in one run; case, quotation marks and punctuation aside. */
export interface ExactQuotation extends QuotationBase {
  readonly kind: 'exact';
}

/** Words of the point in their order, with others left out between them, marked or not; one span for each part. */
export interface ElidedQuotation extends QuotationBase {
  readonly kind: 'elided';
}

/** Words of the point with bracketed letters, a bracketed insertion or another form of a word; it may be elided too. */
export interface AlteredQuotation extends QuotationBase {
  readonly kind: 'altered';
}

/** A place that names points by number, such as “Item #5”. */
export interface NameTie extends TieBase {
  readonly kind: 'name';
  readonly by: 'machine';
}

/** A whole passage that an editor reads as speaking of points that it does not name. */
export interface DiscussionTie extends TieBase {
  readonly kind: 'discussion';
  readonly by: 'editor';
  /** Why the editor ties it, as a sentence. */
  readonly reason: string;
}

/** A place in a reading that a quotation follows. */
export interface FollowedReading extends Pick<PointReading, 'witness' | 'version' | 'point'> {
  /** Where the quoted words stand in the reading; one span for each span of the quotation. */
  readonly spans: readonly TextSpan[];
}

interface TieBase {
  /** Id of the witness. */
  readonly witness: string;
  /** Id of the passage within the witness. */
  readonly passage: string;
  /** Numbers of the points, ascending, at least one; a quotation has exactly one. */
  readonly points: readonly number[];
  /** Where the words stand in the passage, ascending and apart. */
  readonly spans: readonly TextSpan[];
  /** The words as printed, span by span. */
  readonly words: readonly string[];
}

interface QuotationBase extends TieBase {
  readonly by: 'machine';
  /** Whether the words stand in quotation marks. */
  readonly marked: boolean;
  /** Id of the version that the words follow; `unknown` if they stand equally well in several. */
  readonly version: string | 'unknown';
  /** The readings that have the words equally well, in the order given: all, or the first `MOST_FOLLOWED`. */
  readonly follows: readonly FollowedReading[];
}

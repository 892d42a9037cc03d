import { valuesOf, type Rule, type ValuesOf } from '../../engine/rules.ts';

const quotations = (value: number, says: string): Rule<'quotations'> => ({ part: 'quotations', value, says });
const speech = (value: number, says: string): Rule<'speech'> => ({ part: 'speech', value, says });

/** Every number that decides which passage quotes or names a point, and what articles share. */
export const commentaryRules = {
  /**
   * In the corpus text in quotation marks that is no quotation of a point has at most three words in a row with one (“of
   * other countries”), at most two of them content words (“important data”, “supply chain”); the shortest true quotation
   * has five, four of content. Four words is the middle.
   */
  quotedWords: quotations(4, 'Words in a row of a quotation in quotation marks, at least.'),
  /** Three keep out “data of other States”, which several points have. */
  quotedContentWords: quotations(3, 'Content words among them, at least.'),
  /**
   * Also for part of a longer quotation, and between two articles. The longest chance run between a passage and a point
   * has four words (“ICT products and services”), between a quotation and another article six (“the deficit in global
   * digital governance”); the shortest true run has 14 and 18. Eight lets a short sentence through.
   */
  runWords: quotations(8, 'Words in a row that count without quotation marks, at least.'),
  /** Five keep out formulas such as “it is one of the …”. */
  runContentWords: quotations(5, 'Content words among them, at least.'),
  /** An aside or a list of three, not a clause. */
  longestDrop: quotations(6, 'Words that a quotation may leave out at one place without a sign.'),
  /** More than two words are worth, so that no chance neighbour is fetched over it. */
  dropCost: quotations(2.5, 'What such a place costs, in words.'),
  /** Worth less than the word, and still more than leaving it out. */
  formCost: quotations(0.5, 'What another form of a word costs, in words.'),
  /** It hardly speaks against the match, but a text that does leave out is preferred. */
  idleSignCost: quotations(0.25, 'What an ellipsis costs where nothing is left out.'),
  /** “politicization” and “politicizing”, but not “company” and “compare”. */
  sharedLetters: quotations(6, 'Letters that two forms of a long word share at their beginning, at least.'),
  /** “user” and “users’”, but not “use” and “used”, which may be noun and verb. */
  fewestSharedLetters: quotations(4, 'Letters that two forms of any word share, at least.'),
  /** “-ation” is the longest common one: “international” is no form of “internet”. */
  longestEnding: quotations(5, 'Letters that an ending may have.'),
  /** “points 1–500” names none. */
  longestRange: quotations(50, 'How far a range such as “points 2–5” may reach and still name points.'),

  /**
   * A sentence in a hundred places would be five thousand pairs, which nobody reads, and what they have in common stands in
   * the first.
   */
  mostPairedPlaces: speech(
    9,
    'Places with the same quotation up to which each is held against each; more are held against the first.',
  ),
  speechDrop: speech(6, 'Words that one of two articles may leave out at one place without a sign.'),
  /**
   * The middle between the one true pair of the corpus, 0.61, and the closest look-alike, 0.53, which shares four words of
   * a phrase (“an open, fair and non-discriminatory environment”).
   */
  parallelShare: speech(
    0.57,
    'Share of common content words from which two sentences count as two translations of one.',
  ),
  /** The true pair has 14, no look-alike more than 6. */
  parallelWords: speech(8, 'Content words that they must have in common, at least.'),
} satisfies Readonly<Record<string, Rule>>;

/** The numbers by which the commentary is found, by name. */
export type CommentaryRules = ValuesOf<typeof commentaryRules>;

/** The values that are taken if none are handed in. */
export const defaultCommentaryRules: CommentaryRules = valuesOf(commentaryRules);

import type { MethodPart } from './names.ts';

/** A constant of the code that decides something, told to readers. */
export interface Threshold {
  readonly part: MethodPart;
  /** Within the project. */
  readonly file: string;
  readonly constant: string;
  /** The member of the constant that is meant, where it has several. */
  readonly member?: string;
  /** What it decides. */
  readonly says: string;
}

/** Every constant that decides what the collation and the commentary find, or how sure they are of it, in the order in which they come to bear. */
export const thresholds: readonly Threshold[] = [
  ...part('links', 'engine/words/nearness.ts', {
    SHORTEST_STEM: 'Letters that two forms of a word must share at their beginning, at least.',
    LONGEST_ENDING: 'Letters in which the ending of a long word may differ.',
    SHORT_STEM: 'A stem of as many letters counts as short, and takes a short ending only.',
    SHORT_ENDING: 'Letters in which the ending of such a word may differ.',
    CHANGED_LETTERS: 'Share of letters that a misprint or another spelling may change.',
    ONLY_ACCENTS: 'How near two words are that only accents tell apart.',
  }),
  ...part('links', 'engine/align/lexicon.ts', {
    LETTERS_OF_WEIGHT_ONE: 'A content word of as many letters has the weight 1; longer words weigh more.',
    LEAST: 'No content word weighs less.',
    MOST: 'No content word weighs more.',
    LEAST_OF_REPEATED: 'A content word that comes often loses weight, but not below this.',
  }),
  member('links', 'engine/align/lexicon.ts', 'WEIGHTS', 'light', 'Weight of a word such as “other” or “own”.'),
  member('links', 'engine/align/lexicon.ts', 'WEIGHTS', 'function', 'Weight of a word such as “the” or “of”.'),
  ...part('links', 'engine/align/inorder.ts', {
    GAP: 'What it costs to leave words out between two links, however many.',
    WORD_IN_GAP: 'What each word left out costs besides, so that of equal choices the compact one is taken.',
    ASIDE:
      'What a link costs for each word that it stands further on in one text, so that of equal choices the first is taken.',
    NEAR: 'What a near form is worth of the same word.',
  }),
  ...part('links', 'engine/align/links.ts', {
    SUBSTITUTE_STRENGTH: 'How sure it is that two single words opposite each other stand for each other.',
  }),
  ...part('moves', 'engine/align/phrases.ts', {
    CONTENT_WORDS_OF_A_PHRASE: 'Content words that a phrase must hold to be found at another place.',
  }),
  ...part('moves', 'engine/align/short.ts', {
    MOVED: 'What a moved phrase is worth of the same phrase in place.',
    MOVE: 'What it costs to take a phrase as moved.',
    MOST_MOVES: 'Moved phrases that are looked for in one stretch that is aligned whole.',
    MOST_CELLS: 'Size of the table of words against words up to which moves are looked for by trial.',
  }),
  ...part('moves', 'engine/align/lonewords.ts', {
    LIKE_ENOUGH: 'Share of common words from which a single word can have moved.',
  }),
  ...part('long', 'engine/align/align.ts', {
    WHOLE_CELLS:
      'Words times words up to which two texts are aligned whole; longer texts are first cut where they agree.',
    LONGEST_PATH: 'Differences up to which a stretch without landmarks is worked through.',
    DEEPEST: 'How many times a stretch is cut at landmarks within landmarks.',
    REACH_OF_A_PHRASE: 'Words beyond which a phrase may recur by chance, and must be longer to count as moved.',
  }),
  ...part('long', 'engine/words/boundaries.ts', { PIECE_LENGTH: 'Characters that are cut into words at a time.' }),
  ...part('shown', 'engine/compare/draft.ts', {
    PHRASES_BELOW: 'Share of common words below which only common phrases are marked.',
  }),
  ...part('shown', 'engine/compare/present.ts', {
    GAP_IN_A_PHRASE: 'Words on both sides that do not break a phrase.',
    INSERTION_IN_A_PHRASE: 'Words on one side only that do not break a phrase.',
    CONTENT_WORDS: 'Content words that a stretch between two differences must hold to be shown as shared.',
  }),
  ...part('sentences', 'engine/compare/segments.ts', {
    MOST_WORDS_FOR_ONE: 'Words that may stand for one word, where moves have cut a difference.',
  }),
  ...part('sentences', 'engine/compare/clauses.ts', {
    WORDS: 'Words of a clause left out, at least.',
    CONTENT_WORDS: 'Content words among them, at least.',
    OPPOSITE_WORDS: 'Words opposite to a clause, for each of its own, above which it does not count as left out.',
  }),
  ...part('sentences', 'engine/compare/variants.ts', {
    QUOTED_WORDS: 'Words that are quoted to say where something stands.',
    QUOTED_CONTENT_WORDS: 'Content words that are quoted of a phrase that a move has crossed.',
  }),
  member('table', 'engine/table/table.ts', 'KIND_WEIGHTS', 'near', 'What a near form says for one column.'),
  member('table', 'engine/table/table.ts', 'KIND_WEIGHTS', 'substitute', 'What words opposite each other say for it.'),
  member('table', 'engine/table/table.ts', 'KIND_WEIGHTS', 'moved', 'What a moved word says for it.'),
  ...part('table', 'engine/table/table.ts', {
    LIGHT_WEIGHT: 'What a light or function word says of what a content word says.',
    SUPPORT: 'What a third reading says of what the two readings say themselves.',
  }),
  ...part('table', 'engine/table/opposite.ts', {
    MOST_WORDS: 'Content words at one place up to which they are set opposite the words that replace them.',
  }),
  member(
    'quotations',
    'src/commentary/limit.ts',
    'QUOTED_LIMIT',
    'words',
    'Words in a row of a quotation in quotation marks, at least.',
  ),
  member('quotations', 'src/commentary/limit.ts', 'QUOTED_LIMIT', 'content', 'Content words among them, at least.'),
  member(
    'quotations',
    'src/commentary/limit.ts',
    'RUN_LIMIT',
    'words',
    'Words in a row that count without quotation marks, at least.',
  ),
  member('quotations', 'src/commentary/limit.ts', 'RUN_LIMIT', 'content', 'Content words among them, at least.'),
  ...part('quotations', 'src/commentary/quotations.ts', {
    LONGEST_DROP: 'Words that a quotation may leave out at one place without a sign.',
  }),
  ...part('quotations', 'src/commentary/match.ts', {
    DROP_COST: 'What such a place costs, in words.',
    FORM_COST: 'What another form of a word costs, in words.',
    IDLE_SIGN_COST: 'What an ellipsis costs where nothing is left out.',
  }),
  ...part('quotations', 'src/commentary/form.ts', {
    SHARED_LETTERS: 'Letters that two forms of a long word share at their beginning, at least.',
    FEWEST_SHARED_LETTERS: 'Letters that two forms of any word share, at least.',
    LONGEST_ENDING: 'Letters that an ending may have.',
  }),
  ...part('quotations', 'src/commentary/names.ts', {
    LONGEST_RANGE: 'How far a range such as “points 2–5” may reach and still name points.',
  }),
  ...part('speech', 'src/commentary/candidates.ts', {
    MOST_PAIRED_PLACES:
      'Places with the same quotation up to which each is held against each; more are held against the first.',
  }),
  ...part('speech', 'src/commentary/speech.ts', {
    LONGEST_DROP: 'Words that one of two articles may leave out at one place without a sign.',
    PARALLEL_SHARE: 'Share of common content words from which two sentences count as two translations of one.',
    PARALLEL_WORDS: 'Content words that they must have in common, at least.',
  }),
];

/** The name of a threshold, unlike that of any other: `engine/align/inorder.ts GAP`. */
export function thresholdKey({ file, constant, member }: Threshold): string {
  return [file, constant, member].filter(Boolean).join(' ');
}

function part(part: MethodPart, file: string, says: Readonly<Record<string, string>>): readonly Threshold[] {
  return Object.entries(says).map(([constant, sentence]) => ({ part, file, constant, says: sentence }));
}

function member(part: MethodPart, file: string, constant: string, name: string, says: string): Threshold {
  return { part, file, constant, member: name, says };
}

/** One number that decides something. Its reason stands above its row. */
export interface Rule<Part extends string = string> {
  /** The step of the work that it belongs to. */
  readonly part: Part;
  readonly value: number;
  /** What it decides, in a sentence for readers. */
  readonly says: string;
}

/** The steps of the engine that have rules, in the order of the work. */
export type EnginePart = 'links' | 'moves' | 'long' | 'shown' | 'sentences' | 'table';

const inPart =
  <Part extends string>(part: Part) =>
  (value: number, says: string): Rule<Part> => ({ part, value, says });
const links = inPart('links');
const moves = inPart('moves');
const long = inPart('long');
const shown = inPart('shown');
const sentences = inPart('sentences');
const table = inPart('table');

/** Every number that decides what belongs together, what is shown and what is said. */
export const engineRules = {
  // Forms and spellings of one word.
  /** `use` and `user` may be near, `a` and `an` may not. */
  shortestStem: links(3, 'Letters that two forms of a word must share at their beginning, at least.'),
  /** Inflection and derivation rarely add more: surveil|lance. */
  longestEnding: links(5, 'Letters in which the ending of a long word may differ.'),
  /** Such a stem takes a plural or possessive ending only: ICT|s, user|s'. */
  shortStem: links(4, 'A stem of as many letters counts as short, and takes a short ending only.'),
  shortEnding: links(2, 'Letters in which the ending of such a word may differ.'),
  /** colo(u)r, organi(s/z)e. */
  changedLetters: links(1 / 5, 'Share of letters that a misprint or another spelling may change.'),
  onlySpelling: links(0.95, 'How near two words are that only accents, ligatures or signs between figures tell apart.'),
  // What a link is worth.
  /** A long word is rarer and says more than a short one (Zipf’s law of abbreviation). */
  fullWeightLetters: links(6, 'A content word of as many letters has the weight 1; longer words weigh more.'),
  leastWeight: links(0.6, 'No content word weighs less, and words such as “other” or “own” weigh as much.'),
  mostWeight: links(1.1, 'No content word weighs more.'),
  /** More than a gap, so that the word may still be a link by itself. */
  leastRepeatedWeight: links(0.45, 'A content word that comes often loses weight, but not below this.'),
  functionWeight: links(0.15, 'Weight of a word such as “the” or “of”.'),
  /**
   * Below one function word: of such words alone between two changes that both sentences have, people link five of six.
   * With 0.35 the engine found 89.5 and 84.8 % of the links of equal words in Edinburgh++ and MTReference, with 0.1 it
   * finds 95.6 and 92.8 %, at a precision that is still above that of diff.
   */
  gap: links(0.1, 'What it costs to leave words out between two links, however many.'),
  /** So little that a hundred words weigh less than one. Words before the first and after the last link cost nothing. */
  wordInGap: links(0.003, 'What each word left out costs besides, so that of equal choices the compact one is taken.'),
  /**
   * `a rose is a rose [is a rose]`, and words are replaced rather than left out here and added there. So little that a
   * whole field of links weighs less than a word in a gap.
   */
  aside: links(
    1e-8,
    'What a link costs for each word that it stands further on in one text, so that of equal choices the first is taken.',
  ),
  /** Less than the same word, more than a gap for most words. */
  nearWorth: links(0.9, 'What a near form is worth of the same word.'),
  /** In longer stretches a clause was replaced and not its words. */
  mostOneByOne: links(6, 'Words in a row that stand for as many others one by one.'),

  /** One content word alone may stand anywhere by chance. */
  phraseContentWords: moves(2, 'Content words that a phrase must hold to be found at another place.'),
  /** Of two phrases that changed places the heavier is to stay. */
  movedWorth: moves(0.8, 'What a moved phrase is worth of the same phrase in place.'),
  /** A little more than two gaps: cut out of one place and put into another. All from 0.6 to 1 reach the gold alignment. */
  moveCost: moves(0.8, 'What it costs to take a phrase as moved.'),
  /** A page of text has fewer. */
  mostMoves: moves(16, 'Moved phrases that are looked for in one stretch that is aligned whole.'),
  mostMoveCells: moves(
    1_000_000,
    'Size of the table of words against words up to which moves are looked for by trial.',
  ),
  /**
   * In rows that share less, a word which both have once stands at another place by chance: at 0.61 this edition has a
   * false move of one word, above it none.
   */
  likeEnough: moves(0.65, 'Share of common words from which a single word can have moved.'),
  /**
   * In Darwin’s first chapter words that had moved crossed at most 6 linked words, those that stood elsewhere by chance 9
   * and more.
   */
  loneReach: moves(
    6,
    'Linked words that a single moved word may pass, or content words that may be left over in each text.',
  ),

  /** 256 words against 256, a long paragraph: such a table takes under a millisecond. Larger ones make unlike texts slow. */
  wholeCells: long(
    65_536,
    'Words times words up to which two texts are aligned whole; longer texts are first cut where they agree.',
  ),
  longestPath: long(1000, 'Differences up to which a stretch without landmarks is worked through.'),
  /** A prose text needs three or four. It bounds the time for odd texts. */
  deepest: long(12, 'How many times a stretch is cut at landmarks within landmarks.'),
  /** One content word more is needed for every tenfold. */
  phraseReach: long(100, 'Words beyond which a phrase may recur by chance, and must be longer to count as moved.'),

  /** Below it a stretch that is not an unbroken phrase holds one or two words that happen to be the same; above it, a phrase. */
  phrasesBelow: shown(0.25, 'Share of common words below which only common phrases are marked.'),
  /** “maintain [an] open, secure”. */
  gapInPhrase: shown(2, 'Words on both sides that do not break a phrase.'),
  /** “personal information [through …, and] oppose [abusing ICT to conduct] mass surveillance”. */
  insertionInPhrase: shown(6, 'Words on one side only that do not break a phrase.'),
  shownContentWords: shown(2, 'Content words that a stretch between two differences must hold to be shown as shared.'),

  mostWordsForOne: sentences(4, 'Words that may stand for one word, where moves have cut a difference.'),
  /** A clause says something by itself: fewer words are an omission of words. */
  clauseWords: sentences(4, 'Words of a clause left out, at least.'),
  clauseContentWords: sentences(2, 'Content words among them, at least.'),
  oppositeWords: sentences(
    1 / 2,
    'Words opposite to a clause, for each of its own, above which it does not count as left out.',
  ),
  quotedWords: sentences(4, 'Words that are quoted to say where something stands.'),
  /** Enough to find the phrase, and the same for several witnesses. */
  quotedContentWords: sentences(2, 'Content words that are quoted of a phrase that a move has crossed.'),

  nearVote: table(0.8, 'What a near form says for one column.'),
  substituteVote: table(0.1, 'What words opposite each other say for it.'),
  /** A move says that the words belong together, but hardly that they belong in one column. */
  movedVote: table(0.1, 'What a moved word says for it.'),
  /** A link of such words follows from those around it. */
  lightVote: table(0.3, 'What a light or function word says of what a content word says.'),
  supportVote: table(0.5, 'What a third reading says of what the two readings say themselves.'),
  /** Where more differ, a clause was replaced and not a word. */
  mostOppositeWords: table(
    2,
    'Content words at one place up to which they are set opposite the words that replace them.',
  ),
} satisfies Readonly<Record<string, Rule<EnginePart>>>;

/** The numbers by which the engine works, by name. */
export type Rules = ValuesOf<typeof engineRules>;

/** The values of a table of rules, by name. */
export type ValuesOf<Table> = { readonly [Name in keyof Table]: number };

/** The values of a table of rules: to be handed in, with others in their place if wanted. */
export function valuesOf<Table extends Readonly<Record<string, Rule>>>(rules: Table): ValuesOf<Table> {
  return Object.fromEntries(Object.entries(rules).map(([name, { value }]) => [name, value])) as ValuesOf<Table>;
}

/** The values that every function of the engine takes if none are handed in. */
export const defaultRules: Rules = valuesOf(engineRules);

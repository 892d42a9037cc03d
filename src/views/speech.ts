import type { ElementContent } from 'hast';
import { comparePair } from '../../engine/compare/index.ts';
import { tokenizeAll, type TokenizedReading } from '../../engine/words/index.ts';
import type { Occurrence, SharedSpeech } from '../commentary/speech.ts';
import type { Edition, Witness } from '../edition/edition.ts';
import { markedWords } from '../render/reading.ts';
import { passagePlace } from '../phrasing/names.ts';
import { articleAddress } from '../urls.ts';

/** One article's words of a sentence that two articles have. */
export interface SpeechSide {
  readonly witness: Witness;
  readonly address: string;
  /** Where it stands in its article: “paragraph 3”. */
  readonly place: string;
  readonly language: string;
  /** Its words, marked where the other differs. */
  readonly words: readonly ElementContent[];
}

/** What two articles have of the same speech. */
export interface SpeechPair {
  /** How the two stand to each other, in a sentence. */
  readonly relation: string;
  readonly sides: readonly [SpeechSide, SpeechSide];
}

const relations: Readonly<Record<SharedSpeech['kind'], string>> = {
  verbatim: 'The same words.',
  elided: 'The same words; one leaves some out.',
  altered: 'The same words; one changes a letter or adds words in brackets.',
  parallel: 'One sentence in two translations.',
};

/** What articles share of the speech, in the order of the articles. */
export function speechPairs(edition: Edition): readonly SpeechPair[] {
  return edition.speech.map(({ kind, occurrences: [first, second] }) => {
    const [one, other] = tokenizeAll([readingOf(edition, first), readingOf(edition, second)]);
    return {
      relation: relations[kind],
      sides: [sideOf(edition, first, one!, other!), sideOf(edition, second, other!, one!)],
    };
  });
}

function readingOf(edition: Edition, occurrence: Occurrence) {
  const { witness, words } = occurrence;
  return { witness, label: '', text: words.join(' … '), language: passageOf(edition, occurrence).language };
}

function sideOf(edition: Edition, at: Occurrence, own: TokenizedReading, other: TokenizedReading): SpeechSide {
  const passage = passageOf(edition, at);
  return {
    witness: edition.witnesses.find(({ id }) => id === at.witness)!,
    address: articleAddress(at.witness, at.passage),
    place: passagePlace(passage),
    language: passage.language,
    words: markedAgainst(own, other),
  };
}

/** Words marked where those of the other side differ. */
function markedAgainst(own: TokenizedReading, base: TokenizedReading): readonly ElementContent[] {
  const { tokens } = own;
  const whole = { start: 0, end: tokens.length };
  const comparison = comparePair(base, own, {}).others[0];
  const same = [{ kind: 'same' as const, base: { start: 0, end: base.tokens.length }, reading: whole }];
  return markedWords({
    tokens,
    spans: [whole],
    segments: comparison?.segments ?? same,
    moves: comparison?.variants.filter(({ kind }) => kind === 'transposition') ?? [],
    baseTokens: base.tokens,
  });
}

function passageOf({ witnesses }: Edition, { witness, passage }: Occurrence) {
  return witnesses.find(({ id }) => id === witness)!.passages.find(({ id }) => id === passage)!;
}

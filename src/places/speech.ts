import type { Occurrence, SharedSpeech } from '../commentary/speech.ts';
import { comparePassages, type PairedRuns } from '../comparison.ts';
import type { Edition, Witness } from '../edition.ts';
import { speechId, witnessAddress } from '../urls.ts';

/** One article's words of a sentence that two articles have. */
export interface SpeechSide {
  readonly witness: Witness;
  readonly address: string;
  /** Its paragraph in the article. */
  readonly number: number;
  readonly language: string;
  readonly runs: PairedRuns['base'];
}

/** What two articles have of the same speech. */
export interface SpeechPair {
  /** Unique on the page. */
  readonly id: string;
  readonly kind: SharedSpeech['kind'];
  /** How the two stand to each other, in a sentence. */
  readonly relation: string;
  readonly sides: readonly [SpeechSide, SpeechSide];
}

const relations: Readonly<Record<SharedSpeech['kind'], string>> = {
  verbatim: 'The same words, in the same order.',
  elided: 'The same words; one leaves some of them out.',
  altered: 'The same words; one changes a letter or adds a word in brackets.',
  parallel: 'One sentence in two translations, found by the words that both share. What differs is marked.',
};

/** What articles share of the speech, in the order of the articles. */
export function speechPairs(edition: Edition): readonly SpeechPair[] {
  return edition.speech.map(({ kind, occurrences }, index) => {
    const [first, second] = occurrences;
    const runs = comparePassages(sayingOf(edition, first), sayingOf(edition, second));
    return {
      id: speechId(index + 1),
      kind,
      relation: relations[kind],
      sides: [sideOf(edition, first, runs.base), sideOf(edition, second, runs.reading)],
    };
  });
}

function sayingOf(edition: Edition, { witness, words }: Occurrence) {
  const { language } = edition.witnesses.find(({ id }) => id === witness)!;
  return { witness, label: '', text: words.join(' … '), language };
}

function sideOf(
  { witnesses }: Edition,
  { witness: id, passage: place }: Occurrence,
  runs: PairedRuns['base'],
): SpeechSide {
  const witness = witnesses.find((candidate) => candidate.id === id)!;
  const passage = witness.passages.find((candidate) => candidate.id === place)!;
  return {
    witness,
    address: witnessAddress(id, place),
    number: passage.number,
    language: passage.language,
    runs,
  };
}

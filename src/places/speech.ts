import { passageAddress } from '../commentary/passage.ts';
import { defaultCommentaryRules } from '../commentary/rules.ts';
import type { Occurrence, SharedSpeech } from '../commentary/speech.ts';
import { comparePassages, type PairedRuns } from '../comparison.ts';
import type { Edition, Witness } from '../edition.ts';
import { numberWord } from '../numbers.ts';
import { partsOf, type Part } from '../parts.ts';
import { speechAddress, speechId, witnessAddress } from '../urls.ts';
import type { Neighbours } from './navigation.ts';
import { partNeighbours } from './parts.ts';

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
  /** Unique in the edition. */
  readonly id: string;
  /** Counted from 1. */
  readonly number: number;
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

/** What articles share of the speech, in the order of the articles, part by part. */
export function speechParts({ speech }: Edition): readonly Part<SharedSpeech>[] {
  return partsOf(speech);
}

/** One part of what articles share of the speech. */
export function speechPairs(edition: Edition, { entries, start }: Part<SharedSpeech>): readonly SpeechPair[] {
  return entries.map(({ kind, occurrences }, index) => {
    const [first, second] = occurrences;
    const runs = comparePassages(sayingOf(edition, first), sayingOf(edition, second));
    const number = start + index + 1;
    return {
      id: speechId(number),
      number,
      relation: relations[kind],
      sides: [sideOf(edition, first, runs.base), sideOf(edition, second, runs.reading)],
    };
  });
}

/** What is to be said of words that very many places quote; empty where none do. */
export function speechLimit({ speech }: Edition): string {
  const perPlace = Map.groupBy(speech, ({ occurrences: [first] }) =>
    passageAddress({ witness: first.witness, id: first.passage }),
  );
  if (!perPlace.values().some((pairs) => pairs.length >= defaultCommentaryRules.mostPairedPlaces)) return '';
  return `Where more than ${numberWord(defaultCommentaryRules.mostPairedPlaces)} places quote the same words, each is held against the first of them.`;
}

/** The parts before and after one. */
export function speechNeighbours(part: Part<SharedSpeech>): Neighbours {
  return partNeighbours(part, (number) => speechAddress(number));
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

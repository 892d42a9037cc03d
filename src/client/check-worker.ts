import {
  answersTo,
  placesOf,
  restOf,
  summaryOf,
  type Answer,
  type StandingPlace,
  type Summary,
} from '../checking/answer.ts';
import { checkerOf, type CheckedSentence } from '../checking/check.ts';
import type { CheckTexts } from '../views/check.ts';

/** What a page asks: where the texts are, and what to check against them. */
export interface CheckRequest {
  readonly texts: string;
  readonly pasted: string;
}

/** A sentence that was pasted, with its answers. */
export interface CheckedAnswer {
  readonly sentence: string;
  readonly answers: readonly Answer[];
  /** Its words that follow nothing. */
  readonly rest: readonly string[];
  /** Where it stands, if it follows nothing because it is too short to tell. */
  readonly places: readonly StandingPlace[];
}

/** What the worker says: how far it is, or what it found. */
export type CheckReply =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'done'; readonly checked: readonly CheckedAnswer[]; readonly summary: Summary | undefined }
  | { readonly kind: 'failed' };

/** Sentences between two words on how far it is. */
const STEP = 50;

onmessage = async ({ data }: MessageEvent<CheckRequest>) => {
  try {
    const response = await fetch(data.texts);
    if (!response.ok) return reply({ kind: 'failed' });
    const texts = (await response.json()) as CheckTexts;
    const checker = checkerOf(texts.sources, texts.language);
    const sentences = checker.sentences(data.pasted);
    const checked: CheckedSentence[] = [];
    for (const [index, sentence] of sentences.entries()) {
      checked.push(checker.check(sentence));
      if (index % STEP === STEP - 1) reply({ kind: 'progress', done: index + 1, all: sentences.length });
    }
    reply({ kind: 'done', checked: checked.map((one) => answer(one, texts)), summary: summaryOf(checked, texts) });
  } catch {
    reply({ kind: 'failed' });
  }
};

function answer(sentence: CheckedSentence, texts: CheckTexts): CheckedAnswer {
  const answers = answersTo(sentence, texts);
  return {
    sentence: sentence.text,
    answers,
    rest: restOf(sentence, texts),
    places: answers.length > 0 ? [] : placesOf(sentence, texts),
  };
}

function reply(message: CheckReply): void {
  postMessage(message);
}

import type { Passage, TextSpan } from './passage.ts';
import { findQuoted } from './quotationmarks.ts';
import { readWords, wordsWithin, type Word } from './word.ts';

/** A passage as words, with what stands in quotation marks in it. */
export interface ReadPassage {
  readonly passage: Passage;
  /** Position among the passages, from 0. */
  readonly order: number;
  readonly words: readonly Word[];
  readonly quoted: readonly TextSpan[];
  /** The sentences of the whole passage. */
  readonly sentences: readonly (readonly Word[])[];
  /** The sentences within each stretch in quotation marks. */
  readonly quotedSentences: readonly (readonly Word[])[];
}

/** Reads a passage once for all that it is compared with. */
export function readPassage(passage: Passage, order: number): ReadPassage {
  const { text, language } = passage;
  const words = readWords(text, language);
  const quoted = findQuoted(text);
  return {
    passage,
    order,
    words,
    quoted,
    sentences: sentences({ start: 0, end: text.length }, passage, words),
    quotedSentences: quoted.flatMap((stretch) => sentences(stretch, passage, words)),
  };
}

function sentences(stretch: TextSpan, { text, language }: Passage, words: readonly Word[]) {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return Array.from(segmenter.segment(text.slice(stretch.start, stretch.end)), ({ index, segment }) => {
    const span = { start: stretch.start + index, end: stretch.start + index + segment.length };
    return wordsWithin(words, span);
  });
}

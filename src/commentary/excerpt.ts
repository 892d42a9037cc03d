import type { Passage, TextSpan } from './passage.ts';

/** A stretch of a passage, and whether it holds the words that a tie is about. */
export interface PassageRun {
  readonly text: string;
  readonly tied: boolean;
}

/** Longest excerpt of a passage that is tied as a whole, in UTF-16 code units: about five lines of a narrow column. */
const LONGEST_WHOLE = 420;

/** The whole passage as runs, the words of the spans tied. Joined, they are the passage. */
export function passageRuns({ text }: Passage, spans: readonly TextSpan[]): readonly PassageRun[] {
  return runsWithin(text, { start: 0, end: text.length }, spans);
}

/**
 * The sentences of a passage that hold the words of the spans, which are tied. Sentences left out are “ … ”. A passage
 * that is tied as a whole is shown whole, or by as many of its first sentences as make a short excerpt.
 */
export function excerpt(passage: Passage, spans: readonly TextSpan[]): readonly PassageRun[] {
  const sentences = sentenceSpans(passage);
  const isWhole = spans.every(({ start, end }) => start === 0 && end === passage.text.length);
  const shown = isWhole
    ? sentences.filter(({ end }, index) => index === 0 || end <= LONGEST_WHOLE)
    : sentences.filter((sentence) => spans.some((span) => span.start < sentence.end && sentence.start < span.end));
  const tied = isWhole ? [] : spans;
  const runs = shown.flatMap((sentence, index) => {
    const isAfterGap = sentence.start !== (shown[index - 1]?.end ?? 0);
    const isCut = index === shown.length - 1 && sentence.end < passage.text.length;
    return [
      ...(isAfterGap ? [{ text: '… ', tied: false }] : []),
      ...runsWithin(passage.text, sentence, tied),
      ...(isCut ? [{ text: '…', tied: false }] : []),
    ];
  });
  return joined(runs);
}

function sentenceSpans({ text, language }: Passage): readonly TextSpan[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return Array.from(sentences, ({ index, segment }) => ({ start: index, end: index + segment.length }));
}

function runsWithin(text: string, within: TextSpan, spans: readonly TextSpan[]): readonly PassageRun[] {
  const edges = spans.flatMap(({ start, end }) => [start, end]).filter((at) => within.start < at && at < within.end);
  const cuts = [...new Set([within.start, ...edges, within.end])].toSorted((one, other) => one - other);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!;
    return { text: text.slice(start, end), tied: spans.some((span) => span.start <= start && end <= span.end) };
  });
}

/** Neighbours that are alike made one. */
function joined(runs: readonly PassageRun[]): readonly PassageRun[] {
  const all: PassageRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.tied === run.tied) all[all.length - 1] = { text: last.text + run.text, tied: run.tied };
    else all.push(run);
  }
  return all;
}

import type { ChangeKind, ChangeRun, Segment } from '../compare/index.ts';
import { printedText, type Token } from '../words/index.ts';

/**
 * Two texts as one, exact to the character: what is kept, taken out and moved away, joined, is the base, signs and white
 * space included; what is kept, put in and moved here, the reading. A word that both print in another way is taken out
 * and put in; of signs or white space round it only those that differ are.
 *
 * @param segments of both texts; they tile the tokens
 */
export function redlineRuns(
  segments: readonly Segment[],
  base: readonly Token[],
  reading: readonly Token[],
): readonly ChangeRun[] {
  const runs = segments.flatMap((segment): ChangeRun[] => {
    const inBase = base.slice(segment.base.start, segment.base.end);
    const inReading = reading.slice(segment.reading.start, segment.reading.end);
    if (segment.kind === 'same' || segment.kind === 'near')
      return inBase.flatMap((token, index) => wordRuns(token, inReading[index]!));
    const gone = { kind: segment.kind === 'departure' ? 'moved-from' : 'del', text: printedText(inBase) } as const;
    const come = { kind: segment.kind === 'arrival' ? 'moved-to' : 'ins', text: printedText(inReading) } as const;
    return [gone, come];
  });
  return joined(runs.filter(({ text }) => text !== ''));
}

function wordRuns(base: Token, reading: Token): ChangeRun[] {
  const inReading = piecesOf(reading);
  return piecesOf(base).flatMap((piece, index): ChangeRun[] => {
    const other = inReading[index]!;
    if (piece === other) return [{ kind: 'same', text: piece }];
    return [
      { kind: 'del', text: piece },
      { kind: 'ins', text: other },
    ];
  });
}

/** Signs before a word, the word, signs after it, and white space. */
function piecesOf({ lead, text, trail }: Token): readonly string[] {
  const signs = trail.trimEnd();
  return [lead, text, signs, trail.slice(signs.length)];
}

/** Neighbours of one kind as one run, moves apart; what a stretch takes out stands before what it puts in. */
function joined(runs: readonly ChangeRun[]): readonly ChangeRun[] {
  const result: { kind: ChangeKind; text: string }[] = [];
  for (const { kind, text } of runs) {
    const last = result.at(-1);
    const before = result.at(-2);
    if (last?.kind === kind && kind !== 'moved-from' && kind !== 'moved-to') last.text += text;
    else if (kind === 'del' && last?.kind === 'ins' && before?.kind === 'del') before.text += text;
    else result.push({ kind, text });
  }
  return result;
}

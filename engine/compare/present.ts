import { type Alignment, type Link, unbrokenRuns } from '../align/index.ts';
import { type Row, isConjunction, isContentWord } from '../words/index.ts';

/** What is marked: every word that differs, or only the phrases that are shared. */
export type Mode = 'words' | 'phrases';

/** A gap of as many words on both sides does not break a phrase: “maintain [an] open, secure”. */
const GAP_IN_A_PHRASE = 2;

/**
 * Words that only one side has do not break a phrase up to as many, and hold a single word between two of them:
 * “personal information [through …, and] oppose [abusing ICT to conduct] mass surveillance”.
 */
const INSERTION_IN_A_PHRASE = 6;

/** Content words that a shared stretch must hold to be shown between two changes. */
const CONTENT_WORDS = 2;

/**
 * The alignment a person would mark. `align` says what belongs together, this says what is worth showing as kept:
 * stretches that hold a phrase. Single shared words between changes join the change, and a conjunction at the end of
 * a stretch goes with what follows it.
 *
 * @param mode in 'phrases' a stretch is unbroken, in 'words' small gaps may divide it
 */
export function present(alignment: Alignment, base: Row, reading: Row, mode: Mode): Alignment {
  const inOrder = alignment.links.filter((link) => link.kind === 'same' || link.kind === 'near');
  const moved = alignment.links.filter((link) => link.kind === 'moved');
  const isSaying = (run: readonly Link[]) =>
    run.some((link) => isMeaningful(link, base)) || touchesEdge(run, base, reading);
  const runs = unbrokenRuns(inOrder).filter(isSaying);
  const kept = joinRuns(runs, mode, base).filter((stretch) => isWorthShowing(stretch, base, reading));
  const shown = kept
    .flatMap((stretch) => unbrokenRuns(stretch))
    .flatMap((run) => withoutConjunctions(run, base, reading));
  const links = [...shown, ...widened(moved, shown, base, reading)].sort((x, y) => x.base - y.base);
  return { links, coarse: alignment.coarse };
}

/** Runs with so little between them that they are one phrase to a reader. */
function joinRuns(runs: readonly (readonly Link[])[], mode: Mode, base: Row): readonly (readonly Link[])[] {
  const gaps = runs.slice(1).map((run, index) => gapBetween(runs[index]!, run));
  const isFirm = runs.map((run, index) => {
    const isBetweenInsertions = [gaps[index - 1], gaps[index]].every((gap) => gap !== undefined && isInsertion(gap));
    return isBetweenInsertions || run.filter((link) => isMeaningful(link, base)).length >= CONTENT_WORDS;
  });
  const stretches: Link[][] = [];
  runs.forEach((run, index) => {
    const gap = gaps[index - 1];
    const isOpen = gap && (isSmall(gap) || (isInsertion(gap) && isFirm[index - 1] && isFirm[index]));
    if (mode !== 'words' || !isOpen) stretches.push([]);
    for (const link of run) stretches.at(-1)!.push(link);
  });
  return stretches;
}

/** Words between two runs. */
interface Gap {
  readonly base: number;
  readonly reading: number;
}

function gapBetween(run: readonly Link[], next: readonly Link[]): Gap {
  const last = run.at(-1)!;
  return { base: next[0]!.base - last.base - 1, reading: next[0]!.reading - last.reading - 1 };
}

function isSmall(gap: Gap): boolean {
  return Math.max(gap.base, gap.reading) <= GAP_IN_A_PHRASE;
}

function isInsertion(gap: Gap): boolean {
  return Math.min(gap.base, gap.reading) === 0 && Math.max(gap.base, gap.reading) <= INSERTION_IN_A_PHRASE;
}

function isWorthShowing(stretch: readonly Link[], base: Row, reading: Row): boolean {
  const words = stretch.filter((link) => isMeaningful(link, base)).length;
  return words >= CONTENT_WORDS || touchesEdge(stretch, base, reading);
}

function isMeaningful(link: Link, base: Row): boolean {
  return isContentWord(base.tokens[link.base]!.norm, base.language);
}

/** Whether a run opens or closes both rows, so that there is a change on one side of it only. */
function touchesEdge(run: readonly Link[], base: Row, reading: Row): boolean {
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return false;
  const closes = last.base === base.tokens.length - 1 && last.reading === reading.tokens.length - 1;
  return closes || (first.base === 0 && first.reading === 0);
}

function withoutConjunctions(run: readonly Link[], base: Row, reading: Row): readonly Link[] {
  const last = run.at(-1)!;
  const isEnd = last.base === base.tokens.length - 1 && last.reading === reading.tokens.length - 1;
  if (isEnd || run.length < 2 || !isConjunction(base.tokens[last.base]!.norm, base.language)) return run;
  return run.slice(0, -1);
}

/** Moved links, with a conjunction before each phrase if both rows have it there and it is free. */
function widened(moved: readonly Link[], shown: readonly Link[], base: Row, reading: Row): readonly Link[] {
  const inBase = new Set(shown.map((link) => link.base));
  const inReading = new Set(shown.map((link) => link.reading));
  return unbrokenRuns(moved).flatMap((run) => {
    const [at, there] = [run[0]!.base - 1, run[0]!.reading - 1];
    const norm = base.tokens[at]?.norm;
    const isFree =
      norm !== undefined && norm === reading.tokens[there]?.norm && !inBase.has(at) && !inReading.has(there);
    if (!isFree || !isConjunction(norm, base.language)) return run;
    return [{ kind: 'moved', base: at, reading: there, strength: 1 } as const, ...run];
  });
}

import type { Rules } from '../rules.ts';
import { type Alignment, type Link, unbrokenRuns } from '../align/index.ts';
import { type Row, isConjunction, isContentWord } from '../words/index.ts';

/** What is marked: every word that differs, or only the phrases that are shared. */
export type Mode = 'words' | 'phrases';

/**
 * The alignment a person would mark. `align` says what belongs together, this says what is worth showing as kept:
 * stretches that hold a phrase. Single shared words between changes join the change, and a conjunction at the end of
 * a stretch goes with what follows it.
 *
 * @param mode in 'phrases' a stretch is unbroken, in 'words' small gaps may divide it
 */
export function legibleAlignment(alignment: Alignment, base: Row, reading: Row, mode: Mode, rules: Rules): Alignment {
  const inOrder = alignment.links.filter((link) => link.kind === 'same' || link.kind === 'near');
  const moved = alignment.links.filter((link) => link.kind === 'moved');
  const isSaying = (run: readonly Link[]) =>
    run.some((link) => isMeaningful(link, base)) || touchesEdge(run, base, reading);
  const runs = unbrokenRuns(inOrder).filter(isSaying);
  const kept = joinRuns(runs, mode, base, rules).filter((stretch) => isWorthShowing(stretch, base, reading, rules));
  const links = withConjunctions(kept.flat(), moved, base, reading);
  return { links, coarse: alignment.coarse };
}

/** Runs with so little between them that they are one phrase to a reader. */
function joinRuns(
  runs: readonly (readonly Link[])[],
  mode: Mode,
  base: Row,
  rules: Rules,
): readonly (readonly Link[])[] {
  const gaps = runs.slice(1).map((run, index) => gapBetween(runs[index]!, run));
  const isFirm = runs.map((run, index) => {
    const isBetweenInsertions = [gaps[index - 1], gaps[index]].every(
      (gap) => gap !== undefined && isInsertion(gap, rules),
    );
    return isBetweenInsertions || run.filter((link) => isMeaningful(link, base)).length >= rules.shownContentWords;
  });
  const stretches: Link[][] = [];
  runs.forEach((run, index) => {
    const gap = gaps[index - 1];
    const isOpen = gap && (isSmall(gap, rules) || (isInsertion(gap, rules) && isFirm[index - 1] && isFirm[index]));
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

function isSmall(gap: Gap, rules: Rules): boolean {
  return Math.max(gap.base, gap.reading) <= rules.gapInPhrase;
}

function isInsertion(gap: Gap, rules: Rules): boolean {
  return Math.min(gap.base, gap.reading) === 0 && Math.max(gap.base, gap.reading) <= rules.insertionInPhrase;
}

function isWorthShowing(stretch: readonly Link[], base: Row, reading: Row, rules: Rules): boolean {
  const words = stretch.filter((link) => isMeaningful(link, base)).length;
  return words >= rules.shownContentWords || touchesEdge(stretch, base, reading);
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

/** Shown and moved links; a conjunction that both rows have before a moved phrase moves with it, even if another ends a kept run with it. */
function withConjunctions(shown: readonly Link[], moved: readonly Link[], base: Row, reading: Row): readonly Link[] {
  const atBase = new Map(shown.map((link) => [link.base, link]));
  const atReading = new Map(shown.map((link) => [link.reading, link]));
  const taken = new Set<Link>();
  const widened = unbrokenRuns(moved).flatMap((run) => {
    const [at, there] = [run[0]!.base - 1, run[0]!.reading - 1];
    const norm = base.tokens[at]?.norm;
    if (norm === undefined || norm !== reading.tokens[there]?.norm || !isConjunction(norm, base.language)) return run;
    const linked = [atBase.get(at), atReading.get(there)].filter((link) => link !== undefined);
    if (linked.some((link) => atBase.get(link.base + 1)?.reading === link.reading + 1)) return run;
    for (const link of linked) taken.add(link);
    return [{ kind: 'moved', base: at, reading: there } as const, ...run];
  });
  return [...shown.filter((link) => !taken.has(link)), ...widened].sort((x, y) => x.base - y.base);
}

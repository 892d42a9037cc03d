import type { TextSpan } from './passage.ts';
import { isFormOf } from './form.ts';
import type { CommentaryRules } from './rules.ts';
import type { Word } from './word.ts';

/** Words of a quotation found in their order in another text. */
export interface Match {
  /** Runs that stand without a gap in the other text; ascending in both. */
  readonly parts: readonly MatchPart[];
  /** Words found. */
  readonly length: number;
  /** Whether letters or words in brackets, or another form of a word, stand in the quotation. */
  readonly altered: boolean;
  /** Words of the other text left out without an ellipsis or brackets in their place. */
  readonly dropped: number;
  /** Higher is closer; to be compared between matches of the same words only. */
  readonly score: number;
}

/** A run of words, in positions of both rows: `start` is in it, `end` is not. */
export interface MatchPart {
  readonly quoted: TextSpan;
  readonly original: TextSpan;
}

/** What a match may do, and what that costs. */
export interface MatchRules extends CommentaryRules {
  /** `whole`: every word of the quotation must be found; `run`: any run of its words. */
  readonly extent: 'whole' | 'run';
  /** Most words that may be left out at one place without a sign; a sign allows any number. */
  readonly drop: number;
  /** Whether another form of a word may stand for it. */
  readonly forms: boolean;
}

/**
 * Finds the closest place of a quotation in another text: the words in their order, gaps only in the other text.
 * Local alignment after Smith and Waterman (1981), without gaps on the side of the quotation.
 * Of equal places the first is taken.
 *
 * @returns undefined if nothing is found under the rules
 */
export function findMatch(quoted: readonly Word[], original: readonly Word[], rules: MatchRules): Match | undefined {
  const rows: (readonly Cell[])[] = [];
  for (const [at, word] of quoted.entries()) rows.push(fillRow(word, original, rows[at - 1], at, rules));
  const ends = rules.extent === 'whole' ? rows.slice(-1) : rows;
  const best = ends
    .flat()
    .reduce<Cell | undefined>((top, cell) => (top && top.score >= cell.score ? top : cell), undefined);
  return best && readMatch(best, quoted, original);
}

/** All runs of a quotation in another text, best first, then what is left of it on either side. */
export function findRuns(
  quoted: readonly Word[],
  original: readonly Word[],
  rules: Omit<MatchRules, 'extent'>,
  isLongEnough: (match: Match) => boolean,
  offset = 0,
): readonly Match[] {
  const match = findMatch(quoted, original, { ...rules, extent: 'run' });
  if (!match || !isLongEnough(match)) return [];
  const [start, end] = [match.parts[0]!.quoted.start, match.parts.at(-1)!.quoted.end];
  return [
    ...findRuns(quoted.slice(0, start), original, rules, isLongEnough, offset),
    { ...match, parts: match.parts.map((part) => shift(part, offset)) },
    ...findRuns(quoted.slice(end), original, rules, isLongEnough, offset + end),
  ];
}

/** The longest run of a match without a gap, as a stretch of the quotation. */
export function longestPart(match: Match): TextSpan {
  return match.parts
    .map((part) => part.quoted)
    .reduce((top, part) => (part.end - part.start > top.end - top.start ? part : top));
}

/** The same match with its parts cut before these positions of the quotation too. */
export function cutParts(match: Match, cuts: readonly number[]): Match {
  const parts = match.parts.flatMap(({ quoted, original }) => {
    const inside = cuts.filter((cut) => quoted.start < cut && cut < quoted.end);
    const starts = [...new Set([quoted.start, ...inside])].toSorted((one, other) => one - other);
    return starts.map((start, index) => {
      const end = starts[index + 1] ?? quoted.end;
      const by = original.start - quoted.start;
      return { quoted: { start, end }, original: { start: start + by, end: end + by } };
    });
  });
  return { ...match, parts };
}

/** Two words matched, and the best way to them. */
interface Cell {
  readonly quoted: number;
  readonly original: number;
  readonly score: number;
  readonly previous: Cell | undefined;
}

function fillRow(
  word: Word,
  original: readonly Word[],
  above: readonly Cell[] | undefined,
  quoted: number,
  rules: MatchRules,
): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [at, other] of original.entries()) {
    const worth = wordWorth(word, other, rules);
    if (worth === 0) continue;
    const way = bestWay(word, at, above ?? [], rules);
    if (way) cells.push({ quoted, original: at, score: way.score + worth, previous: way.previous });
    else if (rules.extent === 'run' || quoted === 0)
      cells.push({ quoted, original: at, score: worth, previous: undefined });
  }
  return cells;
}

function wordWorth(word: Word, other: Word, rules: MatchRules): number {
  if (word.norm === other.norm) return 1;
  return rules.forms && isFormOf(word.norm, other.norm, rules) ? 1 - rules.formCost : 0;
}

function bestWay(
  word: Word,
  original: number,
  above: readonly Cell[],
  rules: MatchRules,
): { readonly score: number; readonly previous: Cell } | undefined {
  let best: { readonly score: number; readonly previous: Cell } | undefined;
  for (const previous of above) {
    if (previous.original >= original) break;
    const cost = gapCost(word, original - previous.original - 1, rules);
    if (cost === undefined) continue;
    const score = previous.score - cost;
    const pays = score > 0 || rules.extent === 'whole';
    if (pays && (!best || score > best.score)) best = { score, previous };
  }
  return best;
}

/** What it costs to leave out words before this one; undefined if that is not allowed. */
function gapCost(word: Word, gap: number, rules: MatchRules): number | undefined {
  if (word.before !== 'nothing') return gap === 0 ? rules.idleSignCost : 0;
  if (gap === 0) return 0;
  return gap <= rules.drop ? rules.dropCost : undefined;
}

function readMatch(end: Cell, quoted: readonly Word[], original: readonly Word[]): Match {
  const path: Cell[] = [];
  for (let cell: Cell | undefined = end; cell; cell = cell.previous) path.unshift(cell);
  const parts = readParts(path, quoted);
  return {
    parts,
    length: path.length,
    altered: path.some((cell, index) => isAltered(quoted[cell.quoted]!, original[cell.original]!, index)),
    dropped: parts.reduce((sum, part, index) => sum + droppedBefore(part, parts[index - 1], quoted), 0),
    score: end.score,
  };
}

/** A part ends at a gap, marked or not, and at every sign of omission. */
function readParts(path: readonly Cell[], quoted: readonly Word[]): readonly MatchPart[] {
  const parts: MatchPart[] = [];
  for (const cell of path) {
    const last = parts.at(-1);
    const joins = last?.original.end === cell.original && quoted[cell.quoted]!.before === 'nothing';
    const start = joins ? last : { quoted: { start: cell.quoted }, original: { start: cell.original } };
    if (joins) parts.pop();
    parts.push({
      quoted: { start: start.quoted.start, end: cell.quoted + 1 },
      original: { start: start.original.start, end: cell.original + 1 },
    });
  }
  return parts;
}

function isAltered(word: Word, other: Word, index: number): boolean {
  return word.bracketed || word.norm !== other.norm || (index > 0 && word.before === 'insertion');
}

function droppedBefore(part: MatchPart, previous: MatchPart | undefined, quoted: readonly Word[]): number {
  if (!previous || quoted[part.quoted.start]!.before !== 'nothing') return 0;
  return part.original.start - previous.original.end;
}

function shift(part: MatchPart, by: number): MatchPart {
  return { quoted: { start: part.quoted.start + by, end: part.quoted.end + by }, original: part.original };
}

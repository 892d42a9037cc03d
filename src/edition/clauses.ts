import { tokenize, type Span, type Token } from '../../engine/words/index.ts';

/** The words of one clause in one reading: its stretches, in the order of the reading. */
export type Stretches = readonly string[];

/** What keeps clauses from tiling a reading. */
export type TilingProblem =
  /** Words of a clause that are not in the reading, or only where other stretches stand. */
  | { readonly kind: 'nowhere' | 'taken'; readonly clause: number; readonly stretch: number }
  /** Words of the reading that are in no clause. */
  | { readonly kind: 'left over'; readonly span: Span };

/** Where the words of each clause stand in a reading. */
export interface Tiling {
  /** For each clause its spans of tokens, in the order of its stretches. */
  readonly spans: readonly (readonly Span[])[];
  /** Empty where every word of the reading is in exactly one clause. */
  readonly problems: readonly TilingProblem[];
}

/** A stretch of a clause, as compared. */
interface Piece {
  readonly clause: number;
  readonly stretch: number;
  readonly norms: readonly string[];
}

/**
 * Finds where the words of each clause stand in a reading, so that every word is in exactly one. Case, punctuation and
 * typography do not count.
 *
 * @param tokens the reading, cut into words
 * @param language BCP 47 tag of the reading
 * @param clauses the stretches of each clause; none where the reading lacks it
 */
export function tileReading(tokens: readonly Token[], language: string, clauses: readonly Stretches[]): Tiling {
  const norms = tokens.map(({ norm }) => norm);
  const pieces = clauses.flatMap((stretches, clause) =>
    stretches.map((words, stretch): Piece => {
      return { clause, stretch, norms: tokenize(words, language).map(({ norm }) => norm) };
    }),
  );
  const starts = coverWhole(norms, pieces);
  if (starts) return { spans: spansOf(clauses, pieces, starts), problems: [] };
  return coverPart(norms, clauses, pieces);
}

/** The start of each piece in a cover of the whole reading; undefined if there is none. */
function coverWhole(norms: readonly string[], pieces: readonly Piece[]): readonly number[] | undefined {
  const starts = pieces.map(() => -1);
  const dead = new Set<string>();
  const walk = (at: number): boolean => {
    if (at === norms.length) return starts.every((start) => start >= 0);
    const key = `${at}:${starts.map((start) => (start < 0 ? '0' : '1')).join('')}`;
    if (dead.has(key)) return false;
    for (const [index, piece] of pieces.entries()) {
      if (starts[index]! >= 0 || !standsAt(norms, piece, at) || !isInTurn(pieces, starts, index)) continue;
      starts[index] = at;
      if (walk(at + piece.norms.length)) return true;
      starts[index] = -1;
    }
    dead.add(key);
    return false;
  };
  return walk(0) ? starts : undefined;
}

/** What can be placed, the longest first, and what is wrong with the rest. */
function coverPart(norms: readonly string[], clauses: readonly Stretches[], pieces: readonly Piece[]): Tiling {
  const taken = norms.map(() => false);
  const starts = pieces.map(() => -1);
  const problems: TilingProblem[] = [];
  const order = pieces.map((_, index) => index).sort((x, y) => pieces[y]!.norms.length - pieces[x]!.norms.length);
  for (const index of order) {
    const piece = pieces[index]!;
    const places = norms.map((_, at) => at).filter((at) => standsAt(norms, piece, at));
    const free = places.find((at) => piece.norms.every((_, step) => !taken[at + step]));
    if (free === undefined) {
      const { clause, stretch } = piece;
      problems.push({ kind: places.length > 0 ? 'taken' : 'nowhere', clause, stretch });
      continue;
    }
    starts[index] = free;
    for (let step = 0; step < piece.norms.length; step++) taken[free + step] = true;
  }
  return { spans: spansOf(clauses, pieces, starts), problems: [...problems, ...leftOver(taken)] };
}

function leftOver(taken: readonly boolean[]): readonly TilingProblem[] {
  const problems: TilingProblem[] = [];
  for (let start = 0; start < taken.length; start++) {
    if (taken[start]) continue;
    let end = start + 1;
    while (end < taken.length && !taken[end]) end++;
    problems.push({ kind: 'left over', span: { start, end } });
    start = end;
  }
  return problems;
}

function standsAt(norms: readonly string[], piece: Piece, at: number): boolean {
  return piece.norms.length > 0 && piece.norms.every((norm, step) => norm === norms[at + step]);
}

/** Whether the stretches of the same clause before this one are placed already. */
function isInTurn(pieces: readonly Piece[], starts: readonly number[], index: number): boolean {
  const { clause, stretch } = pieces[index]!;
  return pieces.every((other, at) => other.clause !== clause || other.stretch >= stretch || starts[at]! >= 0);
}

function spansOf(
  clauses: readonly Stretches[],
  pieces: readonly Piece[],
  starts: readonly number[],
): readonly (readonly Span[])[] {
  return clauses.map((_, clause) =>
    pieces.flatMap((piece, index) => {
      const start = starts[index]!;
      return piece.clause === clause && start >= 0 ? [{ start, end: start + piece.norms.length }] : [];
    }),
  );
}

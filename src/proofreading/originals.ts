import { account, linesOf, residueStart, type Difference, type PrintedLine } from './accounting.ts';
import { articleLines } from './article.ts';
import type { Entry } from './entries.ts';
import type { ContentFile } from './files.ts';
import { problem, type Place, type Problem } from './problems.ts';
import { quote } from './quote.ts';

type Witness = Entry<'witnesses'>;

/** A witness and the file that its article was received in. */
export interface Received {
  readonly witness: Witness;
  readonly original: ContentFile;
}

/** Whether each witness has an original of its own; comes to those that belong together. */
export function* originalsProblems(
  witnesses: readonly Witness[],
  originals: readonly ContentFile[],
  folder: string,
): Generator<Problem, readonly Received[]> {
  const received: Received[] = [];
  for (const witness of witnesses) {
    const name = witness.fields?.original;
    if (name === undefined) continue;
    const original = originals.find(({ id }) => id === name);
    const owner = received.find((pair) => pair.original === original)?.witness;
    if (!original) yield problem('originalUnknown', placeOf(witness), { name: quote(name), folder });
    else if (owner) yield problem('originalTwice', placeOf(witness), { name: quote(name), file: owner.file });
    else received.push({ witness, original });
  }
  return received;
}

/** Originals that no witness names. Only if all witnesses can be read is it known that there are any. */
export function* unusedOriginals(witnesses: readonly Witness[], originals: readonly ContentFile[]): Generator<Problem> {
  for (const { id, file } of originals)
    if (!witnesses.some(({ fields }) => fields?.original === id)) yield problem('originalUnused', { file }, {});
}

/** Whether each word of an original has its place in the article or in the residue. */
export function* accountProblems({ witness, original }: Received): Generator<Problem> {
  if (original.text === undefined) return;
  const lines = linesOf(original.text);
  const faults = [...residueProblems(witness, original.file, lines)];
  yield* faults;
  // What these faults would do to the account is their consequence and no news.
  if (faults.length > 0) return;
  const difference = account(lines, witness.fields!.residue, articleLines(witness));
  if (difference) yield differenceProblem(difference, witness.file, original.file);
}

function placeOf({ file, yaml }: Witness): Place {
  return { file, line: yaml?.lineOf(['original']), field: 'original' };
}

function* residueProblems({ file: article, fields, yaml }: Witness, file: string, original: readonly PrintedLine[]) {
  const whole = new Set<number>();
  const inPart = new Set<number>();
  for (const [index, { lines, words }] of fields!.residue.entries()) {
    const [first, last] = lines;
    const place = { file: article, line: yaml!.lineOf(['residue', index]), field: `residue.${index + 1}` };
    if (first > last || last > original.length) {
      yield problem('residueOutside', place, { first, last, file, count: `${original.length}` });
      continue;
    }
    const span = original.slice(first - 1, last);
    const twice = span.find(({ line }) => whole.has(line) || (words === undefined && inPart.has(line)));
    if (twice) yield problem('residueOverlaps', place, { line: twice.line });
    if (words !== undefined && residueStart(span, words) < 0)
      yield problem('residueNotThere', place, { words: quote(words), file });
    for (const { line } of span) (words === undefined ? whole : inPart).add(line);
  }
}

function differenceProblem(difference: Difference, article: string, file: string): Problem {
  switch (difference.kind) {
    case 'differs':
      return problem('articleDiffers', placeIn(article, difference.article), {
        article: quote(difference.article.text),
        original: quote(difference.original.text),
        line: difference.original.line,
        file,
      });
    case 'longer':
      return problem('articleLonger', placeIn(article, difference.article), {
        article: quote(difference.article.text),
        file,
      });
    case 'shorter':
      return problem(
        'articleShorter',
        { file: article },
        { original: quote(difference.original.text), line: difference.original.line, file },
      );
  }
}

function placeIn(file: string, { line, field }: PrintedLine): Place {
  return { file, line, field };
}

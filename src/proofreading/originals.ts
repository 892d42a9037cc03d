import { kinds } from '../schemas.ts';
import { account, linesOf, residueStart, type Departure, type PrintedLine } from './accounting.ts';
import { articleLines } from './article.ts';
import { idsOf, type Content } from './content.ts';
import { placeOf, type Entry } from './entries.ts';
import type { ContentFile } from './files.ts';
import { soundWitnesses } from './points.ts';
import { problemsOf, type ProblemPlace, type Problem } from './problems.ts';
import { quote } from './quote.ts';

/** What can be found. */
export const messages = {
  originalUnknown: {
    found: 'There is no original {name}.',
    remedy: 'Name a file in {folder}, or add the article there as it was received.',
  },
  originalTwice: {
    found: 'The original {name} belongs to {file}.',
    remedy: 'Give each witness an original of its own.',
  },
  originalUnused: {
    found: 'No witness names this original.',
    remedy: 'Name it in the field “original” of its witness, or delete the file.',
  },
  residueOutside: {
    found: 'Lines {first} to {last} are no span of lines in {file}, which has {count}.',
    remedy: 'Give the first and the last line, counted from 1.',
  },
  residueOverlaps: { found: 'Line {line} of the original is left out twice.', remedy: 'List each line once.' },
  residueNotThere: {
    found: '{words} does not stand in these lines of {file}.',
    remedy: 'Copy the words that are left out from the original.',
  },
  articleDiffers: {
    found: 'The article has {article} where line {line} of {file} has {original}.',
    remedy: 'Print what the original has, slips too. Or list under “residue” what is no text of the article.',
  },
  articleLonger: {
    found: 'The article goes on with {article} where {file} ends.',
    remedy: 'Take out what the original does not have.',
  },
  articleShorter: {
    found: 'The article ends where line {line} of {file} goes on with {original}.',
    remedy: 'Add what is missing, or list it under “residue” with the reason.',
  },
} as const;

const problem = problemsOf(messages);

type Witness = Entry<'witnesses'>;

/** A witness and the file that its article was received in. */
interface Received {
  readonly witness: Witness;
  readonly original: ContentFile;
}

/** Whether each witness has an original of its own, and each word of it its place in the article or in the residue. */
export function* check(content: Content): Generator<Problem> {
  const { witnesses, folder, files } = content;
  const originals = files.filter(({ kind }) => kind === 'originals');
  const received = yield* originalsProblems(witnesses, originals, `${folder}/${kinds.originals.folder}`);
  // Only if all witnesses can be read is it known that none names an original.
  if (witnesses.filter(({ fields }) => fields).length === idsOf(content, 'witnesses').length)
    yield* unusedOriginals(witnesses, originals);
  const sound = soundWitnesses(content);
  const isShared = ({ id }: ContentFile) => witnesses.filter(({ fields }) => fields?.original === id).length > 1;
  for (const pair of received)
    if (sound.includes(pair.witness) && !isShared(pair.original)) yield* accountProblems(pair);
}

/** Comes to the witnesses and originals that belong together. */
function* originalsProblems(
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
    if (!original) yield problem('originalUnknown', placeOf(witness, ['original']), { name: quote(name), folder });
    else if (owner)
      yield problem('originalTwice', placeOf(witness, ['original']), { name: quote(name), file: owner.file });
    else received.push({ witness, original });
  }
  return received;
}

function* unusedOriginals(witnesses: readonly Witness[], originals: readonly ContentFile[]): Generator<Problem> {
  for (const { id, file } of originals)
    if (!witnesses.some(({ fields }) => fields?.original === id)) yield problem('originalUnused', { file }, {});
}

function* accountProblems({ witness, original }: Received): Generator<Problem> {
  if (original.text === undefined) return;
  const lines = linesOf(original.text);
  const faults = [...residueProblems(witness, original.file, lines)];
  yield* faults;
  // What these faults would do to the account is their consequence and no news.
  if (faults.length > 0) return;
  const departure = account(lines, witness.fields!.residue, articleLines(witness));
  if (departure) yield departureProblem(departure, witness.file, original.file);
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

function departureProblem(departure: Departure, article: string, file: string): Problem {
  switch (departure.kind) {
    case 'differs':
      return problem('articleDiffers', placeIn(article, departure.article), {
        article: quote(departure.article.text),
        original: quote(departure.original.text),
        line: departure.original.line,
        file,
      });
    case 'longer':
      return problem('articleLonger', placeIn(article, departure.article), {
        article: quote(departure.article.text),
        file,
      });
    case 'shorter':
      return problem(
        'articleShorter',
        { file: article },
        { original: quote(departure.original.text), line: departure.original.line, file },
      );
  }
}

function placeIn(file: string, { line, field }: PrintedLine): ProblemPlace {
  return { file, line, field };
}

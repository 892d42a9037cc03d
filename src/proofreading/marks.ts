import { editorTies, type EditorMark, type MarkProblem } from '../commentary/editor.ts';
import type { Passage } from '../commentary/passage.ts';
import { printedPassages } from '../markdown/passages.ts';
import { pointNumbers, type Content } from './content.ts';
import { placeOf, type Entry } from './entries.ts';
import { problemsOf, type Problem } from './problems.ts';
import { quote } from './quote.ts';

/** What can be found. */
export const messages = {
  markWordless: { found: 'The opening {opening} has no word.', remedy: 'Give the first words of the paragraph.' },
  markNowhere: {
    found: 'No paragraph of the article begins with {opening}.',
    remedy: 'Give its first words as they are printed, or take the mark out.',
  },
  markAmbiguous: {
    found: 'Several paragraphs of the article begin with {opening}.',
    remedy: 'Give more of its words.',
  },
  markTwice: {
    found: 'The paragraph that begins with {opening} is marked twice.',
    remedy: 'Put all its points into one mark.',
  },
  markPointUnknown: { found: 'There is no point {number}.', remedy: 'Correct the number.' },
} as const;

const problem = problemsOf(messages);

const keys = {
  'no words': 'markWordless',
  'no passage': 'markNowhere',
  'several passages': 'markAmbiguous',
  'marked before': 'markTwice',
} as const satisfies Partial<Record<MarkProblem['kind'], keyof typeof messages>>;

/** Whether each paragraph that an editor marks is there, once, and each point that the mark names. */
export function* check(content: Content): Generator<Problem> {
  for (const witness of content.witnesses) yield* marksProblems(witness, pointNumbers(content));
}

function* marksProblems(witness: Entry<'witnesses'>, numbers: readonly number[]): Generator<Problem> {
  const { id, fields } = witness;
  if (!fields) return;
  const marks: readonly EditorMark[] = fields.discusses.map((mark) => ({ ...mark, witness: id }));
  for (const { kind, mark } of editorTies(passagesOf(witness), marks).problems) {
    const place = placeOf(witness, ['discusses', marks.indexOf(mark), 'opening']);
    if (kind !== 'no points') yield problem(keys[kind], place, { opening: quote(mark.opening) });
  }
  for (const [index, { points }] of marks.entries())
    for (const [at, number] of points.entries())
      if (numbers.length > 0 && !numbers.includes(number))
        yield problem('markPointUnknown', placeOf(witness, ['discusses', index, 'points', at]), { number });
}

function passagesOf({ id, fields, body }: Entry<'witnesses'>): readonly Passage[] {
  if (!fields || !body) return [];
  const { standfirst, language } = fields;
  return printedPassages(body, standfirst).map((passage) => ({ ...passage, witness: id, language }));
}

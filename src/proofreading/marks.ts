import { editorTies, type Mark, type MarkProblem } from '../commentary/editor.ts';
import type { Passage } from '../commentary/passage.ts';
import { printedPassages } from '../markdown/passages.ts';
import type { Entry } from './entries.ts';
import { problem, type Place, type Problem, type ProblemKey } from './problems.ts';
import { quote } from './quote.ts';

const keys = {
  'no words': 'markWordless',
  'no passage': 'markNowhere',
  'several passages': 'markAmbiguous',
  'marked before': 'markTwice',
} as const satisfies Partial<Record<MarkProblem['kind'], ProblemKey>>;

/**
 * Whether each paragraph that the editor marks is there, once, and each point that the mark names.
 *
 * @param numbers of the points that have a file
 */
export function* marksProblems(witness: Entry<'witnesses'>, numbers: readonly number[]): Generator<Problem> {
  const { id, fields } = witness;
  if (!fields) return;
  const marks: readonly Mark[] = fields.discusses.map((mark) => ({ ...mark, witness: id }));
  for (const { kind, mark } of editorTies(passagesOf(witness), marks).problems) {
    const place = placeOf(witness, marks.indexOf(mark), 'opening');
    if (kind !== 'no points') yield problem(keys[kind], place, { opening: quote(mark.opening) });
  }
  for (const [index, { points }] of marks.entries())
    for (const number of points.filter((point) => !numbers.includes(point)))
      yield problem('markPointUnknown', placeOf(witness, index, 'points'), { number });
}

function passagesOf({ id, fields, body }: Entry<'witnesses'>): readonly Passage[] {
  if (!fields || !body) return [];
  const { standfirst, language } = fields;
  return printedPassages(body, standfirst).map((passage) => ({ ...passage, witness: id, language }));
}

function placeOf({ file, yaml }: Entry<'witnesses'>, index: number, field: 'opening' | 'points'): Place {
  return { file, line: yaml?.lineOf(['discusses', index, field]), field: `discusses.${index + 1}.${field}` };
}

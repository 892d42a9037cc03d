import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { kinds } from '../schemas.ts';
import { pointNumbers, type Content } from './content.ts';
import type { Entry } from './entries.ts';
import { problemsOf, type ProblemPlace, type Problem } from './problems.ts';
import { quote } from './quote.ts';

/** What can be found. */
export const messages = {
  pointMissing: {
    found: 'Point {number} is missing.',
    remedy: 'Add it. Every witness prints every point that has a file in {folder}.',
  },
  pointTwice: {
    found: 'Point {number} stands here for the second time. The first is on line {line}.',
    remedy: 'Give each point once, with its number in the article.',
  },
  pointUnknown: { found: 'There is no point {number}.', remedy: 'Correct the number, or add {file}.' },
  pointDisplaced: {
    found: 'Point {number} stands after point {before}.',
    remedy: 'Put the points in the order of their numbers.',
  },
  pointsCallMissing: {
    found: 'The article does not say where its points stand.',
    remedy: 'Write {call} on a line of its own, where the list stood.',
  },
  pointsCallTwice: { found: '{call} stands here for the second time.', remedy: 'Keep one.' },
  pointsCallWrong: {
    found: '<Points> is misplaced or has wrong attributes.',
    remedy: 'Write {call} on a line of its own, outside paragraphs and lists.',
  },
} as const;

const problem = problemsOf(messages);

/** Whether each witness prints every point once and in order, and says where in the article they stand. */
export function* check(content: Content): Generator<Problem> {
  for (const witness of content.witnesses) yield* pointsProblems(witness, content);
}

/** The witnesses whose points can be told apart. What is wrong with the others is said here, and what follows from it nowhere. */
export function soundWitnesses(content: Content): readonly Entry<'witnesses'>[] {
  return content.witnesses.filter((witness) => witness.fields && pointsProblems(witness, content).next().done);
}

function* pointsProblems(witness: Entry<'witnesses'>, content: Content): Generator<Problem> {
  const numbers = pointNumbers(content);
  // Where no point has a file, that is said already.
  if (numbers.length > 0) yield* numberProblems(witness, numbers, `${content.folder}/${kinds.points.folder}`);
  yield* callProblems(witness);
}

function* numberProblems({ file, fields, yaml }: Entry<'witnesses'>, numbers: readonly number[], folder: string) {
  if (!fields || !yaml) return;
  const place = (index: number): ProblemPlace => ({
    file,
    line: yaml.lineOf(['points', index, 'number']),
    field: `points.${index + 1}.number`,
  });
  const printed = fields.points.map(({ number }) => number);
  for (const [index, number] of printed.entries()) {
    const first = printed.indexOf(number);
    const before = printed[index - 1];
    if (first < index)
      yield problem('pointTwice', place(index), { number, line: yaml.lineOf(['points', first, 'number']) });
    else if (!numbers.includes(number))
      yield problem('pointUnknown', place(index), { number, file: `${folder}${number}.yaml` });
    else if (before !== undefined && before > number) yield problem('pointDisplaced', place(index), { number, before });
  }
  for (const number of numbers.filter((number) => !printed.includes(number)))
    yield problem('pointMissing', { file, line: yaml.lineOf(['points']), field: 'points' }, { number, folder });
}

const call = '<Points {...props.points} />';

function* callProblems({ file, body }: Entry<'witnesses'>): Generator<Problem> {
  if (!body) return;
  const calls: { place: ProblemPlace; right: boolean }[] = [];
  visit(body, (node: Nodes, _, parent) => {
    if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || node.name !== 'Points') return;
    const right = node.type === 'mdxJsxFlowElement' && parent === body && isCall(node);
    calls.push({ place: { file, line: node.position?.start.line }, right });
  });
  const end = body.position?.end.line;
  if (calls.length === 0) yield problem('pointsCallMissing', { file, line: end }, { call: quote(call) });
  for (const { place } of calls.slice(1)) yield problem('pointsCallTwice', place, { call: quote(call) });
  for (const { place, right } of calls) if (!right) yield problem('pointsCallWrong', place, { call: quote(call) });
}

function isCall({ attributes, children }: MdxJsxFlowElement): boolean {
  const [attribute] = attributes;
  if (attributes.length !== 1 || children.length > 0) return false;
  return attribute?.type === 'mdxJsxExpressionAttribute' && attribute.value.trim() === '...props.points';
}

import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { Entry } from './entries.ts';
import { problem, type Place, type Problem } from './problems.ts';
import { quote } from './quote.ts';

/**
 * Whether a witness holds every point once and in order, and says where in the article they stand.
 *
 * @param numbers of the points that have a file, in order
 * @param folder that holds those files
 */
export function* pointsProblems(
  witness: Entry<'witnesses'>,
  numbers: readonly number[],
  folder: string,
): Generator<Problem> {
  yield* numberProblems(witness, numbers, folder);
  yield* callProblems(witness);
}

function* numberProblems({ file, fields, yaml }: Entry<'witnesses'>, numbers: readonly number[], folder: string) {
  if (!fields || !yaml) return;
  const place = (index: number): Place => ({
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
      yield problem('pointUnknown', place(index), { number, file: `${folder}${number}.mdx` });
    else if (before !== undefined && before > number) yield problem('pointDisplaced', place(index), { number, before });
  }
  for (const number of numbers.filter((number) => !printed.includes(number)))
    yield problem('pointMissing', { file, line: yaml.lineOf(['points']), field: 'points' }, { number, folder });
}

const call = '<Points {...props.points} />';

function* callProblems({ file, body }: Entry<'witnesses'>): Generator<Problem> {
  if (!body) return;
  const calls: { place: Place; right: boolean }[] = [];
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

import { visit } from 'unist-util-visit';
import { entriesOf, type Content } from './content.ts';
import { problemsOf, type Problem } from './problems.ts';

/** What can be found. */
export const messages = {
  pictureForbidden: {
    found: 'A picture stands here. Content holds text only.',
    remedy: 'Say in words what it shows, or link to it.',
  },
} as const;

const problem = problemsOf(messages);

/** Whether no text holds a picture: the policy of the pages loads none. */
export function* check(content: Content): Generator<Problem> {
  for (const { file, body } of entriesOf(content)) {
    const lines: (number | undefined)[] = [];
    if (body) visit(body, ['image', 'imageReference'], ({ position }) => void lines.push(position?.start.line));
    for (const line of lines) yield problem('pictureForbidden', { file, line }, {});
  }
}

import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';
import { entriesOf, type Content } from './content.ts';
import { problemsOf, type Problem } from './problems.ts';

/** What can be found. */
export const messages = {
  headingTop: {
    found: 'A heading of the first level stands in the text. The page has its title there.',
    remedy: 'Begin it with ## instead of #.',
  },
  headingSkips: {
    found: 'A heading of level {level} follows one of level {before}.',
    remedy: 'Begin it with {marks}.',
  },
} as const;

const problem = problemsOf(messages);

/** Whether the headings of every text begin below its title and leave out no level: readers who listen go by them. */
export function* check(content: Content): Generator<Problem> {
  for (const { file, body } of entriesOf(content)) {
    const headings: Heading[] = [];
    if (body) visit(body, 'heading', (heading) => void headings.push(heading));
    for (const [index, { depth, position }] of headings.entries()) {
      const place = { file, line: position?.start.line };
      const before = headings[index - 1]?.depth ?? 1;
      if (depth === 1) yield problem('headingTop', place, {});
      else if (depth > before + 1)
        yield problem('headingSkips', place, { level: depth, before, marks: '#'.repeat(before + 1) });
    }
  }
}

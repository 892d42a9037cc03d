import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { entriesOf, type Content } from './content.ts';
import { problemsOf, type Problem } from './problems.ts';

/** What can be found. */
export const messages = {
  footnoteUncalled: {
    found: 'Nothing in the text calls for the footnote “{name}”.',
    remedy: 'Call for it where it belongs, as [^{name}], or take it out.',
  },
  footnoteMissing: {
    found: 'The text calls for the footnote “{name}”, and there is none.',
    remedy: 'Add it on a line that begins with [^{name}]:, or correct the name.',
  },
} as const;

const problem = problemsOf(messages);

/** Whether every footnote is called, and every one that is called is there: Markdown drops the one and prints the other as it stands. */
export function* check(content: Content): Generator<Problem> {
  for (const { file, body } of entriesOf(content)) {
    if (!body) continue;
    const called = new Set<string>();
    const given: { readonly name: string; readonly line: number | undefined }[] = [];
    const missing: typeof given = [];
    visit(body, (node: Nodes) => {
      const line = node.position?.start.line;
      if (node.type === 'footnoteReference') called.add(node.identifier);
      if (node.type === 'footnoteDefinition') given.push({ name: node.identifier, line });
      if (node.type === 'text')
        for (const [, name] of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) missing.push({ name: name!, line });
    });
    for (const { name, line } of missing) yield problem('footnoteMissing', { file, line }, { name });
    for (const { name, line } of given)
      if (!called.has(name)) yield problem('footnoteUncalled', { file, line }, { name });
  }
}

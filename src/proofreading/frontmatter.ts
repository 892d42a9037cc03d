import { problemsOf, type Problem } from './problems.ts';

/** What can be found. */
export const messages = {
  frontMatterMissing: {
    found: 'The file does not begin with front matter.',
    remedy: 'Write --- as the first line, then the fields, then --- on a line of its own.',
  },
  frontMatterOpen: {
    found: 'The front matter begins here and is never closed.',
    remedy: 'Write --- on a line of its own after the last field.',
  },
} as const;

const problem = problemsOf(messages);

/** The two parts of an .mdx file. Each begins with as many empty lines as make its line numbers those of the file. */
export interface Parts {
  readonly yaml: string;
  readonly body: string;
}

/** Parts an .mdx file at the lines `---`; undefined, with the problem on the way, where that cannot be done. */
export function* partFrontMatter(text: string, file: string): Generator<Problem, Parts | undefined> {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /\S/.test(line));
  if (!isBorder(lines[first]!)) {
    yield problem('frontMatterMissing', { file, line: first + 1 }, {});
    return undefined;
  }
  const last = lines.findIndex((line, index) => index > first && isBorder(line));
  if (last < 0) {
    yield problem('frontMatterOpen', { file, line: first + 1 }, {});
    return undefined;
  }
  return {
    yaml: '\n'.repeat(first + 1) + `${lines.slice(first + 1, last).join('\n')}\n`,
    body: '\n'.repeat(last + 1) + lines.slice(last + 1).join('\n'),
  };
}

function isBorder(line: string): boolean {
  return /^---\s*$/.test(line);
}

import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import type { VFileMessage } from 'vfile-message';
import { problemsOf, type Problem } from './problems.ts';

/** What can be found. */
export const messages = {
  mdxWrong: {
    found: 'This is not MDX: {error}',
    remedy: 'Correct this line. Put a backslash before a brace or angle bracket that is text.',
  },
  programImport: {
    found: 'A line begins with import or export, so it would run as a program.',
    remedy: 'Take it out. If it is text, write its first letter as &#105; (i) or &#101; (e).',
  },
} as const;

const problem = problemsOf(messages);

/** The body of an .mdx file as a tree; undefined, with the fault on the way, where it is no MDX. */
export function* readBody(body: string, file: string): Generator<Problem, Root | undefined> {
  try {
    return createProcessor({ remarkPlugins: [[remarkGfm, { singleTilde: false }]] }).parse(body) as Root;
  } catch (error) {
    const { reason, line } = error as VFileMessage;
    if (reason.includes('import/exports')) yield problem('programImport', { file, line }, {});
    else yield problem('mdxWrong', { file, line }, { error: reason.replace(/[.:]?$/, '.') });
    return undefined;
  }
}

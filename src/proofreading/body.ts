import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import type { VFileMessage } from 'vfile-message';
import { problem, type Problem } from './problems.ts';

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

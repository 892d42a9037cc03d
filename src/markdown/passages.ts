import type { Paragraph, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { outlineOf } from './outline.ts';
import { paragraphAddresses } from './paragraphs.ts';
import { propAttribute } from './props.ts';

/** One paragraph as it is printed. */
export interface PrintedPassage {
  /** Its address in the article. */
  readonly id: string;
  /** Its place among the paragraphs, from 1; the standfirst above them has 0. */
  readonly number: number;
  /** Its words as printed, without markup. */
  readonly text: string;
  /** Whether it has no markup, so that its words are all there is to print. */
  readonly plain: boolean;
}

/** The words of a text, paragraph by paragraph, its standfirst first. */
export function printedPassages(tree: Root, standfirst: string | undefined): readonly PrintedPassage[] {
  const paragraphs = Array.from(paragraphAddresses(tree), ([paragraph, id], index) => ({
    id,
    number: index + 1,
    text: toString(paragraph),
    plain: paragraph.children.every(({ type }) => type === 'text'),
  }));
  if (standfirst === undefined) return paragraphs;
  return [{ id: 'standfirst', number: 0, text: standfirst, plain: true }, ...paragraphs];
}

/**
 * A remark plugin that gives every paragraph its address and lists them all as `passages`, and what stands in the text
 * in its order as `outline`, in the front matter that `render()` gives back. A paragraph of a witness becomes
 * `<Passage id="p1" passages={props.passages}>`.
 */
export function numberPassages() {
  return (tree: Root, file: VFile) => {
    const isWitness = /[\\/]witnesses[\\/][^\\/]+$/.test(file.path ?? '');
    const frontmatter = file.data.astro!.frontmatter!;
    const passages = printedPassages(tree, frontmatter['standfirst'] as string | undefined);
    const outline = outlineOf(tree);
    const addresses = paragraphAddresses(tree);
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const id = addresses.get(paragraph)!;
      if (isWitness) parent!.children[index!] = passageElement(paragraph, id);
      else paragraph.data = { ...paragraph.data, hProperties: { id } };
      return SKIP;
    });
    Object.assign(frontmatter, { passages, outline });
  };
}

function passageElement(paragraph: Paragraph, id: string): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Passage',
    attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }, propAttribute('passages')],
    children: paragraph.children as unknown as MdxJsxFlowElement['children'],
  };
}

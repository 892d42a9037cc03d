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
  /** Its words as printed, without markup. */
  readonly text: string;
  /** Whether it has no markup, so that its words are all there is to print. */
  readonly plain: boolean;
}

/**
 * A remark plugin that gives every paragraph its address and lists them all as `passages`, and what stands in the text
 * in its order as `outline`, in the front matter that `render()` gives back. A paragraph of a witness becomes `<Passage id="p1" margin={props.margin}>`.
 */
export function numberPassages() {
  return (tree: Root, file: VFile) => {
    const isWitness = /[\\/]witnesses[\\/][^\\/]+$/.test(file.path ?? '');
    const passages: PrintedPassage[] = [];
    const outline = outlineOf(tree);
    const addresses = paragraphAddresses(tree);
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const id = addresses.get(paragraph)!;
      passages.push({ id, text: toString(paragraph), plain: paragraph.children.every(({ type }) => type === 'text') });
      if (isWitness) parent!.children[index!] = passageElement(paragraph, id);
      else paragraph.data = { ...paragraph.data, hProperties: { id } };
      return SKIP;
    });
    Object.assign(file.data.astro!.frontmatter!, { passages, outline });
  };
}

function passageElement(paragraph: Paragraph, id: string): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Passage',
    attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }, propAttribute('margin')],
    children: paragraph.children as unknown as MdxJsxFlowElement['children'],
  };
}

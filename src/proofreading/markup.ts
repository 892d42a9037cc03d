import type { Nodes } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { showing } from '../method/names.ts';
import type { EntryKind } from '../schemas.ts';
import { isWebAddress, linksOf } from './addresses.ts';
import { messages as bodyMessages } from './body.ts';
import { entriesOf, type Content } from './content.ts';
import type { Entry } from './entries.ts';
import { problemsOf, type ProblemPlace, type Problem } from './problems.ts';
import { quote, quoteAll } from './quote.ts';

/** What can be found. */
export const messages = {
  programExpression: {
    found: '{expression} stands in braces, so it would run as a program.',
    remedy: 'Take it out. If it is text, put a backslash before each brace.',
  },
  elementForbidden: {
    found: 'The element {element} is not allowed in content.',
    remedy: 'Take it out, or use Markdown. Allowed: {elements}.',
  },
  attributeForbidden: {
    found: 'The attribute {attribute} of {element} is not allowed in content.',
    remedy: 'Take it out. Allowed, each with a plain value: {attributes}.',
  },
  figureUnknown: { found: '{name} calls for nothing that is computed.', remedy: 'Write one of {names}.' },
  addressUnsafe: {
    found: 'The address {address} is neither a web address nor a place in this site.',
    remedy: 'Link to an https, http or mailto address, to a page such as /points/4/, or to an #anchor.',
  },
} as const;

const problem = problemsOf({ ...messages, programImport: bodyMessages.programImport });

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Elements that mark up text and can do nothing else. Links are written in Markdown, so that the site can place them. */
const elements = `abbr b bdi blockquote br cite dd del dfn div dl dt em figcaption figure i ins kbd mark p q s samp
  section small span strong sub sup time u var wbr`.split(/\s+/);

/** Components of this edition that a kind of file may use. The page that renders it must know them. */
const components: Readonly<Partial<Record<EntryKind, readonly string[]>>> = {
  witnesses: ['Points'],
  pages: Object.keys(showing),
};

const attributes: readonly string[] = ['class', 'datetime', 'dir', 'id', 'lang', 'title'];

/** Whether every body is text and no program: content is read, never run. */
export function* check(content: Content): Generator<Problem> {
  for (const entry of entriesOf(content)) yield* markupProblems(entry);
}

function* markupProblems({ kind, file, body }: Entry): Generator<Problem> {
  if (!body) return;
  const found: Problem[] = [];
  visit(body, (node: Nodes) => {
    found.push(...nodeProblems(node, { file, line: node.position?.start.line }, kind));
  });
  yield* found;
  for (const { address, line } of linksOf(body))
    if (!isWebAddress(address)) yield problem('addressUnsafe', { file, line }, { address: quote(address) });
}

function* nodeProblems(node: Nodes, place: ProblemPlace, kind: EntryKind): Generator<Problem> {
  if (node.type === 'mdxjsEsm') yield problem('programImport', place, {});
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    yield problem('programExpression', place, { expression: quote(node.value) });
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    yield* elementProblems(node, place, components[kind] ?? []);
}

function* elementProblems(node: Element, place: ProblemPlace, known: readonly string[]): Generator<Problem> {
  if (node.name && known.includes(node.name)) {
    yield* callProblems(node, place);
    return;
  }
  const element = quote(`<${node.name ?? ''}>`);
  if (!node.name || !elements.includes(node.name)) {
    const allowed = [...known, ...elements].join(', ');
    yield problem('elementForbidden', place, { element, elements: allowed });
    return;
  }
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && isAllowed(attribute)) continue;
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : `{${attribute.value}}`;
    yield problem('attributeForbidden', place, { attribute: quote(name), element, attributes: attributes.join(', ') });
  }
}

/** Whether a component that shows what is computed is called for something that there is. */
function* callProblems({ name, attributes: given, children }: Element, place: ProblemPlace): Generator<Problem> {
  const ways: readonly string[] | undefined = Object.entries(showing).find(([component]) => component === name)?.[1];
  const call = given.map(written).join(' ');
  if (!ways || (ways.includes(call) && children.length === 0)) return;
  const names = quoteAll(ways.map((way) => `<${name} ${way}/>`.replace(/"\//u, '" /')));
  yield problem('figureUnknown', place, { name: quote(`<${name} ${call}>`), names });
}

function written(attribute: Element['attributes'][number]): string {
  if (attribute.type !== 'mdxJsxAttribute') return `{${attribute.value}}`;
  return typeof attribute.value === 'string' ? `${attribute.name}="${attribute.value}"` : `${attribute.name}={…}`;
}

function isAllowed({ name, value }: MdxJsxAttribute): boolean {
  return attributes.includes(name) && typeof value === 'string';
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { visit } from 'unist-util-visit';
import { HtmlValidate, StaticConfigLoader, type Message } from 'html-validate/node';
import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import { toString } from 'mdast-util-to-string';
import { parse } from 'yaml';
import { htmlOf, pages } from './pages.ts';

/** A rule of html-validate that is not held, on which pages, and why. */
interface Exception {
  readonly rule: string;
  readonly pages: RegExp;
  readonly reason: string;
}

const EXCEPTIONS: readonly Exception[] = [
  { rule: 'long-title', pages: /./, reason: 'The title of an article is printed whole, however long it is.' },
  {
    rule: 'wcag/h32',
    pages: /^\/(?:search|differences)\/$/,
    reason: 'What is chosen shows at once, and where it cannot the form is not shown: there is nothing to submit.',
  },
  { rule: 'empty-heading', pages: /^\/collate\/$/, reason: 'It is shown when there is something to say.' },
];

const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'] }));
const sources = new Map((await pages()).map((path) => [path, htmlOf(path)] as const));

const found = await Promise.all([...sources].map(async ([path, html]) => ({ path, all: await messages(path, html) })));

test('every page is valid', () => {
  assert.deepEqual(
    found.flatMap(({ path, all }) => problems(path, all)),
    [],
  );
});

test('every exception is still needed', () => {
  for (const { rule, pages } of EXCEPTIONS) {
    const broken = found.some(({ path, all }) => pages.test(path) && all.some(({ ruleId }) => ruleId === rule));
    assert.ok(broken, `nothing breaks ${rule} any more`);
  }
});

test('every page has one heading of the first level, and no level is left out', () => {
  assert.deepEqual(
    [...sources].flatMap(([path, html]) => outlineProblems(path, html)),
    [],
  );
});

test('every page says its language, and in its description and at its top what this is', () => {
  const { what } = parse(readFileSync('content/edition.yaml', 'utf8')) as { readonly what: string };
  for (const [path, html] of sources) {
    const all = elements(html);
    const description = all.find(({ properties }) => properties['name'] === 'description')?.properties['content'];
    assert.equal(all.find(({ tagName }) => tagName === 'html')?.properties['lang'], 'en', path);
    assert.ok(String(description).endsWith(` ${what}.`), path);
    assert.ok(toString(all.find(({ tagName }) => tagName === 'header')!).includes(what), path);
  }
});

test('no link or code sticks to the words beside it', () => {
  assert.deepEqual(
    [...sources].flatMap(([path, html]) => stuck(html).map((words) => `${path}: ${words}`)),
    [],
  );
  assert.deepEqual(stuck('<p>(<a>one</a>), <a>two</a>.<a>three</a> and<code>four</code>five</p>'), [
    '.three',
    ' andfour',
    'fourfive',
  ]);
});

test('every page allows only what the policy names, before anything else is loaded', () => {
  for (const [path, html] of sources) {
    const head = elements(html).filter(({ tagName }) => ['meta', 'link', 'script', 'style'].includes(tagName));
    const at = head.findIndex(({ properties }) => properties['httpEquiv']?.toString() === 'content-security-policy');
    assert.ok(at >= 0, `${path} has no policy`);
    assert.ok(!head.slice(0, at).some(({ tagName }) => tagName !== 'meta'), `${path} loads before its policy`);
    const policy = String(head[at]!.properties['content']);
    assert.match(policy, /^default-src 'none';/, path);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*|https?:/, path);
  }
});

test('a fault is told with its page, line and element', async () => {
  const html =
    '<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><h2 id="a">B</h2><p id="a">C</p></body></html>';
  assert.deepEqual(problems('/a/', await messages('/a/', html)), [
    '/a/:1:91 no-dup-id: Duplicate ID "a" (html > body > p)',
  ]);
  assert.deepEqual(outlineProblems('/a/', html), [
    '/a/: 0 headings of the first level',
    '/a/: “B” is of level 2 after 0',
  ]);
});

/** One line for each message that is no exception: page, place, rule, what is wrong, element. */
function problems(path: string, all: readonly Message[]): readonly string[] {
  const excepted = EXCEPTIONS.filter(({ pages }) => pages.test(path)).map(({ rule }) => rule);
  return all
    .filter(({ ruleId }) => !excepted.includes(ruleId))
    .map(
      ({ ruleId, message, line, column, selector }) => `${path}:${line}:${column} ${ruleId}: ${message} (${selector})`,
    );
}

async function messages(path: string, html: string): Promise<readonly Message[]> {
  const { results } = await validator.validateString(html, path);
  return results.flatMap((result) => result.messages);
}

function outlineProblems(path: string, html: string): readonly string[] {
  const headings = elements(html).filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  const levels = headings.map(({ tagName }) => Number(tagName[1]));
  const first = levels.filter((level) => level === 1).length;
  return [
    ...(first === 1 ? [] : [`${path}: ${first} headings of the first level`]),
    ...headings.flatMap((heading, index) => {
      const [level, before] = [levels[index]!, levels[index - 1] ?? 0];
      return level > before + 1 ? [`${path}: “${toString(heading)}” is of level ${level} after ${before}`] : [];
    }),
  ];
}

/** Words of running text that end or begin at a link or at code without a space, with what stands in it. */
function stuck(html: string): readonly string[] {
  return elements(html)
    .filter(({ tagName }) => ['p', 'li', 'dd', 'td', 'noscript'].includes(tagName))
    .flatMap(({ children }) =>
      children.slice(1).flatMap((node, index) => {
        const before = children[index]!;
        const isStuck =
          (before.type === 'text' && /[\p{L}\p{N}.,;:·]$/u.test(before.value) && isApart(node)) ||
          (node.type === 'text' && /^[\p{L}\p{N}·]/u.test(node.value) && isApart(before));
        return isStuck ? [toString(before).slice(-10) + toString(node).slice(0, 10)] : [];
      }),
    );
}

function isApart(node: Nodes): boolean {
  return node.type === 'element' && ['a', 'code'].includes(node.tagName);
}

function elements(html: string): readonly Element[] {
  const found: Element[] = [];
  visit(fromHtml(html), 'element', (element) => void found.push(element));
  return found;
}

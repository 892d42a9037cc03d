import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesAddress, choicesOf } from '../../src/collating/choices.ts';
import { collationOf } from '../../src/collating/collation.ts';
import { fileOf } from '../../src/collating/files.ts';
import { fragmentOf, textsOf } from '../../src/collating/fragment.ts';
import { shownOf } from '../../src/collating/shown.ts';
import { refusalOf, type OwnText } from '../../src/collating/texts.ts';
import type { ElementContent } from 'hast';

/** `A: words | B: words`; `/` ends a line. */
function texts(line: string): readonly OwnText[] {
  return line.split(' | ').map((one) => {
    const [, name, text] = /^(.*?): ?([^]*)$/u.exec(one)!;
    return { name: name!, language: 'en', text: text!.replaceAll('/', '\n') };
  });
}

function words(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? words(node.children) : ''))
    .join('');
}

/** An address and the number of texts => what it chooses. */
const addresses = `
 2 => view=rows&base=1&by=sentence
?view=table&base=2 2 => view=table&base=2&by=sentence
?view=redline&base=2&by=line 3 => view=redline&base=2&by=line&other=1
?view=redline&base=1&other=3 3 => view=redline&base=1&by=sentence&other=3
?view=redline&base=3&other=3 3 => view=redline&base=3&by=sentence&other=1
?view=rows&part=4 2 => view=rows&base=1&by=sentence&part=4
?view=toString&base=9&by=word&other=x&part=-1 3 => view=rows&base=1&by=sentence
?base=0&part=1e9 2 => view=rows&base=1&by=sentence
`;

for (const line of addresses.split('\n').filter(Boolean)) {
  const [address, chosen] = line.split(' => ') as [string, string];
  const [search, count] = address.split(' ') as [string, string];
  test(`${address} chooses ${chosen}`, () => {
    const choices = choicesOf(search, Number(count));
    assert.equal(choicesAddress(choices), `?${chosen}`);
    assert.deepEqual(choicesOf(choicesAddress(choices), Number(count)).part, choices.part);
  });
}

/** Texts => why they are refused, or nothing. */
const refusals: readonly (readonly [given: readonly OwnText[], why?: RegExp])[] = [
  [texts('A: one | B: two')],
  [texts('A: one'), /two texts or more/],
  [texts(Array.from({ length: 13 }, (_, at) => `${at}: one`).join(' | ')), /13 texts. Keep 12/],
  [texts('A: one | A: two'), /Two texts are called “A”/],
  [texts('A: one | B: '), /“B” has no words/],
  [[...texts('A: one'), { name: 'B', language: 'x', text: 'two' }], /“x” is no language tag/],
  [[...texts('A: one'), { name: 'B', language: 'en', text: 'a '.repeat(2_000_000) }], /more than 2,000,000 words/],
  [[...texts('A: one'), { name: 'B', language: 'zh', text: '字'.repeat(2_000_000) }], /more than 2,000,000 words/],
];

for (const [given, why] of refusals)
  test(`${given.length} texts are ${why ? `refused: ${why.source}` : 'compared'}`, () => {
    const refusal = refusalOf(given);
    if (why) assert.match(refusal ?? '', why);
    else assert.equal(refusal, undefined);
  });

const kinds = `
sentence => A: One two. Three/four. | B: One. Four. => One two. ~ One. / Three ~  / four. ~ Four.
line => A: One two. Three/four. | B: One. Four. => One two. Three ~ One. / four. ~ Four.
paragraph => A: One two./Three.//Four. | B: One. Four. => One two./Three. ~ One. / Four. ~ Four.
sentence => A: Keep data safe. Tell users. | B: Safe. Now we tell users. => Keep data safe. ~ Safe. / Tell users. ~ Now we tell users.
sentence => A: Keep data safe. Tell users. | B: Tell users. Keep data safe. => Keep data safe. ~ Keep data safe. / Tell users. ~ Tell users.
`;

for (const line of kinds.trim().split('\n'))
  test(`by ${line}`, () => {
    const [by, given, expected] = line.split(' => ') as ['sentence' | 'line' | 'paragraph', string, string];
    const { rows, readings } = collationOf(texts(given));
    const found = rows(0, by).map(({ spans }) =>
      spans
        .map((own, at) =>
          own
            .map(({ start, end }) => {
              const { tokens, text } = readings[at]!;
              return text.slice(tokens[start]!.start, tokens[end]?.start ?? text.length).trim();
            })
            .join(' … ')
            .replaceAll('\n', '/'),
        )
        .join(' ~ '),
    );
    assert.equal(found.join(' / '), expected);
  });

test('rows stand in the order of the texts, whichever is the base', () => {
  const { rows } = collationOf(texts('A: Keep data. | B: Keep all data safe. Help. | C: Help.'));
  const [first, second] = rows(1, 'sentence');
  assert.deepEqual(
    first!.spans.map((spans) => spans.length),
    [1, 1, 0],
  );
  assert.deepEqual(
    second!.spans.map((spans) => spans.length),
    [0, 1, 1],
  );
});

/** What is chosen => what is said of two texts, and the words shown. */
const shown = `
view=rows => Compared with A: one difference in B. One row. => keep data safe
view=redline => From A to B: one difference in words. => put in: all
view=table => All two texts in one table: one place where they differ. => nothing
view=differences => Compared with A: one difference in B. => “B” adds “all”
`;

for (const line of shown.trim().split('\n'))
  test(`shown of two texts: ${line}`, async () => {
    const [search, said, holds] = line.split(' => ') as [string, string, string];
    const found = await shownOf(
      collationOf(texts('A: keep data safe | B: keep all data safe')),
      choicesOf(`?${search}`, 2),
    );
    assert.equal(found.said, said);
    assert.ok(words(found.nodes).includes(holds), words(found.nodes));
    assert.equal(found.parts, 1);
  });

test('a long result is shown in parts, and a part too far is the last', async () => {
  const lines = Array.from({ length: 250 }, (_, at) => `Line ${at} has words.`).join('/');
  const collation = collationOf(texts(`A: ${lines} | B: ${lines.replace('Line 7 ', 'Row 7 ')}`));
  const [first, last] = await Promise.all(
    [1, 9].map((part) => shownOf(collation, choicesOf(`?by=line&part=${part}`, 2))),
  );
  assert.equal(first!.parts, 3);
  assert.match(words(first!.nodes), /Line 99 .*(?!Line 100 )/);
  assert.match(words(last!.nodes), /Line 249 /);
  assert.doesNotMatch(words(last!.nodes), /Line 199 /);
});

test('markup in texts and names stays text', async () => {
  const collation = collationOf(texts('<b>: a <img src=x> b | &lt;: a <i>b'));
  for (const view of ['rows', 'redline', 'table', 'differences']) {
    const { nodes } = await shownOf(collation, choicesOf(`?view=${view}`, 2));
    assert.deepEqual(new Set(tags(nodes)).intersection(new Set(['img', 'i', 'b'])), new Set());
  }
});

function tags(nodes: readonly ElementContent[]): readonly string[] {
  return nodes.flatMap((node) => (node.type === 'element' ? [node.tagName, ...tags(node.children)] : []));
}

test('texts go into the fragment of a link and come back', async () => {
  const given = [...texts('A: keep “data” safe/日本 | B: '), { name: '', language: 'zh-Hant', text: '\u202E😀' }];
  const fragment = await fragmentOf(given);
  assert.match(fragment!, /^t=[\w-]+$/);
  assert.deepEqual(await textsOf(`#${fragment}`), given);
});

test('texts that are too long for a link are not cut', async () => {
  const text = Array.from({ length: 9_000 }, (_, at) => (at * 7919).toString(36)).join(' ');
  assert.equal(await fragmentOf([{ name: 'A', language: 'en', text }]), undefined);
});

for (const fragment of ['', '#p1', '#t=', '#t=x', '#t=%00', `#t=${btoa('no deflate').replaceAll('=', '')}`])
  test(`the fragment “${fragment}” holds no texts`, async () => assert.deepEqual(await textsOf(fragment), []));

test('a fragment that unpacks to far more than a link can hold is not read', async () => {
  const zeros = new Blob(['[["A","en","', '0'.repeat(5_000_000), '"]]']).stream();
  const packed = await new Response(zeros.pipeThrough(new CompressionStream('deflate-raw'))).bytes();
  assert.deepEqual(await textsOf(`#t=${Buffer.from(packed).toString('base64url')}`), []);
});

for (const [file, name] of [
  ['table', 'collation.txt'],
  ['json', 'collation.json'],
  ['csv', 'collation.csv'],
  ['tei', 'collation.tei.xml'],
  ['graphml', 'collation.graphml'],
  ['docx', 'redline.docx'],
  ['starter', 'content.zip'],
] as const)
  test(`${file} is saved as ${name}`, () => {
    const written = fileOf(collationOf(texts('A: keep data | B: keep files')), choicesOf('', 2), file, new Date(0));
    assert.equal(written.name, name);
    assert.ok(written.bytes.length > 20);
  });

test('an edition does not begin with nine texts', () => {
  const nine = collationOf(texts(Array.from({ length: 9 }, (_, at) => `${at}: one`).join(' | ')));
  assert.throws(() => fileOf(nine, choicesOf('', 9), 'starter', new Date(0)), /8 texts at most/);
});

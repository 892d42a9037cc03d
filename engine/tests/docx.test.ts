import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { XmlElement } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { align } from '../align/align.ts';
import { changeRuns, type ChangeRun } from '../compare/changes.ts';
import { segment } from '../compare/segments.ts';
import { toDocx, type RedlineParagraph } from '../formats/docx.ts';
import { Unwritable } from '../formats/xml.ts';
import { printedText, tokenize } from '../words/tokens.ts';
import { text } from './arbitrary.ts';
import { attribute, childElements, elements, xmlRoot } from './xml.ts';

/** Base, reading, and the redline: `[out/in]`, `>moved away<`, `<moved here>`. */
const redlines = [
  ['one two three', 'one two three', 'one two three'],
  ['one two three', 'one three', 'one [two /]three'],
  ['one three', 'one two three', 'one [/two ]three'],
  ['One two.', 'One, two!', 'One[/,] two[./!]'],
  ['the grey cat sleeps', 'the black dog sleeps', 'the [grey cat /black dog ]sleeps'],
  ['secure data', 'secures data', '[secure/secures] data'],
  ['one\n two', 'one two', 'one[\n / ]two'],
  [
    'white sails and black rigging with a long red pennant',
    'a long red pennant with white sails and black rigging',
    '<a long red pennant >[/with ]white sails and black rigging[ with /]>a long red pennant<',
  ],
] as const;

for (const [base, reading, expected] of redlines)
  test(`redline: ${JSON.stringify(expected)}`, () => assert.equal(notation(redline(base, reading)), expected));

test('a redline holds both texts to the character', () => {
  fc.assert(
    fc.property(text, text, (base, reading) => {
      const runs = redline(base, reading);
      assert.equal(textOf(runs, ['same', 'del', 'moved-from']), printedText(tokenize(base, 'en')));
      assert.equal(textOf(runs, ['same', 'ins', 'moved-to']), printedText(tokenize(reading, 'en')));
    }),
  );
});

const kinds = fc.constantFrom('same', 'ins', 'del', 'moved-from', 'moved-to');
const anyText = fc.oneof(
  fc.constantFrom('a', 'A.', 'b c', ' ', ']]>', '<w:t/>', '&amp;', 'tab\there', 'line\nbreak', '"', 'א', '😀'),
  fc.string({ unit: 'grapheme' }).map((one) => one.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')),
);
const paragraphs: fc.Arbitrary<readonly RedlineParagraph[]> = fc.array(
  fc.record({ isHeading: fc.boolean(), runs: fc.array(fc.record({ kind: kinds, text: anyText }), { maxLength: 8 }) }),
  { maxLength: 6 },
);

test('accepting all changes gives the new text, rejecting all the old', () => {
  fc.assert(
    fc.property(paragraphs, (all) => {
      const body = documentOf(write(all));
      assert.deepEqual(accepted(body), kept(all, ['same', 'ins', 'moved-to']));
      assert.deepEqual(rejected(body), kept(all, ['same', 'del', 'moved-from']));
    }),
  );
});

test('moves are tracked as moves: two ranges by one name, and no id twice', () => {
  fc.assert(
    fc.property(paragraphs, (all) => {
      const body = documentOf(write(all));
      const names = (of: string) => elements(body, of).map((one) => attribute(one, 'w:name'));
      assert.deepEqual(names('w:moveFromRangeStart').toSorted(), names('w:moveToRangeStart').toSorted());
      assert.equal(new Set(names('w:moveToRangeStart')).size, names('w:moveToRangeStart').length);
      const ids = (of: RegExp) =>
        within(body)
          .filter(({ name }) => of.test(name))
          .map((one) => attribute(one, 'w:id'));
      const own = ids(/^w:(ins|del|move(From|To)(RangeStart)?)$/);
      assert.equal(new Set(own).size, own.length);
      assert.deepEqual(ids(/RangeEnd$/), ids(/RangeStart$/));
    }),
  );
  const moved = documentOf(write([{ runs: redline(...(redlines.at(-1)!.slice(0, 2) as [string, string])) }]));
  assert.deepEqual(
    elements(moved, 'w:moveFrom').map((one) => one.text),
    ['a long red pennant'],
  );
  assert.deepEqual(
    elements(moved, 'w:moveTo').map((one) => one.text),
    ['a long red pennant '],
  );
});

test('title, author and time are named, and changes are the author’s', () => {
  const files = unzipSync(write([{ runs: [{ kind: 'ins', text: 'a' }] }]));
  const core = xmlRoot(strFromU8(files['docProps/core.xml']!));
  assert.deepEqual(
    childElements(core).map((one) => one.text),
    ['A & B', 'The editor', '2026-11-28T12:00:00Z'],
  );
  const [change] = elements(documentOf(write([{ runs: [{ kind: 'ins', text: 'a' }] }])), 'w:ins');
  assert.equal(attribute(change!, 'w:author'), 'The editor');
  assert.equal(attribute(change!, 'w:date'), '2026-11-28T12:00:00Z');
});

test('the bytes are the same in another run and time zone', () => {
  const script = `import { toDocx } from ${JSON.stringify(new URL('../formats/docx.ts', import.meta.url))};
    process.stdout.write(toDocx({ title: 'A & B', author: 'The editor', date: new Date('2026-11-28T12:00:00Z'),
    paragraphs: [{ runs: [{ kind: 'del', text: 'old ' }, { kind: 'ins', text: 'new ' }] }] }));`;
  const bytes = (zone: string) =>
    spawnSync(process.execPath, ['--input-type=module', '--eval', script], { env: { ...process.env, TZ: zone } })
      .stdout;
  const here = Buffer.from(
    write([
      {
        runs: [
          { kind: 'del', text: 'old ' },
          { kind: 'ins', text: 'new ' },
        ],
      },
    ]),
  );
  for (const zone of ['Pacific/Kiritimati', 'America/Anchorage']) assert.deepEqual(bytes(zone), here, zone);
});

test('Word refuses what XML cannot hold', () => {
  assert.throws(() => write([{ runs: [{ kind: 'same', text: 'a\u0001' }] }]), { constructor: Unwritable });
});

function redline(base: string, reading: string): readonly ChangeRun[] {
  const [first, second] = [tokenize(base, 'en'), tokenize(reading, 'en')];
  const links = align({ tokens: first, language: 'en' }, { tokens: second, language: 'en' });
  return changeRuns(segment(links, first.length, second.length), first, second);
}

function notation(runs: readonly ChangeRun[]): string {
  const signs = { same: '', ins: '[/', del: '[', 'moved-from': '>', 'moved-to': '<' };
  const ends = { same: '', ins: ']', del: '/]', 'moved-from': '<', 'moved-to': '>' };
  return runs
    .map(({ kind, text }) => signs[kind] + text + ends[kind])
    .join('')
    .replaceAll('/][/', '/');
}

function write(paragraphs: readonly RedlineParagraph[]): Uint8Array {
  return toDocx({ title: 'A & B', author: 'The editor', date: new Date('2026-11-28T12:00:00.5Z'), paragraphs });
}

function textOf(runs: readonly ChangeRun[], kinds: readonly string[]): string {
  return runs
    .filter(({ kind }) => kinds.includes(kind))
    .map((one) => one.text)
    .join('');
}

/** The paragraphs that have runs of some kinds, or no run at all, as Word has their text. */
function kept(paragraphs: readonly RedlineParagraph[], kinds: readonly string[]): readonly string[] {
  return paragraphs
    .map(({ runs }) => runs.filter((one) => one.text !== ''))
    .filter((runs) => runs.length === 0 || runs.some(({ kind }) => kinds.includes(kind)))
    .map((runs) => textOf(runs, kinds));
}

function documentOf(docx: Uint8Array): XmlElement {
  return xmlRoot(strFromU8(unzipSync(docx)['word/document.xml']!));
}

function accepted(body: XmlElement): readonly string[] {
  return paragraphsOf(body, ['w:del', 'w:moveFrom']);
}

function rejected(body: XmlElement): readonly string[] {
  return paragraphsOf(body, ['w:ins', 'w:moveTo']);
}

/** The paragraphs below the title without some kinds of change; one whose end goes runs on into the next. */
function paragraphsOf(body: XmlElement, without: readonly string[]): readonly string[] {
  const [, ...paragraphs] = elements(body, 'w:p');
  const texts = [''];
  for (const paragraph of paragraphs) {
    texts[texts.length - 1] += printed(paragraph, without);
    const marks = elements(paragraph, 'w:pPr')
      .flatMap((one) => elements(one, 'w:rPr'))
      .flatMap(childElements);
    if (!marks.some(({ name }) => without.includes(name))) texts.push('');
  }
  assert.equal(texts.pop(), '');
  return texts;
}

function printed(element: XmlElement, without: readonly string[]): string {
  if (without.includes(element.name) || element.name === 'w:pPr') return '';
  if (element.name === 'w:br') return '\n';
  if (element.name === 'w:tab') return '\t';
  if (element.name === 'w:t' || element.name === 'w:delText') return element.text;
  return childElements(element)
    .map((child) => printed(child, without))
    .join('');
}

function within(element: XmlElement): readonly XmlElement[] {
  return childElements(element).flatMap((child) => [child, ...within(child)]);
}

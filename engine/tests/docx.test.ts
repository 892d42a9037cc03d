import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { XmlElement } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { ChangeRun } from '../compare/changes.ts';
import { toDocx, type RedlineParagraph } from '../formats/docx.ts';
import { Unwritable } from '../formats/xml.ts';
import { attribute, childElements, elements, xmlRoot } from './xml.ts';

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
  const runs = [
    { kind: 'moved-to', text: 'a long red pennant ' },
    { kind: 'same', text: 'with black rigging' },
    { kind: 'moved-from', text: 'a long red pennant' },
  ] as const;
  const moved = documentOf(write([{ runs }]));
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

import type { Element } from 'xast';
import { x } from 'xastscript';
import { strToU8, zipSync } from 'fflate';
import type { ChangeKind, ChangeRun } from '../compare/index.ts';
import { groupBy } from '../words/index.ts';
import { writeXml } from './xml.ts';

/** A text with the changes made to it, paragraph by paragraph, and who is to be named for them. */
export interface Redline {
  readonly title: string;
  readonly author: string;
  /** When the changes are said to have been made; seconds count, milliseconds do not. */
  readonly date: Date;
  readonly paragraphs: readonly RedlineParagraph[];
}

/**
 * A paragraph of a redline. What is kept, taken out or moved away, joined, is the old text; what is kept, put in or moved
 * here, the new.
 */
export interface RedlineParagraph {
  readonly isHeading?: boolean;
  readonly runs: readonly ChangeRun[];
}

/**
 * A redline as a Word document (ECMA-376) with tracked changes: accepting all gives the new text, rejecting all the old.
 * A move is tracked as one if it arrives with the words, capitals and signs apart, that departed; else as a deletion or
 * an insertion. A paragraph that only one text has goes with its words. The same redline gives the same bytes.
 *
 * @throws {Unwritable} if a text has a character that XML 1.0 cannot hold
 */
export function toDocx(redline: Redline): Uint8Array {
  const parts = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships({
      officeDocument: 'word/document.xml',
      'metadata/core-properties': 'docProps/core.xml',
    }),
    'docProps/core.xml': coreProperties(redline),
    'word/_rels/document.xml.rels': relationships({ styles: 'styles.xml' }),
    'word/document.xml': documentElement(redline),
    'word/styles.xml': styles(),
  };
  const files = Object.entries(parts).map(([name, root]) => [name, strToU8(writeXml(root))] as const);
  return zipSync(Object.fromEntries(files), { mtime: EARLIEST });
}

/** The earliest time that a zip file can hold, as clocks show it: zip files know no time zone. */
const EARLIEST = new Date(1980, 0, 1);

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function contentTypes(): Element {
  const part = (name: string, type: string) => x('Override', { PartName: name, ContentType: type });
  return x('Types', { xmlns: `${PACKAGE}/content-types` }, [
    x('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    part('/word/document.xml', `${TYPES}.document.main+xml`),
    part('/word/styles.xml', `${TYPES}.styles+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ]);
}

/** @param targets places of parts by what they are to the package or the document */
function relationships(targets: Readonly<Record<string, string>>): Element {
  const related = Object.entries(targets).map(([kind, target], index) => {
    const base = kind.includes('/') ? PACKAGE : 'http://schemas.openxmlformats.org/officeDocument/2006';
    return x('Relationship', { Id: `r${index + 1}`, Type: `${base}/relationships/${kind}`, Target: target });
  });
  return x('Relationships', { xmlns: `${PACKAGE}/relationships` }, related);
}

function coreProperties({ title, author, date }: Redline): Element {
  const names = {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  return x('cp:coreProperties', names, [
    x('dc:title', title),
    x('dc:creator', author),
    x('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, timeOf(date)),
  ]);
}

function styles(): Element {
  const style = (id: string, name: string, halfPoints: number) =>
    x('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, [
      x('w:name', { 'w:val': name }),
      x('w:pPr', [x('w:keepNext'), x('w:spacing', { 'w:before': 240, 'w:after': 120 })]),
      x('w:rPr', [x('w:b'), x('w:sz', { 'w:val': halfPoints })]),
    ]);
  return x('w:styles', { 'xmlns:w': WORD }, [style('Title', 'Title', 36), style('Heading1', 'heading 1', 28)]);
}

/** The attributes that every tracked change has, each with an id of its own. */
type Tracked = () => { readonly 'w:id': number; readonly 'w:author': string; readonly 'w:date': string };

function documentElement({ title, author, date, paragraphs }: Redline): Element {
  let count = 0;
  const tracked: Tracked = () => ({ 'w:id': ++count, 'w:author': author, 'w:date': timeOf(date) });
  const moves = moveNames(paragraphs.flatMap(({ runs }) => runs));
  const page = x('w:sectPr', [x('w:pgSz', { 'w:w': A4.width, 'w:h': A4.height })]);
  const body = paragraphs.map((paragraph) => paragraphElement(paragraph, moves, tracked));
  return x('w:document', { 'xmlns:w': WORD }, [
    x('w:body', [x('w:p', [x('w:pPr', [x('w:pStyle', { 'w:val': 'Title' })]), run(title)]), ...body, page]),
  ]);
}

/** In twentieths of a point. */
const A4 = { width: 11906, height: 16838 };

function paragraphElement({ isHeading, runs }: RedlineParagraph, moves: MoveNames, tracked: Tracked): Element {
  const filled = runs.filter(({ text }) => text !== '');
  const properties = [
    ...(isHeading ? [x('w:pStyle', { 'w:val': 'Heading1' })] : []),
    ...endMark(filled, tracked).map((mark) => x('w:rPr', [mark])),
  ];
  const content = filled.flatMap((one) => runElements(one, moves.get(one), tracked));
  return x('w:p', [...(properties.length > 0 ? [x('w:pPr', properties)] : []), ...content]);
}

/** The end of a paragraph that only one text has is a change too. */
function endMark(runs: readonly ChangeRun[], tracked: Tracked): Element[] {
  if (runs.length === 0) return [];
  if (runs.every(({ kind }) => kind === 'ins' || kind === 'moved-to')) return [x('w:ins', tracked())];
  if (runs.every(({ kind }) => kind === 'del' || kind === 'moved-from')) return [x('w:del', tracked())];
  return [];
}

function runElements({ kind, text }: ChangeRun, move: string | undefined, tracked: Tracked): Element[] {
  if (kind === 'same') return [run(text)];
  const isGone = kind === 'del' || kind === 'moved-from';
  if (move === undefined)
    return [isGone ? x('w:del', tracked(), run(text, 'w:delText')) : x('w:ins', tracked(), run(text))];
  const name = isGone ? 'w:moveFrom' : 'w:moveTo';
  const range = tracked();
  return [
    x(`${name}RangeStart`, { ...range, 'w:name': move }),
    x(name, tracked(), run(text)),
    x(`${name}RangeEnd`, { 'w:id': range['w:id'] }),
  ];
}

/** A run of text; line breaks and tabs are elements of their own. */
function run(text: string, name: 'w:t' | 'w:delText' = 'w:t'): Element {
  const pieces = text.split(/(\r\n|[\n\r\t])/u).filter((piece) => piece !== '');
  return x(
    'w:r',
    pieces.map((piece) => {
      if (piece === '\t') return x('w:tab');
      return /^[\r\n]/u.test(piece) ? x('w:br') : x(name, { 'xml:space': 'preserve' }, piece);
    }),
  );
}

/** For each run of a move that has both ends the name of the move. */
type MoveNames = ReadonlyMap<ChangeRun, string>;

function moveNames(runs: readonly ChangeRun[]): MoveNames {
  const ofKind = (wanted: ChangeKind) => runs.filter(({ kind, text }) => kind === wanted && text !== '');
  const arrivals = groupBy(ofKind('moved-to'), ({ text }) => wordsOf(text));
  const taken = new Map<string, number>();
  const names = new Map<ChangeRun, string>();
  for (const departure of ofKind('moved-from')) {
    const words = wordsOf(departure.text);
    const index = taken.get(words) ?? 0;
    const arrival = arrivals.get(words)?.[index];
    if (!arrival) continue;
    taken.set(words, index + 1);
    const name = `move${names.size / 2 + 1}`;
    names.set(departure, name).set(arrival, name);
  }
  return names;
}

/** A text without capitals and signs. */
function wordsOf(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join(' ') ?? text.trim();
}

/** To the second, as XML Schema has it. */
function timeOf(date: Date): string {
  return date.toISOString().replace(/\.\d+/u, '');
}

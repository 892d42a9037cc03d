import type { Span, TokenizedReading } from '../../engine/words/index.ts';
import type { RowUnit } from '../edition/rows.ts';
import type { Choices } from './choices.ts';
import type { Collation } from './collation.ts';

/** Each article of an edition has one of these for itself. */
const colours = ['blue', 'rust', 'green', 'plum', 'ochre', 'teal', 'brick', 'slate'] as const;

/** Texts that an edition can begin with, at most. */
export const MOST_ARTICLES = colours.length;

/** What nobody but the editor knows. */
const UNWRITTEN = 'To be written.';

/**
 * The files of a content folder to begin an edition with, by their paths: a version and an article for each text, in the
 * language that it has here, and drafted points. Each text stands there whole and in its order. What only an editor knows
 * reads “To be written.”
 *
 * @param date of the draft, YYYY-MM-DD
 */
export function starterFiles(
  collation: Collation,
  { base, by }: Pick<Choices, 'base' | 'by'>,
  date: string,
): Readonly<Record<string, string>> {
  const { readings } = collation;
  const ids = idsOf(readings.map(({ witness }) => witness));
  const points = pointsOf(collation, base - 1, by);
  const words = (at: number) => {
    const starts = points.map(({ [at]: span }, point) => (point === 0 ? 0 : startOf(readings[at]!, span!.start)));
    return starts.map((start, point) => readings[at]!.text.slice(start, starts[point + 1]));
  };
  const texts = readings.flatMap(({ witness: name, language }, at): readonly (readonly [string, string])[] => {
    const id = ids[at]!;
    const own = words(at);
    return [
      [`versions/${id}.yaml`, versionFile(name, at + 1)],
      [`witnesses/${id}.mdx`, witnessFile({ id, at, name, language, date, points: own.map((text) => text.trim()) })],
      [`originals/${id}.txt`, own.map(originalOf).join('')],
    ];
  });
  const heads = words(base - 1).map((text, index) => [`points/${index + 1}.yaml`, pointFile(text.trim())] as const);
  const files = [['edition.yaml', editionFile(ids[base - 1]!, date)] as const, ...texts, ...heads];
  return Object.fromEntries(files.map(([path, text]) => [`content/${path}`, text]));
}

/**
 * The spans of every text that make a point each: rows cut so that each text keeps its order, and joined until each text
 * has words of every point, as an edition wants it.
 */
function pointsOf({ readings, rows }: Collation, base: number, unit: RowUnit): readonly (readonly Span[])[] {
  const drafted = rows(base, unit);
  const starts = readings.map(({ tokens }, at) => {
    const rowOf = new Array<number>(tokens.length);
    drafted.forEach(({ spans }, row) => spans[at]!.forEach(({ start, end }) => rowOf.fill(row, start, end)));
    const inOrder = ascending(rowOf);
    let start = 0;
    return drafted.map((_, row) => {
      while (inOrder[start]! < row) start++;
      return start;
    });
  });
  const points: Span[][] = [];
  for (const [row] of drafted.entries()) {
    const spans = starts.map((ofText, at) => ({
      start: ofText[row]!,
      end: ofText[row + 1] ?? readings[at]!.tokens.length,
    }));
    const last = points.at(-1);
    const isWhole = last?.every(({ start, end }) => start < end);
    const isRest = starts.some((ofText, at) => ofText[row] === readings[at]!.tokens.length);
    if (last && (!isWhole || isRest)) last.forEach((span, at) => (last[at] = { ...span, end: spans[at]!.end }));
    else points.push(spans.map((span) => ({ ...span })));
  }
  return points;
}

/** Where a point begins in the text, in UTF-16 code units: at its line, if a line begins between its word and the one before. */
function startOf({ text, tokens }: TokenizedReading, at: number): number {
  const { start, lead } = tokens[at]!;
  const line = text.slice(0, start).lastIndexOf('\n') + 1;
  return line > tokens[at - 1]!.end ? line : start - lead.length;
}

/** Numbers that never fall: those of a longest row that does not fall stay, any other takes the one before it. */
function ascending(numbers: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const before = numbers.map((number, at) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[tails[middle]!]! <= number) low = middle + 1;
      else high = middle;
    }
    tails[low] = at;
    return tails[low - 1];
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = before[at]) kept.add(at);
  let last = 0;
  return numbers.map((number, at) => (last = kept.has(at) ? number : last));
}

/** Names as ids: lower-case letters, digits and single hyphens, each once, and none that an address of the site has. */
function idsOf(names: readonly string[]): readonly string[] {
  const slugs = names.map((name) =>
    name
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^a-z0-9]+/gu, '-')
      .replaceAll(/^-|-$/gu, ''),
  );
  return slugs.map((slug, index) => {
    const isUsable = /[a-z]/u.test(slug) && slug !== 'commentary' && slugs.indexOf(slug) === index;
    return isUsable ? slug : `text-${index + 1}`;
  });
}

function editionFile(base: string, date: string): string {
  return yaml({
    name: 'A new edition',
    title: 'A new edition',
    what: 'Texts compared word by word',
    work: 'The work',
    date,
    summary: UNWRITTEN,
    unit: 'point',
    units: 'points',
    base,
    release: 'draft',
  });
}

function versionFile(name: string, order: number): string {
  return yaml({ name, order, description: UNWRITTEN, evidence: UNWRITTEN });
}

function witnessFile(
  witness: Readonly<{
    id: string;
    at: number;
    name: string;
    language: string;
    date: string;
    points: readonly string[];
  }>,
): string {
  const { id, at, name, language, date, points } = witness;
  const fields = yaml({
    siglum: String.fromCharCode('A'.charCodeAt(0) + at),
    colour: colours[at]!,
    language,
    version: id,
    original: `${id}.txt`,
    publication: { name, evidence: UNWRITTEN },
    title: { text: name, printed: false, evidence: UNWRITTEN },
    author: { name: 'unknown', evidence: UNWRITTEN },
    published: { date, evidence: 'The day of this draft. To be written.' },
    address: { url: 'https://example.org/', evidence: 'No address is known yet. To be written.' },
    rights: UNWRITTEN,
    publish: 'full',
    discusses: [],
    residue: [],
    points: points.map((text, index) => ({ number: index + 1, ...labelled(text) })),
  });
  return `---\n${fields}---\n\n<Points {...props.points} />\n`;
}

/**
 * A point as the original has it: it ends with white space, and within it no line begins with a bullet, which would be
 * layout there and words in the article.
 */
function originalOf(text: string): string {
  const joined = text.replaceAll(/(?<=\S)\s*\n\s*(?=[•‣◦⁃▪●○*+\-–]\s)/gu, ' ');
  return /\s$/u.test(joined) ? joined : `${joined}\n`;
}

/** The words of a point without the bullet or ordinal before them. */
function labelled(text: string): { label: string; text: string } {
  const [, label = '', words = text] = /^([-*+•–]|\p{N}+[.)])\s+([^]*\S[^]*)$/u.exec(text) ?? [];
  return { label, text: words };
}

function pointFile(text: string): string {
  const words = labelled(text).text.split(/\s+/u);
  return yaml({ heading: `${words.slice(0, 6).join(' ')} …`, short: words.slice(0, 2).join(' ') });
}

/** Fields as YAML, a line each: every value is written as JSON, which is YAML too. */
function yaml(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .map(([field, value]) => {
      if (field !== 'points') return `${field}: ${JSON.stringify(value)}\n`;
      return `points:\n${(value as readonly unknown[]).map((point) => `  - ${JSON.stringify(point)}\n`).join('')}`;
    })
    .join('');
}

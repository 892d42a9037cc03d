import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { putProject } from '../tests/site/project.ts';
import { edited, prose, randomFrom, wordsOfRank } from './texts.ts';

/** How large a synthetic edition is. */
export interface Size {
  readonly witnesses: number;
  readonly points: number;
  /** Paragraphs of all articles together, the points apart. */
  readonly paragraphs: number;
}

/** As long as a point and a paragraph of this edition are. */
const POINT_WORDS = 40;
const PARAGRAPH_WORDS = 60;

/** How much of the first version each other changes: about as this edition's do. */
const VERSIONS = [
  { id: 'whole', name: 'Whole text', change: 0 },
  { id: 'summary', name: 'Summary', change: 0.4 },
  { id: 'retelling', name: 'Retelling', change: 0.7 },
] as const;

/** The share of readings that have a word of their own: one in fifty, so that wordings grow slowly with the witnesses. */
const OWN_WORD = 0.02;

/** One paragraph in ten quotes a point; as many name one. */
const QUOTES = 0.1;

/** As many key terms as this edition has, each about as common: it has one place of each in 25 paragraphs. */
const TERMS = 21;
const TERM_RANK = 150;

/** Pages that other pages lead to, the last also to a place in it. */
const PAGES = ['introduction', 'about', 'method', 'glossary'];

const COLOURS = ['blue', 'rust', 'green', 'plum', 'ochre', 'teal', 'brick', 'slate'];

/**
 * A temporary copy of the project with an edition in made-up words, the same for the same size.
 *
 * @returns the folder of the copy
 */
export function synthesise(size: Size): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-edition-'));
  putProject(folder);
  writeContent(folder, size);
  return folder;
}

function writeContent(folder: string, size: Size): void {
  for (const [path, text] of contentOf(size)) {
    const file = join(folder, 'content', path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Two words that stand in the first point and in the last. */
export function queriesOf({ points }: Size): readonly [string, string] {
  const longest = ({ versions }: SyntheticPoint) => versions[0]!.toSorted((a, b) => b.length - a.length)[0]!;
  const all = pointsOf(points);
  return [longest(all[0]!), longest(all.at(-1)!)];
}

type File = readonly [path: string, text: string];

function* contentOf({ witnesses, points, paragraphs }: Size): Generator<File> {
  yield ['edition.yaml', stringify(imprint)];
  yield ['terms.yaml', stringify({ terms: wordsOfRank(TERM_RANK, TERMS).map((term) => ({ term })) })];
  for (const [index, { id, name }] of VERSIONS.entries())
    yield [`versions/${id}.yaml`, stringify({ name, order: index + 1, description: name, evidence: 'Made up.' })];
  for (const [index, { number }] of pointsOf(points).entries())
    yield [`points/${number}.mdx`, entry({ heading: `Matter ${index + 1}`, short: `Matter ${index + 1}` }, 'Made up.')];
  for (const id of PAGES) {
    const fields = { title: `The ${id}`, description: `The ${id} of a made-up edition.` };
    yield [`pages/${id}.mdx`, entry(fields, ['Made up.', '## Significance', 'Made up.'].join('\n\n'))];
  }
  for (let index = 0; index < witnesses; index++) {
    const own = Math.floor(paragraphs / witnesses);
    yield* witnessFiles(index, pointsOf(points), own);
  }
}

const imprint = {
  name: 'Synthetic',
  title: 'A synthetic edition',
  work: 'Synthetic work',
  date: '2020-01-01',
  summary: 'A made-up edition, to see how costs grow.',
  unit: 'point',
  units: 'points',
  base: 'w1',
  release: '1',
  speech: { name: 'the speech', sentence: 'The points were proposed in a speech.' },
};

interface SyntheticPoint {
  readonly number: number;
  /** Its words in each version, in the order of the versions. */
  readonly versions: readonly (readonly string[])[];
}

function pointsOf(count: number): readonly SyntheticPoint[] {
  return Array.from({ length: count }, (_, index) => {
    const words = prose(POINT_WORDS, 1000 + index);
    return {
      number: index + 1,
      versions: VERSIONS.map(({ change }, at) => edited(words, change, 2000 + 10 * index + at)),
    };
  });
}

function* witnessFiles(index: number, points: readonly SyntheticPoint[], paragraphs: number): Generator<File> {
  const random = randomFrom(10_000 + index);
  // The first is the base of the edition; of the others three in five have the second version.
  const version = index % 5 === 0 ? 0 : index % 5 === 1 ? 2 : 1;
  const printed = points.map(({ number, versions }) => {
    const words = versions[version]!;
    const own = random() < OWN_WORD ? edited(words, 1 / words.length, 20_000 + index * 100 + number) : words;
    return { number, label: `${number}.`, text: sentence(own) };
  });
  const body = Array.from({ length: paragraphs }, (_, at) => paragraph(points, random, 30_000 + index * 10_000 + at));
  const title = `Article ${index + 1}`;
  const file = `${index + 1}.txt`;
  yield [`originals/${file}`, [title, ...printed.map(({ label, text }) => `${label} ${text}`), ...body].join('\n')];
  yield [
    `witnesses/w${index + 1}.mdx`,
    entry(
      witnessFields(index, VERSIONS[version]!.id, title, file, printed),
      ['<Points {...props.points} />', ...body].join('\n\n'),
    ),
  ];
}

function witnessFields(index: number, version: string, title: string, original: string, points: readonly object[]) {
  const evidence = 'Made up.';
  return {
    ...{ siglum: siglumOf(index), colour: COLOURS[index % COLOURS.length], language: 'en', version, original },
    publication: { name: `Paper ${index + 1}`, evidence },
    title: { text: title, printed: true, evidence },
    author: { name: 'unknown', evidence },
    published: { date: '2020-01-01', evidence },
    address: { url: `https://example.org/${index + 1}`, evidence },
    ...{ rights: 'Made up.', publish: 'full', discusses: [], residue: [], points },
  };
}

/** A capital letter, and from the second round on one with marks: as many as are wanted, none twice. */
function siglumOf(index: number): string {
  const letter = String.fromCodePoint(0x41 + (index % 26));
  const round = Math.floor(index / 26);
  // Marks that no capital is composed with, so that none becomes another letter.
  return letter + (round === 0 ? '' : String.fromCodePoint(0x346 + round));
}

function paragraph(points: readonly SyntheticPoint[], random: () => number, seed: number): string {
  const words = prose(PARAGRAPH_WORDS, seed);
  const point = points[Math.floor(random() * points.length)]!;
  const kind = random();
  if (kind < QUOTES) return `${sentence(words)} “${point.versions[0]!.slice(5, 17).join(' ')}”`;
  if (kind < 2 * QUOTES) return `${sentence(words)} This is point ${point.number}.`;
  return sentence(words);
}

function sentence(words: readonly string[]): string {
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function entry(fields: object, body: string): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}\n`;
}

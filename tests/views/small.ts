import { tokenizeAll } from '../../engine/words/index.ts';
import type { Term } from '../../src/commentary/concordance.ts';
import { editorTies, type EditorMark } from '../../src/commentary/editor.ts';
import { findNames } from '../../src/commentary/names.ts';
import { findQuotations } from '../../src/commentary/quotations.ts';
import { findSpeech } from '../../src/commentary/speech.ts';
import { excerptPassages } from '../../src/commentary/ties.ts';
import type { Edition } from '../../src/edition/edition.ts';

const language = 'en';
const versions = [
  { id: 'full', name: 'Full text', phrase: 'the full text', order: 1 },
  { id: 'short', name: 'Short form', phrase: 'the short form', order: 2 },
];

/** The points: number, version, words. */
const points = `
1 full States should keep their harbours open to merchant ships of every nation without delay.
1 short Keep harbours open to merchant ships of other nations.
2 full Captains should not carry hidden cannon aboard their merchant ships in time of peace.
2 short Captains should not carry hidden cannon aboard.
`;

/** What an edition for a test is made of. */
export interface Small {
  /** A line a passage: article, id (`s` is the standfirst), words. Alder prints the full text, Birch and Cedar the short form. */
  readonly passages: string;
  readonly marks?: readonly EditorMark[];
  readonly terms?: readonly Term[];
  /** Articles published as excerpts. */
  readonly excerpts?: readonly string[];
}

/** A small edition of two points in two versions and three articles; only what views of articles and commentary read. */
export function small({ passages: lines, marks = [], terms = [], excerpts = [] }: Small): Edition {
  const printed = rows(points).map(([number, version, text]) => ({
    number: Number(number),
    version: version!,
    text: text!,
  }));
  const passages = rows(lines).map(([witness, id, text]) => ({
    witness: witness!,
    id: id === 's' ? 'standfirst' : id!,
    number: id === 's' ? 0 : Number(id!.slice(1)),
    text: text!,
    language,
    plain: true,
  }));
  const articles = ['alder', 'birch', 'cedar'].map((id) => ({
    id,
    language,
    version: versions[id === 'alder' ? 0 : 1]!,
    publication: { name: id[0]!.toUpperCase() + id.slice(1) },
    title: { text: `News of ${id}` },
    author: { name: id === 'birch' ? 'Ann Birch' : 'unknown' },
    published: { date: '1820-09' },
    points: printed
      .filter(({ version }) => version === (id === 'alder' ? 'full' : 'short'))
      .map(({ number, text }) => ({ number, text, label: `${number}.` })),
  }));
  const readings = articles.flatMap(({ id, version, points }) =>
    points.map(({ number, text }) => ({ witness: id, version: version.id, point: number, text, language })),
  );
  const ties = [
    ...findQuotations(passages, readings),
    ...findNames(passages, { singular: 'point', plural: 'points' }, [1, 2]),
    ...editorTies(passages, marks).ties,
  ];
  const witnesses = articles.map((article) => {
    const own = passages.filter(({ witness }) => witness === article.id);
    return { ...article, passages: excerpts.includes(article.id) ? excerptPassages(own, ties) : own };
  });
  const withArticles = versions.map((version) => ({
    ...version,
    witnesses: witnesses.filter((witness) => witness.version === version),
  }));
  const edition = {
    imprint: { name: 'Harbours', title: 'All texts', unit: 'point', units: 'points', release: '1' },
    base: withArticles[0],
    versions: withArticles,
    witnesses: witnesses.map((witness) => ({
      ...witness,
      version: withArticles.find(({ id }) => id === witness.version.id)!,
    })),
    points: [1, 2].map((number) => pointOf(number, printed)),
    ties,
    speech: findSpeech(witnesses.flatMap((witness) => witness.passages)),
    terms,
  };
  return edition as unknown as Edition;
}

function pointOf(number: number, printed: readonly { number: number; version: string; text: string }[]) {
  const own = printed.filter((reading) => reading.number === number);
  const readings = tokenizeAll(
    own.map(({ version, text }) => ({ witness: version, version, label: '', text, language })),
  );
  const whole = readings.map(
    ({ version, tokens }) => [version, { spans: [{ start: 0, end: tokens.length }] }] as const,
  );
  return {
    number,
    heading: number === 1 ? 'Harbours' : 'Cannon',
    readings: new Map(readings.map((reading) => [reading.version, reading])),
    clauses: [{ id: 'all', name: 'All of it', readings: new Map(whole) }],
  };
}

function rows(lines: string): readonly (readonly string[])[] {
  return lines
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => /^(\S+)\s+(\S+)\s+(.*)$/.exec(line)!.slice(1));
}

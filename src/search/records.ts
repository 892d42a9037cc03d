import type { Clause, Edition, Note, Point } from '../edition/edition.ts';
import { capitalised } from '../phrasing/numbers.ts';
import { aboutAddress, articleAddress, clauseAddress, noteId, pointAddress } from '../urls.ts';

/** What can be found, in the order of the filter, with what each is called there. */
export const recordKinds = {
  text: 'Words of a version',
  article: 'Articles',
  finding: 'Findings',
  note: 'Editor’s notes',
  page: 'About this edition',
} as const;

/** One thing that can be found. */
export interface SearchRecord {
  readonly kind: keyof typeof recordKinds;
  /** Where it stands, with the base path of the site. */
  readonly address: string;
  /** Where it stands, in words: “Point 4, Obeying local law”. */
  readonly title: string;
  /** Whose words they are: “Key points”, “Article”, “Editor’s note”. */
  readonly label: string;
  /** The words that are searched and shown. */
  readonly text: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** Ids of the versions, numbers of the points and ids of the articles that it belongs to. */
  readonly versions: readonly string[];
  readonly points: readonly number[];
  readonly articles: readonly string[];
}

/** Everything that can be found. */
export function searchRecords(edition: Edition): readonly SearchRecord[] {
  return [
    ...edition.points.flatMap((point) => pointRecords(edition, point)),
    ...articleRecords(edition),
    ...pageRecords(edition),
  ];
}

/** The languages that can be searched, as their first subtags: each has an index of its own. The editor’s comes first. */
export function searchLanguages({ witnesses }: Edition): readonly string[] {
  return [...new Set(['en', ...witnesses.map(({ language }) => languageOf(language))])];
}

/** The language of a tag, without script and region. */
export function languageOf(tag: string): string {
  return new Intl.Locale(tag).language;
}

/** The editor’s own words, which are in English and belong to no article. */
const editorial = { language: 'en', versions: [], articles: [] } as const;

function pointRecords(edition: Edition, point: Point): readonly SearchRecord[] {
  const { number, heading, finding, clauses, notes } = point;
  const name = `${capitalised(edition.imprint.unit)} ${number}`;
  const common = {
    kind: 'finding',
    label: 'Finding',
    title: `${name}, ${heading}`,
    points: [number],
    ...editorial,
  } as const;
  return [
    ...(finding === undefined ? [] : [{ ...common, address: pointAddress(number), text: finding }]),
    ...clauses.flatMap((clause) => clauseRecords(edition, point, clause, name)),
    ...notes.map((note) => noteRecord(edition, point, note, name)),
  ];
}

/** Each version at an address of its own, where the others are compared with it: Pagefind keeps one record an address. */
function clauseRecords(
  { versions, base }: Edition,
  point: Point,
  clause: Clause,
  name: string,
): readonly SearchRecord[] {
  return versions.flatMap((version) => {
    const text = clause.readings.get(version.id)?.text;
    if (!text) return [];
    return [
      {
        kind: 'text' as const,
        address: clauseAddress(point.number, clause.id, version === base ? undefined : version.id),
        title: `${name}, ${clauseName(point, clause)}`,
        label: version.name,
        text,
        language: point.readings.get(version.id)!.language,
        versions: [version.id],
        points: [point.number],
        articles: version.witnesses.map(({ id }) => id),
      },
    ];
  });
}

/** A note with all that it quotes, so that it is found by these words too. */
function noteRecord({ outside, versions }: Edition, point: Point, note: Note, name: string): SearchRecord {
  const first = point.clauses.find(({ id }) => id === note.clauses[0]);
  const sources = new Map(outside?.sources.map((source) => [source.id, source.name]));
  const beyond = (note.outside ?? []).map(({ source, says }) => `${says} (${sources.get(source)})`);
  const names = new Map(versions.map(({ id, name }) => [id, name]));
  const quotes = note.quotes.map(({ version, words }) => `${names.get(version)}: “${words}”.`);
  return {
    kind: 'note',
    address: `${pointAddress(point.number)}#${noteId(note.id)}`,
    title: `${name}, ${first ? clauseName(point, first) : point.heading}`,
    label: 'Editor’s note',
    text: [note.text, ...quotes, ...beyond].join(' '),
    points: [point.number],
    ...editorial,
    versions: [...new Set(note.quotes.map(({ version }) => version))],
  };
}

/** What a row is called; those that a machine drafted only have numbers. */
function clauseName({ heading, isDrafted }: Point, { name }: Clause): string {
  return isDrafted ? heading : name;
}

function articleRecords({ witnesses, ties }: Edition): readonly SearchRecord[] {
  const tied = Map.groupBy(ties, ({ witness, passage }) => `${witness} ${passage}`);
  return witnesses.flatMap(({ id, publication, language, version, passages }) =>
    passages.map((passage) => ({
      kind: 'article' as const,
      address: articleAddress(id, passage.id),
      title: `${publication.name}, paragraph ${passage.number}`,
      label: 'Article',
      text: passage.text,
      language,
      versions: [version.id],
      points: [...new Set((tied.get(`${id} ${passage.id}`) ?? []).flatMap(({ points }) => points))],
      articles: [id],
    })),
  );
}

function pageRecords({ pages }: Edition): readonly SearchRecord[] {
  return pages.flatMap(({ id, title, passages }) =>
    passages.map((passage) => ({
      ...editorial,
      kind: 'page' as const,
      address: `${aboutAddress(id)}#${passage.id}`,
      title,
      label: 'About',
      text: passage.text,
      points: [],
    })),
  );
}

import { tokenize, type TokenizedReading } from '../../engine/words/index.ts';
import type { Clause, ClauseReading, Edition, Note, Point, Version, Witness } from '../../src/edition/edition.ts';
import type { Verdict } from '../../src/edition/verdicts.ts';

/** One clause as a test writes it: for each version its words, or `verdict: words`; without words it is missing. */
export type WrittenClause = Readonly<Record<string, string>>;

/** One point as a test writes it: its clauses in the order of every version. */
export interface WrittenPoint {
  readonly clauses: Readonly<Record<string, WrittenClause>>;
  readonly binds?: Readonly<Record<string, ClauseReading['binds']>>;
  readonly notes?: readonly Note[];
  readonly isDrafted?: boolean;
}

/**
 * A small edition. The first version is the base; a version is called as its id is, and one article prints it, unless
 * `articles` names others.
 */
export function editionOf(
  versionIds: readonly string[],
  written: readonly WrittenPoint[],
  articles: Readonly<Record<string, readonly Pick<Witness, 'points'>[]>> = {},
): Edition {
  const versions = versionIds.map((id, order): Version => {
    const witnesses = (articles[id] ?? [{ points: [] }]).map((article, index) => ({
      ...{ id: `${id}-${index}`, siglum: 'X', language: 'en', passages: [], outline: [], discusses: [] },
      ...article,
      publication: { name: `The ${id} ${index}`, evidence: '' },
    }));
    const name = id.toUpperCase();
    return { id, name, phrase: `the ${id}`, order, description: '', evidence: '', witnesses: witnesses as never };
  });
  const points = written.map((one, index) => pointOf(index + 1, one, versionIds));
  return {
    imprint: {
      ...{ name: 'Edition', work: 'Work', unit: 'point', units: 'points', base: versionIds[0]!, release: '1' },
      ...{ title: 'All texts', what: '', summary: '', date: '2020', released: '2021' },
    },
    base: versions[0]!,
    ...{ versions, points, witnesses: [], pages: [], ties: [], speech: [], terms: [], outside: undefined },
    force: [{ word: 'must' }, { word: 'should', forms: ['shoulds'] }, { word: 'ask' }],
    releases: [{ release: '1', date: '2021-03-04', what: ['First.'] }],
  } as Edition;
}

function pointOf(
  number: number,
  { clauses, binds = {}, notes = [], isDrafted = false }: WrittenPoint,
  ids: readonly string[],
): Point {
  const cells = Object.entries(clauses).map(([id, words]) => ({ id, words }));
  const texts = ids.map((id) => [id, cells.map(({ words }) => split(words[id]).text)] as const);
  const printed = texts.filter(([, own]) => own.some((text) => text !== ''));
  const readings = new Map(printed.map(([id, own]) => [id, readingOf(id, own.filter(Boolean).join(' '))]));
  return {
    ...{ number, heading: `Heading ${number}`, short: `Short ${number}`, finding: `Finding ${number}.` },
    ...{ readings, notes, isDrafted },
    clauses: cells.map(({ id, words }, at): Clause => {
      const own = printed.map(([version, all]): [string, ClauseReading] => {
        const { text, verdict } = split(words[version]);
        const start = tokenize(all.slice(0, at).join(' '), 'en').length;
        const spans = text === '' ? [] : [{ start, end: start + tokenize(text, 'en').length }];
        return [version, { spans, text, verdict: isDrafted ? undefined : verdict, binds: binds[`${id} ${version}`] }];
      });
      return { id, name: `Name of ${id}`, readings: new Map(own) };
    }),
  };
}

function split(words = ''): { readonly text: string; readonly verdict: Verdict | undefined } {
  const [, verdict, text = ''] = /^(?:(\w+):)? ?(.*)$/su.exec(words)!;
  return { text, verdict: verdict as Verdict | undefined };
}

function readingOf(version: string, text: string): TokenizedReading {
  return { witness: `${version}-0`, version, label: '', text, language: 'en', tokens: tokenize(text, 'en') };
}

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../tests/site/browser.ts';
import { build, contestants, type Built } from './contestants.ts';
import { host, type Connection } from './host.ts';
import { buildProject } from './process.ts';
import { visit, type Measured, type Visit } from './reader.ts';
import type { Report, Table, Task } from './report.ts';

/** What this edition is to keep to: the first query, and “a few kB” for the second. */
const FIRST_BYTES = 105_000;
const SECOND_BYTES = 8_000;

/** Lines, and visits of each site on each, taken in turns; the median counts. What takes little time differs most from visit to visit. */
const connections: readonly (Connection & { readonly rounds: number })[] = [
  { name: 'unthrottled', latency: 0, down: Infinity, rounds: 15 },
  // What Lighthouse calls slow 4G.
  { name: 'slow: 1.6 Mbit/s, 150 ms', latency: 150, down: 200_000, rounds: 5 },
];

/** Words that each site finds, in other places. */
const queries = ['backdoors', 'sovereignty'] as const;

const ours: Measured = {
  name: 'this edition',
  article: 'witnesses/kans/',
  opener: 'Control+k',
  field: 'dialog[open] input',
  result: 'dialog[open] .results a',
  word: 'dialog[open] .results mark',
  queries,
};

interface Entrant {
  readonly measured: Measured;
  readonly folder: string;
  /** Seconds of the build. */
  readonly seconds: number;
}

/** Measures reading and searching beside bare sites that other generators make of the same five articles. */
export async function searchBench(): Promise<Report> {
  const built: (Built | string)[] = [];
  for (const contestant of contestants) built.push(await build(contestant));
  const missing = built.filter((outcome) => typeof outcome === 'string');
  const others = built.filter((outcome) => typeof outcome !== 'string');
  const all: readonly Entrant[] = [
    await buildOurs(),
    ...others.map(({ contestant, folder, seconds }) => ({
      measured: { ...contestant, queries },
      folder,
      seconds,
    })),
  ];
  const silent = await silentOnes(all);
  if (silent.includes(ours.name)) throw new Error('The edition left one of two queries unanswered for half a minute.');
  const entrants = all.filter(({ measured }) => !silent.includes(measured.name));
  const visits = new Map<(typeof connections)[number], readonly (readonly Visit[])[]>();
  for (const connection of connections) visits.set(connection, await visitAll(entrants, connection));
  return {
    title: 'Reading and searching, beside other sites of the same five articles',
    tasks: [...visits].flatMap(([connection, all]) => tasks(connection, all)),
    tables: [
      articleTable(entrants, visits.get(connections[0]!)!),
      ...[...visits].map(([connection, all]) => searchTable(entrants, connection, all)),
    ],
    notes: [
      'Each site is bare, as its documentation begins. All are served by one server over HTTP/1.1, text in gzip; bytes are those of the wire, with headers.',
      `Each figure is the median of visits with a cold cache, the sites taken in turns: ${connections.map(({ rounds, name }) => `${rounds} ${name}`).join(', ')}. Build times are of one build without caches, the installation apart.`,
      'A result is shown when its title can be followed; the words found may come after it. Time runs from the key, on the clock of the page.',
      'VitePress loses what is typed before its index is there; the last letter is typed again every 300 ms until it answers.',
      'Only this edition compares texts; it builds its pages for that too, and its search finds paragraphs where the others find pages or sections.',
      ...missing.map((reason) => `Not measured: ${reason}`),
      ...silent.map((name) => `Not measured: ${name}, which left one of two queries unanswered for half a minute.`),
    ],
  };
}

async function buildOurs(): Promise<Entrant> {
  const project = fileURLToPath(new URL('..', import.meta.url));
  const { seconds, failure } = await buildProject(project);
  if (failure) throw new Error(`The edition could not be built: ${failure}`);
  return { measured: ours, folder: join(project, 'dist'), seconds };
}

/** Names of the sites that do not answer both queries of a visit. */
async function silentOnes(entrants: readonly Entrant[]): Promise<readonly string[]> {
  const browser = await launchBrowser();
  const names: string[] = [];
  for (const { measured, folder } of entrants) {
    const site = await host(folder, connections[0]!);
    await visit(browser, site, measured).catch(() => names.push(measured.name));
    await site.close();
  }
  await browser.close();
  return names;
}

async function visitAll(
  entrants: readonly Entrant[],
  connection: (typeof connections)[number],
): Promise<readonly (readonly Visit[])[]> {
  const visits = entrants.map((): Visit[] => []);
  const hosts = await Promise.all(entrants.map(({ folder }) => host(folder, connection)));
  const browser = await launchBrowser();
  for (let round = 0; round < connection.rounds; round++)
    for (const [index, { measured }] of entrants.entries())
      visits[index]!.push(await visit(browser, hosts[index]!, measured));
  await browser.close();
  await Promise.all(hosts.map((one) => one.close()));
  return visits;
}

function tasks({ name }: Connection, [own = [], ...others]: readonly (readonly Visit[])[]): readonly Task[] {
  const mine = { first: median(own, (one) => one.first.bytes), second: median(own, (one) => one.second.bytes) };
  const result = median(own, (one) => one.firstResult);
  const quickest = others.map((all) => median(all, (one) => one.firstResult)).toSorted((a, b) => a - b)[0];
  const task = (what: string, target: string, measured: string, reached: boolean | null): Task => ({
    name: `${what}, ${name}`,
    target,
    measured,
    reached,
    results: [],
  });
  return [
    task('first query', `at most ${kB(FIRST_BYTES)}`, kB(mine.first), mine.first <= FIRST_BYTES),
    task('second query', `at most ${kB(SECOND_BYTES)}`, kB(mine.second), mine.second <= SECOND_BYTES),
    task(
      'first result',
      'sooner than the quickest of the others',
      quickest === undefined
        ? `${result.toFixed(0)} ms, beside no other site`
        : `${result.toFixed(0)} ms against ${quickest.toFixed(0)} ms, ratio ${(result / quickest).toFixed(2)}`,
      quickest === undefined ? null : result < quickest,
    ),
  ];
}

function articleTable(entrants: readonly Entrant[], visits: readonly (readonly Visit[])[]): Table {
  const own = visits[0]!;
  return {
    title: 'One article, and the build of all',
    head: ['', 'requests', 'bytes', 'of these script', 'times ours', 'build'],
    rows: entrants.map(({ measured, seconds }, index) => {
      const bytes = median(visits[index]!, ({ page }) => page.bytes);
      return [
        measured.name,
        String(median(visits[index]!, ({ page }) => page.requests)),
        kB(bytes),
        kB(median(visits[index]!, ({ page }) => page.script)),
        (bytes / median(own, ({ page }) => page.bytes)).toFixed(1),
        `${seconds.toFixed(1)} s`,
      ];
    }),
  };
}

function searchTable(entrants: readonly Entrant[], { name }: Connection, visits: readonly (readonly Visit[])[]): Table {
  const own = median(visits[0]!, ({ firstResult }) => firstResult);
  return {
    title: `Searching, ${name}`,
    head: [
      '',
      'first query',
      'requests',
      'first result',
      'times ours',
      'first word',
      'second query',
      'requests',
      'its first result',
    ],
    rows: entrants.map(({ measured }, index) => {
      const of = (figure: (one: Visit) => number) => median(visits[index]!, figure);
      const first = of(({ firstResult }) => firstResult);
      return [
        measured.name,
        kB(of((one) => one.first.bytes)),
        String(of((one) => one.first.requests)),
        `${first.toFixed(0)} ms`,
        (first / own).toFixed(2),
        measured.word === undefined ? 'shows none' : `${of(({ firstWord }) => firstWord).toFixed(0)} ms`,
        kB(of((one) => one.second.bytes)),
        String(of((one) => one.second.requests)),
        `${of((one) => one.secondResult).toFixed(0)} ms`,
      ];
    }),
  };
}

function median(visits: readonly Visit[], figure: (one: Visit) => number): number {
  const sorted = visits.map(figure).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

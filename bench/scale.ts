import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../tests/site/browser.ts';
import { host } from './host.ts';
import { buildProject, type Build } from './process.ts';
import { visit } from './reader.ts';
import type { Report, Task } from './report.ts';
import { queriesOf, synthesise, type Size } from './synthetic.ts';

/** Editions that grow in witnesses, in points, and in the length of their articles alone. */
const sizes: readonly Size[] = [
  { witnesses: 5, points: 8, paragraphs: 100 },
  { witnesses: 50, points: 8, paragraphs: 1000 },
  { witnesses: 500, points: 8, paragraphs: 10_000 },
  { witnesses: 5, points: 8, paragraphs: 10_000 },
  { witnesses: 5, points: 30, paragraphs: 100 },
  { witnesses: 50, points: 30, paragraphs: 1000 },
  { witnesses: 500, points: 30, paragraphs: 10_000 },
];

/** The texts grown ten times may cost at most fifteen times as much, grown a hundred times 150: the squares would be a hundred and ten thousand. */
const IN_STEP = 1.5;

/** What an edition of one size costs. */
interface Cost {
  readonly size: Size;
  readonly build: Build;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly largest: { readonly path: string; readonly bytes: number };
  readonly index: number;
  /** Bytes of the first query and of the second; null if it could not be searched. */
  readonly queries: readonly [number, number] | null;
}

/**
 * Builds synthetic editions of several sizes, each in a temporary copy of the project, and says how costs grow.
 *
 * @param only witnesses and points of those that are wanted, as in `50x8`; all if none is named
 */
export async function scaleBench(only: readonly string[] = []): Promise<Report> {
  const wanted = sizes.filter((size) => only.length === 0 || only.includes(`${size.witnesses}x${size.points}`));
  const costs: Cost[] = [];
  for (const size of wanted) {
    costs.push(await costOf(size));
    process.stderr.write(`${describe(size)}: ${costs.at(-1)!.build.seconds.toFixed(0)} s\n`);
  }
  return {
    title: 'How costs grow with the texts',
    tasks: growthTasks(costs),
    tables: [
      {
        title: 'Synthetic editions',
        head: [
          ...[
            'witnesses × points, paragraphs',
            'build',
            'of processors',
            's a thousand paragraphs',
            'peak memory',
            'pages',
            'files',
          ],
          ...['all bytes', 'largest page', 'index', 'first query', 'second query'],
        ],
        rows: costs.map(row),
      },
    ],
    notes: [
      'Made-up words; a witness prints one of three versions, and one reading in fifty has a word of its own. Of ten paragraphs one quotes a point and one names one.',
      'Of processors are the seconds that they worked for the build, which is what growth is judged by: the time of the clock tells as well what else the machine did.',
      'Memory is that of the build and all its processes together. Bytes of pages and of the site are those of the files, of queries those on the wire.',
      'Beyond nine witnesses pairs are compared in the browser, so no page is made for them, and a point has at most nine bases. A list is divided into pages of two hundred entries; an article never is.',
      'Wordings, not witnesses, are compared with each other; where each witness has a wording of its own, nine of them are bases and stand in the table.',
      ...costs.flatMap(({ size, build }) =>
        build.failure ? [`${describe(size)} did not end well: ${build.failure.slice(-300)}`] : [],
      ),
    ],
  };
}

async function costOf(size: Size): Promise<Cost> {
  const folder = synthesise(size);
  try {
    const build = await buildProject(folder);
    const site = join(folder, 'dist');
    const files = build.failure ? [] : filesOf(site);
    const pages = files.filter(({ path }) => path.endsWith('.html'));
    return {
      ...{ size, build, pages: pages.length, files: files.length },
      bytes: sum(files.map(({ bytes }) => bytes)),
      largest: pages.reduce((top, page) => (page.bytes > top.bytes ? page : top), { path: 'none', bytes: 0 }),
      index: sum(files.filter(({ path }) => path.startsWith('pagefind/')).map(({ bytes }) => bytes)),
      queries: build.failure ? null : await queryBytes(site, size),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function queryBytes(site: string, size: Size): Promise<readonly [number, number] | null> {
  const server = await host(site, { name: 'unthrottled', latency: 0, down: Infinity });
  const browser = await launchBrowser();
  try {
    const { first, second } = await visit(browser, server, {
      ...{ name: describe(size), article: 'witnesses/w1/', opener: 'Control+k' },
      ...{ field: 'dialog[open] input', result: 'dialog[open] .results a' },
      queries: queriesOf(size),
    });
    return [first.bytes, second.bytes];
  } catch {
    return null;
  } finally {
    await browser.close();
    await server.close();
  }
}

function filesOf(folder: string): readonly { readonly path: string; readonly bytes: number }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: file.slice(folder.length + 1), bytes: statSync(file).size }));
}

/** For each two editions of which one has more of the same, as much more in articles as in paragraphs or in paragraphs alone: what it costs. */
function growthTasks(costs: readonly Cost[]): readonly Task[] {
  return costs.flatMap((large) =>
    costs.flatMap((small) => (isGrowth(small.size, large.size) ? [growth(small, large)] : [])),
  );
}

/** Whether the one is the other, ten times as many articles of the same length, or the same articles made longer. */
function isGrowth(small: Size, large: Size): boolean {
  const times = large.paragraphs / small.paragraphs;
  if (small.points !== large.points || times <= 1) return false;
  return large.witnesses === small.witnesses || (times === 10 && large.witnesses === 10 * small.witnesses);
}

function growth(small: Cost, large: Cost): Task {
  const times = large.size.paragraphs / small.size.paragraphs;
  const most = IN_STEP * times;
  const isDone = !large.build.failure && !small.build.failure;
  const ratios = { time: workOf(large) / workOf(small), bytes: large.bytes / small.bytes };
  return {
    name: `from ${describe(small.size)} to ${describe(large.size)}`,
    target: `at most ${most} times for ${times} times the texts`,
    measured: isDone ? `build ${ratios.time.toFixed(1)} times, bytes ${ratios.bytes.toFixed(1)} times` : 'not built',
    reached: isDone && ratios.time <= most && ratios.bytes <= most,
    results: [],
  };
}

/** What a build costs, in seconds: those of the processors, on which others on the same machine weigh less, or else of the clock. */
function workOf({ build }: Cost): number {
  return build.processor ?? build.seconds;
}

function row({ size, build, pages, files, bytes, largest, index, queries }: Cost): readonly string[] {
  return [
    describe(size),
    build.failure ? 'failed' : `${build.seconds.toFixed(0)} s`,
    build.processor === null ? 'not known' : `${build.processor.toFixed(0)} s`,
    ((1000 * build.seconds) / size.paragraphs).toFixed(0),
    build.memory === null ? 'not known' : `${(build.memory / 1e6).toFixed(0)} MB`,
    String(pages),
    String(files),
    `${(bytes / 1e6).toFixed(1)} MB`,
    `${(largest.bytes / 1000).toFixed(0)} kB, ${largest.path}`,
    `${(index / 1000).toFixed(0)} kB`,
    ...(queries ? queries.map((one) => `${(one / 1000).toFixed(1)} kB`) : ['not measured', 'not measured']),
  ];
}

function describe({ witnesses, points, paragraphs }: Size): string {
  return `${witnesses} × ${points}, ${paragraphs}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

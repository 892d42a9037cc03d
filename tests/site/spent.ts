import { readdirSync, readFileSync } from 'node:fs';
import type { TestEvent } from 'node:test/reporters';

/** Linux counts what processors do in hundredths of a second. */
const TICKS = 100;

/** Milliseconds between two looks at the processes: what one uses between the last look and its end is not seen. */
const LOOK = 500;

/**
 * A reporter of node:test that says, when all tests have ended, what they cost: by the clock, and of processors where the
 * system tells.
 */
export default async function* spent(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  // The system tells what a process has used as long as it runs; the browser ends many of its own unseen.
  const used = new Map<string, number>();
  const looking = setInterval(() => look(used), LOOK).unref();
  for await (const _ of events);
  clearInterval(looking);
  look(used);
  const processors = Math.round([...used.values()].reduce((sum, seconds) => sum + seconds, 0));
  const clock = Math.round(performance.now() / 1000);
  yield `Spent: ${clock} s by the clock${processors > 0 ? `, ${processors} s of processors` : ''}\n`;
}

interface Process {
  readonly id: number;
  readonly parent: number;
  /** Told from a later one with the same id. */
  readonly name: string;
  readonly seconds: number;
}

/** Notes what this process and all below it have used by now. */
function look(used: Map<string, number>): void {
  if (process.platform !== 'linux') return;
  const running = readdirSync('/proc').flatMap(processOf);
  const below = Map.groupBy(running, ({ parent }) => parent);
  const tree = (one: Process): readonly Process[] => [one, ...(below.get(one.id) ?? []).flatMap(tree)];
  for (const { name, seconds } of running.filter(({ id }) => id === process.pid).flatMap(tree)) used.set(name, seconds);
}

/** None if it is no process, or has ended meanwhile. */
function processOf(id: string): readonly Process[] {
  if (!/^\d+$/.test(id)) return [];
  try {
    // The name of the program stands in brackets and may hold anything.
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const [, parent = 0, user = 0, system = 0, start] = [0, 1, 11, 12, 19].map((at) => fields[at]);
    return [{ id: Number(id), parent, name: `${id} ${start}`, seconds: (user + system) / TICKS }];
  } catch {
    return [];
  }
}

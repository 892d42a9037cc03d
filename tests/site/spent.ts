import { readFileSync } from 'node:fs';
import type { TestEvent } from 'node:test/reporters';

/** Linux counts what processors do in hundredths of a second. */
const TICKS = 100;

/** A reporter of node:test that says, when all tests have ended, what they cost: by the clock, and of processors where the system tells. */
export default async function* spent(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const _ of events);
  const seconds = [`${Math.round(performance.now() / 1000)} s by the clock`];
  const processors = processorSeconds();
  if (processors !== undefined) seconds.push(`${Math.round(processors)} s of processors`);
  yield `Spent: ${seconds.join(', ')}\n`;
}

/** What this process has used, and with it every process that it has seen the end of: browser and builds. */
function processorSeconds(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  // The name of the process stands in brackets and may hold anything.
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const [user, system, usersOfEnded, systemOfEnded] = fields.slice(11, 15).map(Number);
  return (user! + system! + usersOfEnded! + systemOfEnded!) / TICKS;
}

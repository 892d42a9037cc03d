import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build took. */
export interface Build {
  readonly seconds: number;
  /** Seconds that processors worked for it, whatever else they had to do; null where the system does not say. */
  readonly processor: number | null;
  /** The most bytes of memory that it and all its processes held at once; null where the system does not say. */
  readonly memory: number | null;
  /** The end of what it printed, if it failed or was stopped. */
  readonly failure: string | undefined;
}

/** Milliseconds between two looks at the memory. */
const LOOK = 250;

/** Milliseconds after which a build is stopped: what a person would not wait for. */
const LIMIT = 45 * 60_000;

/** Builds the project in a folder, and watches how much memory it takes. */
export function buildProject(folder: string): Promise<Build> {
  const start = performance.now();
  const child = spawn(process.execPath, [join('bin', 'build.ts')], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    timeout: LIMIT,
  });
  let [said, memory, processor] = ['', 0, 0];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-1500)));
  const watch = setInterval(() => {
    const taken = takenBy(child.pid!);
    memory = Math.max(memory, taken.bytes);
    processor = Math.max(processor, taken.seconds);
  }, LOOK);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      resolve({
        seconds,
        processor: processor || null,
        memory: memory || null,
        failure: code === 0 ? undefined : said,
      });
    });
  });
}

/** Resident memory in bytes, and seconds of the processors. */
interface Taken {
  readonly bytes: number;
  readonly seconds: number;
}

interface Process extends Taken {
  readonly id: number;
  readonly parent: number;
}

/** What a process and all below it take, as Linux tells it; nothing elsewhere. */
function takenBy(root: number): Taken {
  try {
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(processOf);
    const below = Map.groupBy(processes, ({ parent }) => parent);
    const tree = (one: Process): readonly Process[] => [one, ...(below.get(one.id) ?? []).flatMap(tree)];
    const all = processes.filter(({ id }) => id === root).flatMap(tree);
    return { bytes: sum(all.map(({ bytes }) => bytes)), seconds: sum(all.map(({ seconds }) => seconds)) };
  } catch {
    return { bytes: 0, seconds: 0 };
  }
}

/** As Linux counts the time of processors, on every machine that Node runs on. */
const TICKS_PER_SECOND = 100;

/** None if it has ended meanwhile. */
function processOf(name: string): readonly Process[] {
  try {
    const status = readFileSync(`/proc/${name}/status`, 'utf8');
    const number = (field: string) => Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    // Behind the name, which may hold anything: its own time and that of the kernel for it, then those of processes below it that have ended.
    const times = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 16).map(Number);
    const seconds = sum(times) / TICKS_PER_SECOND;
    return [{ id: Number(name), parent: number('PPid'), bytes: number('VmRSS') * 1024, seconds }];
  } catch {
    return [];
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

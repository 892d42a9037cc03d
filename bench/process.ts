import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build took. */
export interface Build {
  readonly seconds: number;
  /** The most bytes of memory that it and all its processes held at once; null where the system does not say. */
  readonly memory: number | null;
  /** The end of what it printed, if it failed or was stopped. */
  readonly failure: string | undefined;
}

/** Milliseconds between two looks at the memory. */
const LOOK = 250;

/** Milliseconds after which a build is stopped: what a person would not wait for. */
const LIMIT = 45 * 60_000;

/** Builds the project in a folder with Astro, and watches how much memory it takes. */
export function buildProject(folder: string): Promise<Build> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build', '--force'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    timeout: LIMIT,
  });
  let [said, memory] = ['', 0];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-1500)));
  const watch = setInterval(() => (memory = Math.max(memory, residentMemory(child.pid!))), LOOK);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      resolve({ seconds, memory: memory || null, failure: code === 0 ? undefined : said });
    });
  });
}

/** Resident memory of a process and all below it, in bytes, as Linux tells it; 0 elsewhere. */
function residentMemory(root: number): number {
  try {
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(processOf);
    const below = Map.groupBy(processes, ({ parent }) => parent);
    const sum = (id: number): number => (below.get(id) ?? []).reduce((all, one) => all + one.bytes + sum(one.id), 0);
    return (processes.find(({ id }) => id === root)?.bytes ?? 0) + sum(root);
  } catch {
    return 0;
  }
}

/** None if it has ended meanwhile. */
function processOf(name: string): readonly { id: number; parent: number; bytes: number }[] {
  try {
    const status = readFileSync(`/proc/${name}/status`, 'utf8');
    const number = (field: string) => Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return [{ id: Number(name), parent: number('PPid'), bytes: number('VmRSS') * 1024 }];
  } catch {
    return [];
  }
}

import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Copy } from '../proofreading/copy.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a build came to. */
export interface Built {
  /** Exit status; 0 if all is well. */
  readonly status: number | null;
  /** All that it printed. */
  readonly output: string;
}

/** The whole project in a temporary directory, to be broken and built, with the content of a folder: that of the tests if none is named. */
export function copyOfProject(content?: string): Copy {
  const copy = new Copy(content);
  putProject(copy.project);
  return copy;
}

/** Puts all of the project but its content into a folder, with the packages of this one and caches of its own. */
export function putProject(folder: string): void {
  for (const part of ['bin', 'engine', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  // One by one: Astro keeps what it has read of the content in a hidden folder beside them.
  for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => !entry.startsWith('.')))
    symlinkSync(join(root, 'node_modules', name), join(packages, name), 'junction');
}

/** A build that goes on. */
export interface Building {
  readonly process: ChildProcess;
  readonly built: Promise<Built>;
}

/** Builds the project in a folder, at the root of its host if `BASE` is not given. */
export function build(folder: string, environment: Readonly<Record<string, string>> = {}): Promise<Built> {
  return startBuild(folder, environment).built;
}

/** Begins a build as {@link build} does, for who wants to look at it before its end. */
export function startBuild(folder: string, environment: Readonly<Record<string, string>> = {}): Building {
  const building = spawn(process.execPath, [join('bin', 'build.ts')], {
    cwd: folder,
    env: { ...process.env, BASE: '/', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [building.stdout, building.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const built = new Promise<Built>((resolve, reject) => {
    building.on('error', reject);
    building.on('close', (status) => resolve({ status, output }));
  });
  return { process: building, built };
}

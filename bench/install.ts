import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** The temporary folder of a tool that is no dependency of the project; it stays, so that the next run need not install it again. */
export function folderOf(name: string): string {
  return join(tmpdir(), 'bench-contestants', name.replaceAll(/[^a-z0-9.]+/gi, '-').toLowerCase());
}

/** Installs packages in exact versions into a folder, unless that was done before; undefined if it went well, else why not. */
export async function install(folder: string, packages: Readonly<Record<string, string>>): Promise<string | undefined> {
  const manifest = `${JSON.stringify({ name: 'contestant', private: true, dependencies: packages }, null, 2)}\n`;
  const file = join(folder, 'package.json');
  if (existsSync(join(folder, 'installed')) && readFileSync(file, 'utf8') === manifest) return undefined;
  write(file, manifest);
  const failure = await run(['npm', 'install', '--no-audit', '--no-fund'], folder);
  if (failure) return `it could not be installed: ${failure}`;
  write(join(folder, 'installed'), '');
  return undefined;
}

/** Runs a command, by the Node that runs this, whatever Node the system has; undefined if it went well, else the end of what it said. */
export function run(
  [command = '', ...rest]: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
  const child = spawn(command, rest, {
    cwd: folder,
    env: {
      ...process.env,
      PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`,
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      DO_NOT_TRACK: '1',
      ...environment,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-400)));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(`${command} failed: ${error.message}`));
    child.on('close', (status) => resolve(status === 0 ? undefined : `${command} failed: ${said}`));
  });
}

/** Writes a file, and the folders that it stands in. */
export function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

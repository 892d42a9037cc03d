import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Wrong } from './wrong.ts';

/** Where something is made until it is whole. It has no name of its own, so that two never make it at once. */
const WORKSHOP = '.building';

/**
 * Makes a folder beside the one it is to replace, and moves it there when it is whole. Until then, and if the making fails
 * or is killed, the folder stays as it was; what a killed one has left is cleared away by the next.
 *
 * @param folder in the working directory, which the workshop stands in too, so that moving is renaming
 * @param make puts everything into the draft that it is given
 * @throws {Wrong} if another process is making it
 */
export async function beside(folder: string, make: (draft: string) => Promise<void>): Promise<void> {
  const [draft, old] = [join(WORKSHOP, folder), join(WORKSHOP, 'old')];
  open(folder, old);
  try {
    await make(draft);
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(draft, folder);
  } finally {
    close(folder, old);
  }
}

/** Only one process can make a folder: whoever does has the workshop for itself. */
function open(folder: string, old: string): void {
  if (existsSync(WORKSHOP)) {
    const owner = Number(readFileSync(join(WORKSHOP, 'process'), 'utf8'));
    if (isRunning(owner))
      throw new Wrong(
        `${folder}/ is being built already, by process ${owner}. Wait for its end, or delete ${WORKSHOP}/ if it is no build.`,
      );
    close(folder, old);
  }
  mkdirSync(WORKSHOP);
  writeFileSync(join(WORKSHOP, 'process'), String(process.pid));
}

/** A process that is killed between the two renamings has left no folder but the old one. */
function close(folder: string, old: string): void {
  if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
  rmSync(WORKSHOP, { recursive: true });
}

function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    // No signal is sent: it is only seen whether one could be.
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A copy of a content folder in a temporary directory, to be broken: that of tests/fixture, if no other is named. */
export class Copy {
  /** The folder that holds `content/`. */
  readonly project: string = mkdtempSync(join(tmpdir(), 'proofreading-'));

  constructor(folder = 'tests/fixture/content') {
    cpSync(new URL(`../../${folder}`, import.meta.url), join(this.project, 'content'), { recursive: true });
  }

  /** Replaces the first place of a text in a file, and insists that there is one. */
  replace(file: string, from: string | RegExp, to: string): void {
    const text = this.read(file);
    const changed = text.replace(from, () => to);
    assert.notEqual(changed, text, `${file} does not hold ${from}`);
    this.write(file, changed);
  }

  write(file: string, text: string | Uint8Array): void {
    mkdirSync(dirname(this.#path(file)), { recursive: true });
    writeFileSync(this.#path(file), text);
  }

  read(file: string): string {
    return readFileSync(this.#path(file), 'utf8');
  }

  append(file: string, text: string): void {
    this.write(file, this.read(file) + text);
  }

  rename(file: string, to: string): void {
    renameSync(this.#path(file), this.#path(to));
  }

  /** Puts in the place of a file a link to another. */
  link(file: string, to: string): void {
    this.delete(file);
    symlinkSync(to, this.#path(file));
  }

  delete(file: string): void {
    rmSync(this.#path(file), { recursive: true });
  }

  [Symbol.dispose](): void {
    rmSync(this.project, { recursive: true });
  }

  #path(file: string): string {
    return join(this.project, file);
  }
}

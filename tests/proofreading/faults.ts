import { readFileSync } from 'node:fs';
import type { Copy } from './copy.ts';

/** One way to break the content, and what the proofreading then says. */
export interface Fault {
  /** The name of the problem that it is a case of. */
  readonly key: string;
  readonly name: string;
  /** Whether it is one of the built site. */
  readonly isOfSite: boolean;
  /** Everything that is said, in order, without the remedies. */
  readonly says: readonly string[];
  /** Breaks a copy of the content. */
  readonly breakIn: (copy: Copy) => void;
}

/** The faults of `faults.txt`, in the notation that its head explains. */
export const faults: readonly Fault[] = readFileSync(new URL('faults.txt', import.meta.url), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map(readFault);

function readFault(block: string): Fault {
  const [head, ...lines] = block.trimEnd().split('\n');
  const [, key, name] = /^(\w+): (.+)$/.exec(head!)!;
  const says = lines.filter((line) => line.startsWith('> ')).map((line) => line.slice(2));
  const breaks = lines.filter((line) => line !== '' && !line.startsWith('> '));
  return {
    key: key!,
    name: name!,
    isOfSite: breaks.some((line) => line.startsWith('dist/')),
    says,
    breakIn: (copy) => breaks.forEach((line) => breakLine(copy, line)),
  };
}

/** A file, how it is broken, and with what. */
const BREAK = /^([^\s:]+)(?:(: | :=| \+ | -> | > )(.*)| -)$/;

function breakLine(copy: Copy, line: string): void {
  const [, name, how, rest = ''] = BREAK.exec(line) ?? [];
  if (name === undefined) throw new Error(`Not in the notation: ${line}`);
  const file = name.startsWith('dist/') ? name : `content/${name}`;
  if (how === undefined) copy.delete(file);
  else if (how === ': ') copy.replace(file, ...replacement(line, rest));
  else if (how === ' :=') copy.write(file, bytesOf(rest.slice(1)));
  else if (how === ' + ') copy.append(file, bytesOf(rest).toString());
  else if (how === ' > ') copy.rename(file, `content/${rest}`);
  else copy.link(file, rest);
}

function replacement(line: string, rest: string): readonly [string, string] {
  const [from, to] = rest.endsWith(' =>') ? [rest.slice(0, -3), ''] : rest.split(' => ');
  if (from === undefined || to === undefined) throw new Error(`Not in the notation: ${line}`);
  return [bytesOf(from).toString(), bytesOf(to).toString()];
}

/** A text with its escapes resolved; `a*5000` is that many letters. */
function bytesOf(text: string): Buffer {
  const [, letter, count] = /^(\w)\*(\d+)$/.exec(text) ?? [];
  if (letter && count) return Buffer.alloc(Number(count), letter);
  const parts = text.split(/(\\n|\\\\|\\x[\dA-F]{2}|\\u\{[\dA-F]+\})/);
  return Buffer.concat(parts.map((part) => escapedBytes(part) ?? Buffer.from(part)));
}

function escapedBytes(part: string): Buffer | undefined {
  if (part === '\\n') return Buffer.from('\n');
  if (part === '\\\\') return Buffer.from('\\');
  if (part.startsWith('\\x')) return Buffer.from([Number.parseInt(part.slice(2), 16)]);
  if (part.startsWith('\\u')) return Buffer.from(String.fromCodePoint(Number.parseInt(part.slice(3, -1), 16)));
  return undefined;
}

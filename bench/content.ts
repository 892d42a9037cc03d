import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A file of the content: its front matter and what stands below it. */
export interface ContentText {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** All .mdx files of a folder of the project, in the order of their names. */
export function load(folder: string): readonly ContentText[] {
  const place = new URL(`../${folder}/`, import.meta.url);
  const files = readdirSync(place)
    .filter((file) => file.endsWith('.mdx'))
    .sort();
  return files.map((file) => {
    const [, front = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(new URL(file, place), 'utf8')) ?? [];
    return { id: file.replace(/\.mdx$/, ''), fields: parse(front) as ContentText['fields'], body };
  });
}

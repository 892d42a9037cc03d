import type { Root } from 'mdast';
import { kinds, type EntryKind, type Fields } from '../schemas.ts';
import { readBody } from './body.ts';
import { fieldName, readFields } from './fields.ts';
import type { ContentFile } from './files.ts';
import { partFrontMatter } from './frontmatter.ts';
import type { ProblemPlace, Problem } from './problems.ts';
import { readYaml, type Path, type YamlText } from './yaml.ts';

/** A file of fields, and of text where it is an .mdx file, as far as it could be read. */
export interface Entry<K extends EntryKind = EntryKind> {
  readonly kind: K;
  readonly id: string;
  readonly file: string;
  /** Undefined where the schema refuses them. */
  readonly fields: Fields<K> | undefined;
  readonly yaml: YamlText | undefined;
  /** The text below the front matter, on the lines it has in the file. */
  readonly text: string;
  /** That text as a tree; undefined in .yaml files and where it is no MDX. */
  readonly body: Root | undefined;
}

/** Reads the files of one kind; on the way, what is wrong in each. */
export function* readEntries<K extends EntryKind>(
  files: readonly ContentFile[],
  kind: K,
): Generator<Problem, readonly Entry<K>[]> {
  const entries: Entry<K>[] = [];
  for (const { id, file, text } of files.filter((file) => file.kind === kind)) {
    if (text === undefined) continue;
    const parts = file.endsWith('.mdx') ? yield* partFrontMatter(text, file) : { yaml: text, body: '' };
    if (!parts) continue;
    const yaml = yield* readYaml(parts.yaml, file);
    const fields = yaml && (yield* readFields(yaml, kinds[kind].schema, file));
    const body = file.endsWith('.mdx') ? yield* readBody(parts.body, file) : undefined;
    entries.push({ kind, id, file, fields: fields as Fields<K> | undefined, yaml, text: parts.body, body });
  }
  return entries;
}

/** The place of a field in an entry, or of the nearest thing around it. */
export function placeOf({ file, yaml }: Entry, path: Path): ProblemPlace {
  return { file, line: yaml?.lineOf(path), field: fieldName(path) };
}

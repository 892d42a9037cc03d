import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { characterName, codePointName, invisible, invisibleCharacters } from './characters.ts';
import { entriesOf, type Content } from './content.ts';
import type { Entry } from './entries.ts';
import { fieldName } from './fields.ts';
import type { ContentFile } from './files.ts';
import { problemsOf, type ProblemPlace, type Problem } from './problems.ts';
import type { Path } from './yaml.ts';

/** What can be found. */
export const messages = {
  characterInvisible: {
    found: 'The character {code} ({name}) stands here and cannot be seen.',
    remedy: 'Take it out. If readers must know of it, say so in words.',
  },
} as const;

const problem = problemsOf(messages);

/** Whether every character of the content can be seen. Originals are left as they were received. */
export function* check(content: Content): Generator<Problem> {
  for (const file of content.files) yield* invisiblesIn(file);
  for (const entry of entriesOf(content)) yield* escapedInvisiblesIn(entry);
}

function* invisiblesIn({ kind, file, text }: ContentFile): Generator<Problem> {
  if (kind === 'originals' || text === undefined) return;
  for (const { character, line } of invisibleCharacters(text)) yield invisibleProblem(character, { file, line });
}

/** Those that are written as an escape, such as `\u202e` in a field or `&#x202e;` in a text, and come out of it. */
function* escapedInvisiblesIn({ file, yaml, body, text }: Entry): Generator<Problem> {
  for (const { path, value } of texts(yaml?.value, []))
    for (const character of hidden(value, yaml!.writtenAt(path)))
      yield invisibleProblem(character, { file, line: yaml!.lineOf(path), field: fieldName(path) });
  if (!body) return;
  const found: Problem[] = [];
  visit(body, (node: Nodes) => {
    const { start, end } = node.position ?? {};
    const written = text.slice(start?.offset, end?.offset);
    for (const value of valuesOf(node))
      for (const character of hidden(value, written))
        found.push(invisibleProblem(character, { file, line: start?.line }));
  });
  yield* found;
}

function invisibleProblem(character: string, place: ProblemPlace): Problem {
  return problem('characterInvisible', place, { code: codePointName(character), name: characterName(character) });
}

function* texts(value: unknown, path: Path): Generator<{ path: Path; value: string }> {
  if (typeof value === 'string') yield { path, value };
  else if (Array.isArray(value)) for (const [index, inner] of value.entries()) yield* texts(inner, [...path, index]);
  else if (typeof value === 'object' && value)
    for (const [key, inner] of Object.entries(value)) yield* texts(inner, [...path, key]);
}

function valuesOf(node: Nodes): readonly string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'link' || node.type === 'definition') return [node.url, node.title ?? ''];
  if (node.type === 'image') return [node.url, node.title ?? '', node.alt ?? ''];
  return [];
}

/** The invisible characters of a value that do not stand as themselves in what is written. */
function hidden(value: string, written: string): readonly string[] {
  return (value.match(invisible) ?? []).filter((character) => !written.includes(character));
}

import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import { problemsOf, type Problem } from './problems.ts';

/** What can be found. */
export const messages = {
  yamlWrong: {
    found: 'This is not YAML: {error}',
    remedy: 'Correct this line or the one before it. Put text with a colon or quotation mark in quotation marks.',
  },
  yamlKeyTwice: { found: 'The key is given twice.', remedy: 'Keep one of the two.' },
} as const;

const problem = problemsOf(messages);

/** A YAML text that has been read. */
export interface YamlText {
  readonly value: unknown;
  /** The line, from 1, of what stands at a path, or of the nearest thing around it. */
  readonly lineOf: (path: Path) => number;
  /** What stands at a path as it is written in the file, with quotation marks and escapes. */
  readonly writtenAt: (path: Path) => string;
}

/** Keys and positions that lead to a value. */
export type Path = readonly PropertyKey[];

/** Reads YAML 1.2; undefined, with each fault on the way, where it is none. */
export function* readYaml(text: string, file: string): Generator<Problem, YamlText | undefined> {
  const counter = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const faults = [...parsed.errors, ...parsed.warnings];
  for (const fault of faults) yield yamlProblem(fault, { file, line: counter.linePos(fault.pos[0]).line }, text);
  if (faults.length > 0) return undefined;
  try {
    return { value: parsed.toJS(), ...places(parsed, counter, text) };
  } catch (error) {
    // An alias that leads to more than a hundred others is found only here.
    yield problem('yamlWrong', { file, line: 1 }, { error: sentence((error as Error).message) });
    return undefined;
  }
}

function yamlProblem(
  fault: YAMLError | Document['warnings'][number],
  place: { file: string; line: number },
  text: string,
): Problem {
  if (fault.code !== 'DUPLICATE_KEY') return problem('yamlWrong', place, { error: sentence(fault.message) });
  const key = /^[^\s:]*/.exec(text.slice(fault.pos[0]))![0];
  return problem('yamlKeyTwice', { ...place, field: key }, {});
}

function sentence(message: string): string {
  return message.replace(/[.:]?$/, '.');
}

function places(parsed: Document, counter: LineCounter, text: string): Pick<YamlText, 'lineOf' | 'writtenAt'> {
  const firstLine = parsed.contents?.range ? counter.linePos(parsed.contents.range[0]).line : 1;
  return {
    lineOf: (path) => {
      const start = walk(parsed, path).start;
      return start === undefined ? firstLine : counter.linePos(start).line;
    },
    writtenAt: (path) => {
      const range = walk(parsed, path).range;
      return range ? text.slice(...range) : '';
    },
  };
}

/** Goes along a path as far as there are nodes. */
function walk(parsed: Document, path: Path): { start: number | undefined; range: [number, number] | undefined } {
  let node: unknown = parsed.contents;
  let start: number | undefined;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(parsed);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) return { start, range: undefined };
      start = (pair.key as { range?: [number, number, number] }).range?.[0] ?? start;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      node = node.items[step];
      start = (node as { range?: [number, number, number] }).range?.[0] ?? start;
    } else return { start, range: undefined };
  }
  const range = (node as { range?: [number, number, number] } | null)?.range;
  return { start, range: range ? [range[0], range[1]] : undefined };
}

/** What a problem says: what was found and what to do. `{…}` is filled in where the problem stands. */
export type Messages = Readonly<Record<string, { readonly found: string; readonly remedy: string }>>;

/** One thing that is wrong in the content. */
export interface Problem {
  /** Its name among the messages of its rule. */
  readonly key: string;
  /** Relative to the project, with forward slashes. */
  readonly file: string;
  /** Counted from 1. Undefined where no line can be named. */
  readonly line: number | undefined;
  /** Such as `points.3.text`; places in lists are counted from 1. */
  readonly field: string | undefined;
  readonly found: string;
  readonly remedy: string;
}

/** Where a problem stands. */
export type ProblemPlace = Pick<Problem, 'file'> & Partial<Pick<Problem, 'line' | 'field'>>;

type Names<Template> = Template extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** What a message wants to be told. */
type Particulars<M extends Messages, Key extends keyof M> = Readonly<
  Record<Names<M[Key]['found'] | M[Key]['remedy']>, string | number>
>;

/** A function that makes the problem of a name at a place, with its message filled in; the messages are those of one rule. */
export function problemsOf<const M extends Messages>(messages: M) {
  return <Key extends keyof M & string>(key: Key, place: ProblemPlace, particulars: Particulars<M, Key>): Problem => {
    const { found, remedy } = messages[key]!;
    return {
      key,
      file: place.file,
      line: place.line,
      field: place.field,
      found: fill(found, particulars),
      remedy: fill(remedy, particulars),
    };
  };
}

/** One line of text: `content/witnesses/kans.mdx:31  points.3.text: It is empty. Fill it in: …` */
export function printProblem({ file, line, field, found, remedy }: Problem): string {
  return `${file}${line ? `:${line}` : ''}  ${field ? `${field}: ` : ''}${found} ${remedy}`;
}

/** By file, then by line, so that one file can be mended from top to bottom. */
export function inReadingOrder(found: Iterable<Problem>): readonly Problem[] {
  return [...found].sort((a, b) => Number(a.file > b.file) - Number(a.file < b.file) || (a.line ?? 0) - (b.line ?? 0));
}

function fill(template: string, particulars: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(particulars[name])).trim();
}

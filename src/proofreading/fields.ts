import { z } from 'astro/zod';
import { nearest } from './nearest.ts';
import { problemsOf, type ProblemPlace, type Problem } from './problems.ts';
import { quote, quoteAll } from './quote.ts';
import type { Path, YamlText } from './yaml.ts';

/** What can be found. */
export const messages = {
  fieldMissing: { found: 'It is missing.', remedy: 'Add it: {description}' },
  fieldEmpty: { found: 'It is empty.', remedy: 'Fill it in: {description}' },
  fieldWrong: { found: 'It is {value}, and {requirement}.', remedy: '{description}' },
  fieldUnknown: { found: 'There is no such field.', remedy: 'Take it out. The fields here are {fields}.' },
  fieldMisspelt: { found: 'There is no such field. Is {nearest} meant?', remedy: 'Correct the name, or take it out.' },
} as const;

const problem = problemsOf(messages);

/** The fields as the schema gives them; undefined, with each fault on the way, where they are not as it wants them. */
export function* readFields<Schema extends z.ZodType>(
  yaml: YamlText,
  schema: Schema,
  file: string,
): Generator<Problem, z.output<Schema> | undefined> {
  const result = schema.safeParse(yaml.value ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) yield* fieldProblems(issue, yaml, schema, file);
  return undefined;
}

/** A path as messages print it: `points.3.text`, places in lists counted from 1. */
export function fieldName(path: Path): string | undefined {
  return path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.') || undefined;
}

function* fieldProblems(issue: z.core.$ZodIssue, yaml: YamlText, schema: z.ZodType, file: string): Generator<Problem> {
  const place = (path: Path): ProblemPlace => ({ file, line: yaml.lineOf(path), field: fieldName(path) });
  if (issue.code === 'unrecognized_keys') {
    const fields = Object.keys(shapeOf(schemaAt(schema, issue.path)));
    for (const key of issue.keys) yield unknownField(key, fields, place([...issue.path, key]));
    return;
  }
  const value = valueAt(yaml.value, issue.path);
  const description = descriptionAt(schema, issue.path);
  if (value === undefined) yield problem('fieldMissing', place(issue.path), { description });
  else if (isEmpty(value)) yield problem('fieldEmpty', place(issue.path), { description });
  else
    yield problem('fieldWrong', place(issue.path), {
      value: typeof value === 'string' ? quote(value) : JSON.stringify(value),
      requirement: requirement(issue),
      description,
    });
}

function unknownField(key: string, fields: readonly string[], place: ProblemPlace): Problem {
  const near = nearest(key, fields);
  return near
    ? problem('fieldMisspelt', place, { nearest: quote(near) })
    : problem('fieldUnknown', place, { fields: fields.join(', ') });
}

/** What the field must be, as the end of a sentence that begins with “It is”. */
function requirement(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be ${quoteAll(issue.values.map(String))}`;
  if (issue.code === 'invalid_type') return `must be ${kindsOfValue[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_small' && issue.origin === 'number')
    return `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
  if (issue.code === 'too_small' && issue.origin === 'array') return `must have ${issue.minimum} members`;
  if (issue.code === 'too_big' && issue.origin === 'array') return `must have ${issue.maximum} members`;
  return issue.message.startsWith('must ') ? issue.message : `is refused: ${issue.message}`;
}

const kindsOfValue: Readonly<Record<string, string>> = {
  string: 'text: put it in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'fields, each with its name',
};

function isEmpty(value: unknown): boolean {
  return (
    value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && !value.length)
  );
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | null)?.[step], value);
}

/** What the schema says of the field, or else of what holds it. */
function descriptionAt(schema: z.ZodType, path: Path): string {
  for (let length = path.length; length >= 0; length--) {
    const description = schemaAt(schema, path.slice(0, length))?.description;
    if (description) return description;
  }
  return 'The file holds fields, each with its name.';
}

function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((outer, step) => {
    const inner = bare(outer);
    if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
    if (inner instanceof z.ZodTuple) return inner.def.items[step as number] as z.ZodType | undefined;
    return shapeOf(inner)[String(step)];
  }, schema);
}

function shapeOf(schema: z.ZodType | undefined): Readonly<Record<string, z.ZodType>> {
  const inner = bare(schema);
  return inner instanceof z.ZodObject ? (inner.shape as Readonly<Record<string, z.ZodType>>) : {};
}

function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
}

import { normalise } from '../../engine/words/index.ts';
import type { Entry } from './entries.ts';
import { fieldName } from './fields.ts';
import { problem, type Problem } from './problems.ts';
import { quote } from './quote.ts';
import type { Path } from './yaml.ts';

/** Whether every operative word, form and exception is listed once, so that a place in a text has one meaning. */
export function* forceProblems({ file, fields, yaml }: Entry<'force'>): Generator<Problem> {
  const lines = new Map<string, number>();
  for (const { phrase, path } of (fields?.words ?? []).flatMap(phrasesOf)) {
    const key = normalise(phrase);
    const line = lines.get(key);
    const place = { file, line: yaml!.lineOf(path), field: fieldName(path) };
    if (line === undefined) lines.set(key, place.line);
    else yield problem('operativeWordTwice', place, { word: quote(phrase), line });
  }
}

interface Phrase {
  readonly phrase: string;
  readonly path: Path;
}

type Listed = NonNullable<Entry<'force'>['fields']>['words'][number];

function phrasesOf({ word, forms = [], except = [] }: Listed, index: number): readonly Phrase[] {
  return [
    { phrase: word, path: ['words', index, 'word'] },
    ...forms.map((phrase, at) => ({ phrase, path: ['words', index, 'forms', at] })),
    ...except.map((phrase, at) => ({ phrase, path: ['words', index, 'except', at] })),
  ];
}

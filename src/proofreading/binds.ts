import { normalise } from '../../engine/words/index.ts';
import { findWords } from '../commentary/concordance.ts';
import { kinds } from '../schemas.ts';
import type { Content } from './content.ts';
import { placeOf } from './entries.ts';
import { problemsOf, type Problem } from './problems.ts';
import { quote } from './quote.ts';
import { versionReadings } from './readings.ts';

/** What can be found. */
export const messages = {
  bindsUnknown: {
    found: '{word} is no operative word.',
    remedy: 'Name one of those in {file}, or add it there at its rank.',
  },
  bindsNowhere: { found: '{words} does not stand in {reading}.', remedy: 'Quote words of this reading of the point.' },
} as const;

const problem = problemsOf(messages);

/** Whether each word that is said to bind is an operative word, and stands in its reading with those whom it binds. */
export function* check(content: Content): Generator<Problem> {
  const lists = content.force.map(({ fields }) => fields?.words);
  const isRead = !lists.includes(undefined);
  const listed = lists.flatMap((words) => words ?? []);
  const operative = new Set(listed.flatMap(({ word, forms = [] }) => [word, ...forms]).map((word) => normalise(word)));
  const file = `${content.folder}/${kinds.force.ending}`;
  for (const point of content.points)
    for (const reading of versionReadings(content, point))
      for (const [index, { readings }] of (point.fields?.clauses ?? []).entries()) {
        const binds = readings[reading.version]?.binds;
        if (!binds) continue;
        const at = (key: string) => placeOf(point, ['clauses', index, 'readings', reading.version, 'binds', key]);
        if (isRead && !operative.has(normalise(binds.word)))
          yield problem('bindsUnknown', at('word'), { word: quote(binds.word), file });
        for (const key of ['word', 'on'] as const) {
          const words = binds[key];
          if (words !== undefined && !findWords(reading, words))
            yield problem('bindsNowhere', at(key), { words: quote(words), reading: reading.id });
        }
      }
}

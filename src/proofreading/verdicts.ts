import { nearness } from '../../engine/words/index.ts';
import { verdictIds } from '../edition/verdicts.ts';
import type { Fields } from '../schemas.ts';
import { idsOf, type Content } from './content.ts';
import { placeOf, type Entry } from './entries.ts';
import { problemsOf, type Problem } from './problems.ts';
import { quote } from './quote.ts';
import { versionReadings, wordsOf, type PrintedReading } from './readings.ts';
import type { Path } from './yaml.ts';

/** What can be found. */
export const messages = {
  verdictOnBase: {
    found: 'Verdicts compare with the version {version}, which has none itself.',
    remedy: 'Take its verdict out.',
  },
  verdictMissing: {
    found: 'It has no verdict.',
    remedy: 'Add one of: {verdicts}. The rules are in src/edition/verdicts.ts.',
  },
  missingHasWords: {
    found: 'It has words, though its verdict is “missing”.',
    remedy: 'Take the words out, or give another verdict.',
  },
  wordsMissing: {
    found: 'It has a verdict but no words.',
    remedy: 'Add the words of the reading, or give the verdict “missing”.',
  },
  sameDiffers: {
    found: 'Its verdict is “same”, but it has {here} where {base} has {there}.',
    remedy: 'Give another verdict, or correct the words.',
  },
} as const;

const problem = problemsOf(messages);

type ClauseReading = NonNullable<Fields<'points'>['clauses']>[number]['readings'][string];

/** Whether each version but the base has a verdict on each clause, and those that a machine can check are so. */
export function* check(content: Content): Generator<Problem> {
  const base = content.edition[0]?.fields?.base;
  // Without a base it is not known which version needs no verdict.
  if (base === undefined || !idsOf(content, 'versions').includes(base)) return;
  for (const point of content.points) {
    const readings = versionReadings(content, point);
    for (const [index, clause] of (point.fields?.clauses ?? []).entries())
      for (const reading of readings) {
        const given = clause.readings[reading.version];
        const path = ['clauses', index, 'readings', reading.version];
        if (!given) continue;
        if (reading.version !== base) yield* verdictProblems(point, path, given);
        else if (given.verdict !== undefined)
          yield problem('verdictOnBase', placeOf(point, [...path, 'verdict']), { version: quote(base) });
        const ofBase = readings.find(({ version }) => version === base);
        if (given.verdict === 'same' && ofBase)
          yield* sameProblems(point, path, [given, reading], [clause.readings[base], ofBase]);
      }
  }
}

function* verdictProblems(point: Entry<'points'>, path: Path, { words, verdict }: ClauseReading): Generator<Problem> {
  const place = placeOf(point, path);
  if (verdict === undefined) yield problem('verdictMissing', place, { verdicts: verdictIds.join(', ') });
  else if (verdict === 'missing' && words !== undefined) yield problem('missingHasWords', place, {});
  else if (verdict !== 'missing' && words === undefined) yield problem('wordsMissing', place, {});
}

type Given = readonly [given: ClauseReading | undefined, reading: PrintedReading];

/** Whether what is said to be the same has the same words, or other forms of them, one by one. */
function* sameProblems(point: Entry<'points'>, path: Path, here: Given, there: Given): Generator<Problem> {
  const [own, base] = [normsOf(here), normsOf(there)];
  const at = Array.from({ length: Math.max(own.length, base.length) }).findIndex(
    (_, step) => own[step] !== base[step] && nearness(own[step] ?? '', base[step] ?? '') === 0,
  );
  if (at < 0) return;
  yield problem('sameDiffers', placeOf(point, [...path, 'verdict']), {
    here: own[at] === undefined ? 'nothing' : quote(own[at]),
    base: quote(there[1].version),
    there: base[at] === undefined ? 'nothing' : quote(base[at]),
  });
}

function normsOf([given, { language }]: Given): readonly string[] {
  const stretches = [given?.words ?? []].flat();
  return stretches.flatMap((text) => wordsOf({ text, language }).map(({ norm }) => norm));
}

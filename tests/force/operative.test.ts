import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { operativePlaces, type OperativeWord } from '../../src/force/operative.ts';
import { points, versionReading } from '../corpus/corpus.ts';

const list: readonly OperativeWord[] = (
  parse(readFileSync(new URL('../../content/force.yaml', import.meta.url), 'utf8')) as { words: OperativeWord[] }
).words;

/** One line a case: the text with the operative words in brackets, and after a slash the word that they count as if it is another. */
const cases = [
  'providers [should not] install, they [should] [ask]',
  'and [shall not] obtain',
  'users, [nor] [force] users',
  '[Should] they, or [SHOULD NOT] they',
  'Should States need data, they [should] do it',
  'the shoulder and the banner of a taskforce',
  '[avoid] [asking/ask] companies',
] as const;

for (const line of cases)
  test(line, () => {
    const wanted = Array.from(line.matchAll(/\[([^\]/]+)(?:\/([^\]]+))?\]/gu), ([, printed, word]) => [
      printed,
      word ?? printed!.toLowerCase(),
    ]);
    const text = line.replace(/\[([^\]/]+)(?:\/[^\]]+)?\]/gu, '$1');
    assert.deepEqual(found(text), wanted);
  });

test('a phrase does not go over a comma', () => {
  assert.deepEqual(found('should, not now'), [
    ['should', 'should'],
    ['not', 'not'],
  ]);
});

test('places are the printed words, in order and apart, in any text', () => {
  const word = fc.constantFrom('should', 'not', 'Should', 'States', 'need', 'nor', 'ban', 'oppose', ',', '.', '’');
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join(' ');
      const places = operativePlaces({ id: 'a', text, language: 'en' }, list);
      for (const [index, { start, end, printed }] of places.entries()) {
        assert.equal(text.slice(start, end), printed);
        assert.ok(start >= (places[index - 1]?.end ?? 0));
      }
    }),
  );
});

test('an empty list finds nothing', () => {
  assert.deepEqual(operativePlaces({ id: 'a', text: 'They should.', language: 'en' }, []), []);
});

test('the words of the five articles', () => {
  const words = (version: string) =>
    points.map((number) => found(versionReading(number, version).text).map(([, word]) => word));
  assert.deepEqual(words('full-text'), [
    ['should', 'maintain'],
    ['should', 'stand against'],
    ['should', 'take actions', 'prevent', 'put an end to', 'oppose'],
    ['should', 'encourage', 'abide by', 'should not', 'request'],
    ['should', 'respect', 'shall not'],
    ['should', 'should not'],
    ['should not'],
    ['should not', 'nor', 'force', 'should', 'make a commitment'],
  ]);
  assert.deepEqual(words('key-points'), [
    ['maintain'],
    ['oppose'],
    ['take actions', 'prevent', 'put an end to', 'oppose'],
    ['ask', 'respect', 'desist', 'coerce'],
    ['respect', 'avoid', 'ask'],
    ['meet'],
    ['should not'],
    ['should not'],
  ]);
  assert.deepEqual(words('paraphrase'), [
    ['maintain'],
    ['oppose'],
    ['oppose'],
    ['require', 'respect', 'not'],
    ['respect', 'not'],
    ['create'],
    ['ban'],
    ['oppose', 'bar'],
  ]);
});

function found(text: string): (string | undefined)[][] {
  return operativePlaces({ id: 'a', text, language: 'en' }, list).map(({ printed, word }) => [printed, word]);
}

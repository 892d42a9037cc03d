import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareSentences } from '../../src/commentary/likeness.ts';
import { defaultCommentaryRules } from '../../src/commentary/rules.ts';
import { readWords } from '../../src/commentary/word.ts';

// one || another => shared content words of all content words of both
const cases = `
Global digital cooperation || the global, digital cooperations => 3 of 6
Global digital cooperation || cooperation, digital, global => 1 of 6
Data data data || data => 1 of 4
Data || data data data => 1 of 4
It is not so || it is so => 0 of 1
It is of the || and to a => 0 of 0
`;

for (const line of cases.trim().split('\n')) {
  const [given, expected] = line.split(' => ');
  const [one, other] = given!.split(' || ').map((text) => readWords(text, 'en'));
  test(line, () => {
    const { shared, share } = compareSentences(one!, other!, ['en', 'en'], defaultCommentaryRules);
    const [count, all] = expected!.split(' of ').map(Number);
    assert.deepEqual([shared, share], [count, all === 0 ? 0 : (2 * count!) / all!]);
  });
}

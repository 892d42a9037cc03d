import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edition } from '../data/built.ts';

const { forceLede } = await import('../../src/places/force.ts');

// words of the list => what is said of them after the number of the words.
const cases = `
should, should not => such as “should”, and where; “should not” is no “should”
ban, shall not, shall => such as “ban”, and where; “shall not” is no “shall”
ask, asking => such as “ask”, and where
`;

for (const line of cases.trim().split('\n')) {
  const [words, expected] = line.split(' => ');
  test(`of the operative words ${line}`, () => {
    const lede = ledeOf(words!.split(', '));
    assert.equal(lede.match(/such as “[^”]+”, and where|“[^”]+” is no “[^”]+”/g)?.join('; '), expected);
  });
}

test('without operative words nothing is named as one', () => {
  assert.equal(ledeOf([]), 'No operative word is listed by the editor.');
});

function ledeOf(words: readonly string[]): string {
  return forceLede({ ...edition, force: words.map((word) => ({ word })) });
}

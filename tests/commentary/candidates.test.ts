import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { candidatePairs } from '../../src/commentary/candidates.ts';
import { formKey, isFormOf } from '../../src/commentary/form.ts';
import { readPassage } from '../../src/commentary/readpassage.ts';

const NEEDED = { run: 4, sentence: 3 };

// One article || another => whether they are worth comparing.
const cases = `
“we oppose all bullying” || he said we oppose all bullying now => yes
he said we oppose all bullying now || “we oppose all bullying” => yes
“we opposed all bullies” || we opposing all bully => yes
“we oppose all bullying” || we oppose some bullying => no
we oppose all bullying || we oppose all bullying => no
“Trade, standards and issues are bad.” || Issues of trading. Issues, standard, trade. => yes
“Trade, standards and issues are bad.” || Issues. Standards. Trade. => no
`;

for (const line of cases.trim().split('\n'))
  test(line, () => {
    const [articles, expected] = line.split(' => ');
    const [one, other] = articles!.split(' || ');
    assert.equal(candidatePairs(places(one!, other!), NEEDED).length === 1 ? 'yes' : 'no', expected);
  });

/** Words of four letters and more; the same letters often, so that rows meet by chance too. */
const word = fc.array(fc.constantFrom('b', 'o', 'r'), { minLength: 4, maxLength: 7 }).map((all) => all.join(''));
const ending = fc.constantFrom('', 'ed', 'ing', '’s');
const someWords = fc.array(word, { maxLength: 8 });

test('a row of words in quotation marks is found in any form, whatever stands around it', () => {
  const row = fc.array(fc.tuple(word, ending, ending), { minLength: NEEDED.run, maxLength: 9 });
  fc.assert(
    fc.property(row, someWords, someWords, (shared, before, after) => {
      const quoted = shared.map(([stem, end]) => stem + end);
      const other = shared.map(([stem, , end]) => stem + end);
      const texts = [`“${quoted.join(' ')}”`, [...before, ...other, ...after].join(' ')] as const;
      assert.equal(candidatePairs(places(...texts), NEEDED).length, 1, texts.join(' || '));
    }),
  );
});

test('sentences with enough words in common are found, whatever stands between them', () => {
  const row = fc.array(fc.tuple(word, someWords, someWords), { minLength: NEEDED.sentence, maxLength: 6 });
  fc.assert(
    fc.property(row, (shared) => {
      const quoted = shared.flatMap(([stem, between]) => [stem, ...between]);
      const other = shared.flatMap(([stem, , between]) => [...between, stem]);
      const texts = [`“${quoted.join(' ')}”`, other.join(' ')] as const;
      assert.equal(candidatePairs(places(...texts), NEEDED).length, 1, texts.join(' || '));
    }),
  );
});

test('forms of one word have one key', () => {
  fc.assert(
    fc.property(fc.oneof(word, fc.string()), ending, fc.oneof(word, fc.string()), ending, (one, end, other, end2) => {
      const [left, right] = [one + end.replace('’', "'"), other + end2.replace('’', "'")];
      if (isFormOf(left, right)) assert.equal(formKey(left), formKey(right));
    }),
  );
});

test('pairs come in the order of the places, each once, and never of one witness', () => {
  const bullying = '“we oppose all bullying” and “we oppose all bullying”';
  const given = [bullying, bullying, bullying].map((text, order) =>
    place(text, order, order === 2 ? 'w0' : `w${order}`),
  );
  assert.deepEqual(
    candidatePairs(given, NEEDED).map((pair) => pair.map(({ order }) => order)),
    [
      [0, 1],
      [1, 2],
    ],
  );
});

function places(...texts: readonly string[]) {
  return texts.map((text, order) => place(text, order, `w${order}`));
}

function place(text: string, order: number, witness: string) {
  return readPassage({ witness, id: `p${order}`, number: order + 1, text, language: 'en' }, order);
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultCommentaryRules } from '../../src/commentary/rules.ts';
import { findSpeech } from '../../src/commentary/speech.ts';

const bullying = 'Such blatant acts of bullying must be opposed and rejected by all';

// One article || another => kind: the words of the one = the words of the other; nothing if they share nothing.
const cases = `
“${bullying}.” || He said: ${bullying}. => verbatim: ${bullying} = ${bullying}
He said: ${bullying}. || “${bullying}.” => verbatim: ${bullying} = ${bullying}
“${bullying}.” || “${bullying},” he said. => verbatim: ${bullying} = ${bullying}
He said: ${bullying}. || He said: ${bullying}. =>
“[s]uch blatant acts of bullying must be opposed and rejected by all” || ${bullying}. => altered: [s]uch blatant acts of bullying must be opposed and rejected by all = ${bullying}
“${bullying}.” || Such blatant acts of bullying must be opposed and rejecting by all. => altered: ${bullying} = Such blatant acts of bullying must be opposed and rejecting by all
“Such acts … must be opposed and rejected, as all States of the world have said since” || Such acts of blatant bullying must be opposed and rejected, as all States of the world have said since => elided: Such acts | must be opposed and rejected, as all States of the world have said since = Such acts | must be opposed and rejected, as all States of the world have said since
“Such blatant acts of bullying must be opposed and rejected, as all States of the world have said since” || Such blatant acts of bullying, in our view, must be opposed and rejected, as all States of the world have said since => elided: Such blatant acts of bullying | must be opposed and rejected, as all States of the world have said since = Such blatant acts of bullying | must be opposed and rejected, as all States of the world have said since
“Such blatant acts, all States have said, must be opposed and rejected.” || “Such blatant acts,” he said. =>
the “Global Initiative on Data Security” || the “Global Initiative on Data Security” =>
“The deficit in global digital governance calls for coordination.” || Consultation is the way forward for the deficit in global digital governance. =>
“Politicizing trade issues and applying double standards violates basic principles of international relations and hinders global cooperation.” || Politicization of trade issues and double standards violate the basic norms governing international relations and hamper global cooperation. => parallel: Politicizing trade issues and applying double standards violates basic principles of international relations and hinders global cooperation = Politicization of trade issues and double standards violate the basic norms governing international relations and hamper global cooperation
Politicizing trade issues and applying double standards violates basic principles of international relations and hinders global cooperation. || Politicization of trade issues and double standards violate the basic norms governing international relations and hamper global cooperation. =>
“Global cooperation hinders international relations: basic principles, double standards, applying trade issues, politicizing.” || Politicization of trade issues and double standards violate the basic norms governing international relations and hamper global cooperation. =>
“Politicizing trade issues and applying double standards violates basic principles of international relations while ports, harbours, airports, railways, canals, bridges, tunnels, roads, pipelines, cables, satellites, warehouses close today.” || Politicization of trade issues and double standards violate the basic principles governing international relations, and hamper factories. =>
`;

for (const line of cases.trim().split('\n')) {
  const [articles, expected] = line.split(/ =>\s?/u);
  const [one, other] = articles!.split(' || ');
  test(line, () => assert.equal(share(one!, other!), expected));
}

test('a sentence in three articles is three pairs', () => {
  assert.equal(
    findSpeech([passage('a', `“${bullying}”`), passage('b', bullying), passage('c', `“${bullying}”`)]).length,
    3,
  );
});

/** Rows of words, of which passages share some: in quotation marks or not, with other words around them. */
const rows = [
  bullying,
  'Global data security calls for common rules that every State and every firm can live with',
  'Politicizing trade issues violates basic principles of international relations and hinders global cooperation',
  'Politicization of trade issues violates the basic norms governing international relations and hampers cooperation',
];
const piece = fc
  .tuple(fc.constantFrom(...rows), fc.boolean())
  .map(([row, marked]) => (marked ? `“${row}.”` : `${row}.`));
const article = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.array(piece, { maxLength: 3 }));

test('of few passages, every two that share anything are found, as if each two were looked at by themselves', () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: defaultCommentaryRules.mostPairedPlaces }), (articles) => {
      const passages = articles.map(([witness, pieces], index) => passage(witness, pieces.join(' '), `p${index}`));
      const pairs = passages.flatMap((one, index) => passages.slice(index + 1).map((other) => [one, other]));
      assert.deepEqual(
        findSpeech(passages),
        pairs.flatMap((pair) => findSpeech(pair)),
      );
    }),
    { numRuns: 50 },
  );
});

test('of many passages with the same words, each is held against the first, and all against what few have', () => {
  const many = Array.from({ length: defaultCommentaryRules.mostPairedPlaces + 3 }, (_, index) =>
    passage(`w${index}`, `“${bullying}.”`),
  );
  const two = [passage('x', `“${bullying}.” “${rows[1]}.”`), passage('y', `“${bullying}.” “${rows[1]}.”`)];
  const found = findSpeech([...many, ...two]).map(({ occurrences }) => occurrences.map(({ witness }) => witness));
  assert.deepEqual(
    found.slice(0, -2),
    [...many.slice(1), ...two].map(({ witness }) => ['w0', witness]),
  );
  assert.deepEqual(found.slice(-2), [
    ['x', 'y'],
    ['x', 'y'],
  ]);
});

test('one article does not share with itself', () => {
  assert.deepEqual(findSpeech([passage('a', `“${bullying}”`), passage('a', bullying)]), []);
});

function share(one: string, other: string): string {
  return findSpeech([passage('a', one), passage('b', other)])
    .map(({ kind, occurrences }) => `${kind}: ${occurrences.map(({ words }) => words.join(' | ')).join(' = ')}`)
    .join('; ');
}

function passage(witness: string, text: string, id = 'p1') {
  return { witness, id, number: 1, text, language: 'en' };
}

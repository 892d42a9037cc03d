import assert from 'node:assert/strict';
import { test } from 'node:test';
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

test('one article does not share with itself', () => {
  assert.deepEqual(findSpeech([passage('a', `“${bullying}”`), passage('a', bullying)]), []);
});

function share(one: string, other: string): string {
  return findSpeech([passage('a', one), passage('b', other)])
    .map(({ kind, occurrences }) => `${kind}: ${occurrences.map(({ words }) => words.join(' | ')).join(' = ')}`)
    .join('; ');
}

function passage(witness: string, text: string) {
  return { witness, id: 'p1', number: 1, text, language: 'en' };
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concordance, type Term } from '../../src/commentary/concordance.ts';

// text => places of the term “data security”, “third State” or “backdoor” (backdoors), in brackets.
const cases = `
On Data Security and data security. => On [Data Security] and [data security].
On data\u00A0security, then data, security. => On [data\u00A0security], then data, security.
China’s data security’s end; metadata security. => China’s [data security’s] end; metadata security.
A third State’s data and third States. => A [third State’s] data and third States.
A “backdoor,” backdoors, back doors and backdoors-by-fiat. => A “[backdoor],” [backdoors], back doors and backdoors-by-fiat.
data. Security is another sentence. => data. Security is another sentence.
`;

const terms: readonly Term[] = [
  { term: 'data security' },
  { term: 'third State' },
  { term: 'backdoor', forms: ['backdoors'] },
];

for (const line of cases.trim().split('\n')) {
  const [text, expected] = line.split(' => ');
  test(line, () => assert.equal(bracket(text!), expected));
}

test('context is a line of words on either side, and ends with the text', () => {
  const text = 'One two three four five six seven eight nine backdoors one two three.';
  const [entry] = concordance([{ id: 't', text, language: 'en' }], [{ term: 'backdoors' }]);
  const { before, span, after } = entry!.hits[0]!;
  assert.deepEqual(
    [before, span, after].map(({ start, end }) => text.slice(start, end)),
    ['two three four five six seven eight nine ', 'backdoors', ' one two three.'],
  );
});

test('context at the beginning has the marks before the first word', () => {
  const text = '“One two three four five six seven eight backdoors.”';
  const [entry] = concordance([{ id: 't', text, language: 'en' }], [{ term: 'backdoors' }]);
  assert.equal(entry!.hits[0]!.before.start, 0);
});

test('a longer form wins over a shorter one, and no place counts twice', () => {
  const [entry] = concordance(
    [{ id: 't', text: 'The global supply chain and a supply chain.', language: 'en' }],
    [{ term: 'supply chain', forms: ['global supply chain'] }],
  );
  assert.deepEqual(
    entry!.hits.map(({ form }) => form),
    ['global supply chain', 'supply chain'],
  );
});

test('a term that stands nowhere has an entry without hits', () => {
  assert.deepEqual(concordance([{ id: 't', text: 'No.', language: 'en' }], [{ term: 'yes' }, { term: '…' }]), [
    { term: 'yes', hits: [] },
    { term: '…', hits: [] },
  ]);
});

function bracket(text: string): string {
  const hits = concordance([{ id: 't', text, language: 'en' }], terms).flatMap((entry) => entry.hits);
  return hits
    .toSorted((one, other) => other.span.start - one.span.start)
    .reduce(
      (all, { span }) => `${all.slice(0, span.start)}[${all.slice(span.start, span.end)}]${all.slice(span.end)}`,
      text,
    );
}

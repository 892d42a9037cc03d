import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PointReading } from '../../src/commentary/passage.ts';
import { findQuotations, findRefusedQuotations } from '../../src/commentary/quotations.ts';

const readings: readonly PointReading[] = [
  reading(
    'f',
    'full',
    5,
    'States should respect the sovereignty, jurisdiction and governance of data of other States, and shall not obtain data located in other States through companies or individuals without other States’ permission.',
  ),
  reading(
    'f',
    'full',
    7,
    'ICT products and services providers should not install backdoors in their products and services to illegally obtain users’ data, control or manipulate users’ systems and devices.',
  ),
  reading(
    'k',
    'key',
    2,
    'oppose using ICT activities to impair other States’ critical infrastructure or steal important data.',
  ),
  reading(
    'k',
    'key',
    5,
    'respect the sovereignty, jurisdiction and governance of data of other States, avoid asking companies or individuals to provide data located in other States without the latter’s permission.',
  ),
  reading(
    'k',
    'key',
    7,
    'ICT products and services providers should not install backdoors in their products and services to illegally obtain user data.',
  ),
  reading(
    'r',
    'key',
    7,
    'ICT products and services providers should not install backdoors in their products and services to illegally obtain user data.',
  ),
  reading(
    'k',
    'key',
    8,
    'ICT companies should not seek illegitimate interests through ICT products and services, nor through the data of other States.',
  ),
];

// passage => point, kind, version, witnesses: the words, span by span. `refused` with its reason; nothing if there is nothing.
const cases = `
He wants them to “steal important data or impair.” =>
It bars “ICT activities to impair other States’ critical infrastructure.” => 2 exact key k: ICT activities to impair other States’ critical infrastructure
It bars "ICT activities to impair other States' critical infrastructure". => 2 exact key k: ICT activities to impair other States' critical infrastructure
It bars ‘ICT activities to impair other States’ critical infrastructure’, he said. => 2 exact key k: ICT activities to impair other States’ critical infrastructure
It bars «ICT ACTIVITIES to impair other states’ critical infrastructure». => 2 exact key k: ICT ACTIVITIES to impair other states’ critical infrastructure
It bars “ICT activities to impair,” he said, “other States’ critical infrastructure.” => 2 exact key k: ICT activities to impair; 2 exact key k: other States’ critical infrastructure
It bars “stealing important data.” => refused short 2: stealing important data
It bars “important data” and more. => refused short 2: important data
It bars “important data and backdoors” and more. =>
It bars “ICT … critical infrastructure or steal important data.” => 2 elided key k: ICT | critical infrastructure or steal important data
It bars “ICT activities to impair […] critical infrastructure or steal important data.” => 2 elided key k: ICT activities to impair | critical infrastructure or steal important data
It bars “ICT activities to impair ... critical infrastructure or steal important data.” => 2 elided key k: ICT activities to impair | critical infrastructure or steal important data
It bars “ICT activities to impair critical infrastructure or steal important data.” => 2 elided key k: ICT activities to impair | critical infrastructure or steal important data
It bars “… ICT activities to impair other States’ critical infrastructure …” => 2 exact key k: ICT activities to impair other States’ critical infrastructure
It bars “oppose … steal … data.” => refused short 2: oppose | steal | data
“[O]ppose using ICT activities to impair” is its call. => 2 altered key k: [O]ppose using ICT activities to impair
“[Let us] oppose using ICT activities to impair” is its call. => 2 exact key k: oppose using ICT activities to impair
“ICT activities to impair [their] critical infrastructure” is its call. => 2 altered key k: ICT activities to impair | critical infrastructure
“using ICT activities to impair other State’s critical infrastructure” is its call. => 2 altered key k: using ICT activities to impair other State’s critical infrastructure
“using ICT activities[1] to impair other States’ critical infrastructure” is its call. => 2 exact key k: using ICT activities[1] to impair other States’ critical infrastructure
“ICT … providers should not install backdoors in their products” is welcome. => 7 elided unknown f k r: ICT | providers should not install backdoors in their products
“install backdoors in their products and services to illegally obtain user data” is bad. => 7 exact key k r: install backdoors in their products and services to illegally obtain user data
“install backdoors in their products and services to illegally obtain users’ data” is bad. => 7 exact full f: install backdoors in their products and services to illegally obtain users’ data
“respect the sovereignty, jurisdiction and governance of data of other States” is hard. => 5 exact unknown f k: respect the sovereignty, jurisdiction and governance of data of other States
“respect the data of other States” is hard. => refused short 5: respect the | data of other States
“ICT products and services” are many. => refused several points 7,8: ICT products and services
“the data of other States” is one thing. => refused short 5,8: the data of other States
He would have them respect the sovereignty, jurisdiction and governance of data of other States. => 5 exact unknown f k unmarked: respect the sovereignty, jurisdiction and governance of data of other States
He would have them oppose using ICT activities to impair trade. => refused not in quotation marks 2: oppose using ICT activities to impair
“We will oppose using ICT activities to impair trade.” => refused part of a quotation 2: oppose using ICT activities to impair
He said: “oppose using ICT activities to impair other States’ critical infrastructure => 2 exact key k: oppose using ICT activities to impair other States’ critical infrastructure
He said: “oppose using ICT activities to impair other States’ critical infrastructure or steal. That was all. => 2 exact key k: oppose using ICT activities to impair other States’ critical infrastructure or steal
He said “oppose it. “Using ICT activities to impair other States’ critical infrastructure,” he said. => 2 exact key k: Using ICT activities to impair other States’ critical infrastructure
“sovereignty, jurisdiction and governance shall States” is cut too much. => refused short 5: sovereignty, jurisdiction and governance | shall | States
He would respect the sovereignty, jurisdiction and governance of data of other States, he says, and avoid asking companies or individuals to provide data located in other States. => 5 exact unknown f k unmarked: respect the sovereignty, jurisdiction and governance of data of other States; 5 exact key k unmarked: avoid asking companies or individuals to provide data located in other States
“shall not obtain data located in other States through companies or individuals” => 5 exact full f: shall not obtain data located in other States through companies or individuals
`;

for (const line of cases.trim().split('\n')) {
  const [text, expected] = line.split(/ =>\s?/u);
  test(line, () => assert.equal(judge(text!), expected));
}

test('spans are those of the printed text, emoji and no-break spaces before them', () => {
  const text = '🙂\u00A0It bars “ICT\u00A0activities to impair other States’ critical infrastructure.”';
  const [tie] = findQuotations([passage(text)], readings);
  assert.deepEqual(tie!.spans, [{ start: text.indexOf('ICT'), end: text.indexOf('.”') }]);
  assert.deepEqual(tie!.words, ['ICT\u00A0activities to impair other States’ critical infrastructure']);
});

test('what a quotation follows has a span for each of its parts', () => {
  const [tie] = findQuotations([passage('“ICT … providers should not install backdoors in their products”')], readings);
  const { text } = readings[1]!;
  assert.deepEqual(
    tie!.follows[0]!.spans.map(({ start, end }) => text.slice(start, end)),
    ['ICT', 'providers should not install backdoors in their products'],
  );
});

test('an ellipsis is filled from a version that has words for it', () => {
  const full = reading('f', 'full', 1, 'maintain an open, secure and stable supply chain of global services');
  const short = reading('k', 'key', 1, 'maintain an open, secure and stable supply chain services');
  const [tie] = findQuotations([passage('“an open, secure and stable supply chain … services”')], [short, full]);
  assert.equal(tie!.version, 'full');
});

test('parts correspond where two readings leave out at different places', () => {
  const one = reading('f', 'full', 1, 'keep an open, secure and stable supply chain of all products');
  const other = reading('k', 'key', 1, 'keep an open, secure and stable global supply chain of products');
  const [tie] = findQuotations([passage('“keep an open, secure and stable supply chain of products”')], [one, other]);
  assert.equal(tie!.version, 'unknown');
  assert.deepEqual(tie!.words, ['keep an open, secure and stable', 'supply chain of', 'products']);
  for (const { witness, spans } of tie!.follows) {
    const { text } = witness === 'f' ? one : other;
    assert.deepEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
      tie!.words,
    );
  }
});

function judge(text: string): string {
  const found = findQuotations([passage(text)], readings).map(
    (tie) =>
      `${tie.points.join()} ${tie.kind} ${tie.version} ${tie.follows.map((f) => f.witness).join(' ')}${tie.marked ? '' : ' unmarked'}: ${tie.words.join(' | ')}`,
  );
  const refused = findRefusedQuotations([passage(text)], readings).map(
    ({ reason, points, words }) => `refused ${reason} ${points.join()}: ${words.join(' | ')}`,
  );
  return [...found, ...refused].join('; ');
}

function passage(text: string) {
  return { witness: 'x', id: 'p1', number: 1, text, language: 'en' };
}

function reading(witness: string, version: string, point: number, text: string): PointReading {
  return { witness, version, point, text, language: 'en' };
}

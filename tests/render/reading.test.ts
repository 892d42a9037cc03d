import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { comparePair } from '../../engine/compare/index.ts';
import { tokenize, type Span, type Token } from '../../engine/words/index.ts';
import { baseWords, markedWords, marksIn, type MarkedReading } from '../../src/render/reading.ts';

/*
 * Readings are shown as they are printed, with marks written around the words: [own], {moved}, (near), and _left out_
 * for a sign that words of the base are missing.
 */
const brackets: Readonly<Record<string, readonly [string, string]>> = {
  own: ['[', ']'],
  moved: ['{', '}'],
  near: ['(', ')'],
};

/** Base | reading => reading with its marks. */
const whole = `
keep data safe | keep data safe => keep data safe
keep data safe | keep all data safe => keep [all] data safe
keep all data safe | keep data safe => keep _all_data safe
keep data, safe | keep files, safe => keep [files], safe
keep data safe at home | keep data safe => keep data safe_at home_
should keep data safe | keep data safe => _should_keep data safe
keep data safe | keep "open, free" data safe => keep "[open], [free]" data safe
the user data is safe | the users data is safe => the (users) data is safe
`;

for (const line of whole.trim().split('\n')) {
  const [texts, expected] = line.split(' => ') as [string, string];
  const [base, reading] = texts.split(' | ') as [string, string];
  test(line, () => assert.equal(written(markedWords(compared(base, reading))), expected));
}

test('words that stand elsewhere are called moved, and point at the place that they left', () => {
  const shown = markedWords(
    compared('respect the law of the land and keep data safe', 'keep data safe and respect the law of the land'),
  );
  assert.match(written(shown), /\{.+\}/u);
  const moved = elements(shown).find(({ properties }) => classes(properties).includes('moved'))!;
  const [start, end] = String(moved.properties['dataOf']).split('-').map(Number);
  const words = tokenize('respect the law of the land and keep data safe', 'en').slice(start, end);
  assert.equal(words.map(({ text }) => text).join(' '), printedIn([moved]));
});

test('a clause says what it lost of its own words, not what other clauses lost', () => {
  const reading = compared('keep data safe at home, and tell users of faults', 'keep data safe');
  const own = { ...reading, baseClause: { spans: [{ start: 0, end: 5 }], language: 'en' } };
  assert.equal(written(markedWords(own)), 'keep data safe_at home_');
});

test('the conjunction that joined a clause to its neighbour is no loss', () => {
  const reading = compared('and keep data safe', 'keep data safe');
  const own = { ...reading, baseClause: { spans: [{ start: 0, end: 4 }], language: 'en' } };
  assert.equal(written(markedWords(own)), 'keep data safe');
});

test('every mark says in words what it means', () => {
  const shown = markedWords(compared('keep all data safe', 'keep new data safe, always'));
  for (const element of elements(shown).filter(({ tagName }) => tagName === 'mark'))
    assert.match(heardIn(element), /^(only here|moved|another form): /u);
});

test('where the words of a mark end is heard behind them, once', () => {
  const shown = markedWords(compared('keep data safe', 'keep "open, free" data safe'));
  const heard = shown.map((node) => (isHidden(node) ? '|' : printedIn([node]))).join('');
  assert.equal(heard, 'keep "open, free|" data safe');
});

test('the words that are left out are heard, and pointed at in the base', () => {
  const [sign] = elements(markedWords(compared('keep all data safe', 'keep data safe'))).filter(({ properties }) =>
    classes(properties).includes('left-out'),
  );
  assert.equal(heardIn(sign!), 'left out: all, end; ');
  assert.equal(sign!.properties['dataOf'], '1-2');
});

test('which marks words have is known for the key', () => {
  assert.deepEqual(
    [...marksIn(markedWords(compared('keep all data safe', 'keep data safe now')))],
    ['own', 'left-out'],
  );
  assert.deepEqual([...marksIn(markedWords(compared('keep data', 'keep data')))], []);
});

test('stretches of a clause that stand apart have a sign between them', () => {
  const tokens = tokenize('one two three four', 'en');
  const shown = baseWords(tokens, [
    { start: 0, end: 1 },
    { start: 2, end: 3 },
  ]);
  assert.equal(printedIn(shown), 'one … three');
});

const word = fc.constantFrom('keep', 'data', 'safe', 'home', 'users', 'user', 'States’', 'and', 'not', 'law');
const mark = fc.constantFrom(' ', ' ', ' ', ', ', '; ', ' “', '” ', ' – ', ' (');
const printed = fc.array(fc.tuple(word, mark), { minLength: 1, maxLength: 14 }).map((parts) =>
  parts
    .map((part) => part.join(''))
    .join('')
    .trim(),
);

test('without its marks a reading is what is printed, to the character', () => {
  fc.assert(
    fc.property(printed, printed, (base, reading) => {
      assert.equal(printedIn(markedWords(compared(base, reading))), reading);
    }),
  );
});

test('the reading that others are compared with is printed to the character', () => {
  fc.assert(
    fc.property(printed, (text) => {
      const tokens = tokenize(text, 'en');
      assert.equal(printedIn(baseWords(tokens, [{ start: 0, end: tokens.length }])), text);
    }),
  );
});

test('cut into clauses anywhere, every word is printed once and in order', () => {
  fc.assert(
    fc.property(printed, printed, fc.nat(), fc.nat(), (base, reading, cut, baseCut) => {
      const whole = compared(base, reading);
      const cells = cutAt(whole.tokens, cut).map((span, index) => {
        const spans = [cutAt(whole.baseTokens, baseCut)[index]!];
        return printedIn(markedWords({ ...whole, spans: [span], baseClause: { spans, language: 'en' } }));
      });
      assert.equal(cells.join(' ').replaceAll(/\s+/gu, ''), reading.replaceAll(/\s+/gu, ''));
    }),
  );
});

test('what is left out is said once, in whatever clauses', () => {
  fc.assert(
    fc.property(printed, printed, fc.nat(), (base, reading, cut) => {
      const all = compared(base, reading);
      const signs = (one: MarkedReading) =>
        elements(markedWords(one)).filter(({ properties }) => classes(properties).includes('left-out'));
      const words = signs(all).reduce((sum, sign) => sum + lengthOf(sign), 0);
      const halves = cutAt(all.baseTokens, cut).map((span) => ({ spans: [span], language: 'und' }));
      const cut2 = halves.flatMap((baseClause) => signs({ ...all, baseClause }));
      assert.equal(
        cut2.reduce((sum, sign) => sum + lengthOf(sign), 0),
        words,
      );
    }),
  );
});

test('no mark begins or ends with a sign, nor holds one between words', () => {
  fc.assert(
    fc.property(printed, printed, (base, reading) => {
      for (const element of elements(markedWords(compared(base, reading))).filter(({ tagName }) => tagName === 'mark'))
        assert.doesNotMatch(printedIn([element]), /[,;“”–()]/u);
    }),
  );
});

function compared(base: string, reading: string): MarkedReading {
  const unit = comparePair(
    { witness: 'base', label: '', text: base, language: 'en' },
    { witness: 'other', label: '', text: reading, language: 'en' },
  );
  const [baseTokens, tokens] = [tokenize(base, 'en'), tokenize(reading, 'en')];
  const all = { start: 0, end: tokens.length };
  const [comparison] = unit.others;
  return {
    tokens,
    spans: [all],
    segments: comparison?.segments ?? [{ kind: 'same', base: all, reading: all }],
    moves: (comparison?.variants ?? []).filter(({ kind }) => kind === 'transposition'),
    baseTokens,
  };
}

function cutAt(tokens: readonly Token[], at: number): readonly Span[] {
  const middle = at % (tokens.length + 1);
  return [
    { start: 0, end: middle },
    { start: middle, end: tokens.length },
  ];
}

function lengthOf({ properties }: Element): number {
  const [start, end] = String(properties['dataOf']).split('-').map(Number);
  return end! - start!;
}

function elements(nodes: readonly ElementContent[]): readonly Element[] {
  return nodes.flatMap((node) => (node.type === 'element' ? [node, ...elements(node.children)] : []));
}

function classes(properties: Element['properties']): readonly unknown[] {
  return [properties['className']].flat();
}

function isHidden(node: ElementContent): boolean {
  return node.type === 'element' && classes(node.properties).includes('vh');
}

/** What is printed, without what is only heard. */
function printedIn(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' && !isHidden(node) ? printedIn(node.children) : '';
    })
    .join('');
}

function heardIn({ children }: Element): string {
  const [heard] = children.filter(isHidden) as Element[];
  return heard?.children.map((node) => (node.type === 'text' ? node.value : '')).join('') ?? '';
}

/** What is printed, with its marks in the notation of these tests. */
function written(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type !== 'element') return printedIn([node]);
      const [name] = classes(node.properties);
      if (name === 'left-out') return `_${heardIn(node).replace('left out: ', '').replace(', end; ', '')}_`;
      const [open, close] = brackets[String(name)] ?? ['', ''];
      return `${open}${printedIn([node])}${close}`;
    })
    .join('');
}

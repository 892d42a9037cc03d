import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tokenize } from '../../engine/words/index.ts';
import { concordance } from '../../src/commentary/concordance.ts';
import { findNames } from '../../src/commentary/names.ts';
import type { Passage, PointReading, TextSpan } from '../../src/commentary/passage.ts';
import { findQuotations, findRefusedQuotations, MOST_FOLLOWED } from '../../src/commentary/quotations.ts';
import { findQuoted } from '../../src/commentary/quotationmarks.ts';
import { findSpeech } from '../../src/commentary/speech.ts';
import { excerptPassages, tiesByPassage, tiesByPoint } from '../../src/commentary/ties.ts';
import { overlap, readWords } from '../../src/commentary/word.ts';
import { points } from '../corpus/corpus.ts';
import { called, passages as corpus, readings } from './corpus.ts';

/** Enough passages to meet every mark beside every piece; few enough for a test that runs at each change. */
const RUNS = { numRuns: 100 };

/** A run of words of a reading, with the first or a middle letter or word changed as writers do. */
const piece = fc
  .record({
    reading: fc.constantFrom(...readings),
    from: fc.nat(30),
    count: fc.integer({ min: 1, max: 25 }),
    change: fc.constantFrom('none', 'bracket', 'ellipsis', 'drop', 'capitals', 'straight'),
  })
  .map(({ reading, from, count, change }) => changeWords(reading.text.split(' ').slice(from, from + count), change));

const mark = fc.constantFrom(
  '“',
  '”',
  '"',
  '‘',
  '’',
  '«',
  '»',
  '[',
  ']',
  '…',
  ' ',
  ' said he, ',
  ' item #3 ',
  'points 2 and 5',
  '🙂',
  'א"ב',
);
const text = fc.array(fc.oneof(piece, mark, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 10 });
const passage = fc
  .record({ witness: fc.constantFrom('x', 'y'), text: text.map((pieces) => pieces.join(' ')) })
  .map(({ witness, text }) => ({ witness, id: 'p1', number: 1, text, language: 'en' }) satisfies Passage);
const passages = fc
  .tuple(passage, passage)
  .map((pair) => pair.map((each, index) => ({ ...each, id: `p${index + 1}` })));

test('spans lie in the text, ascend, are apart and have the words that the tie claims', () => {
  fc.assert(
    fc.property(passages, (given) => {
      const places = [
        ...findQuotations(given, readings),
        ...findRefusedQuotations(given, readings),
        ...findNames(given, called, points),
        ...findSpeech(given).flatMap(({ occurrences }) => occurrences),
      ];
      for (const { passage, spans, words } of places) {
        const { text } = given.find(({ id }) => id === passage)!;
        assertSpans(spans, text.length);
        assert.deepEqual(words, cut(text, spans));
      }
    }),
    RUNS,
  );
});

test('an exact or elided quotation has, folded, the words of every reading that it follows', () => {
  fc.assert(
    fc.property(passages, (given) => {
      for (const { kind, follows, words } of findQuotations(given, readings)) {
        for (const { witness, point, spans } of follows) {
          const reading = readings.find((each) => each.witness === witness && each.point === point)!;
          assertSpans(spans, reading.text.length);
          assert.equal(spans.length, words.length);
          if (kind !== 'altered') assert.deepEqual(words.map(norms), cut(reading.text, spans).map(norms));
        }
      }
    }),
    RUNS,
  );
});

test('nothing is tied twice at one place', () => {
  fc.assert(
    fc.property(passages, (given) => {
      for (const ties of [findQuotations(given, readings), findNames(given, called, points)]) {
        const places = ties.flatMap(({ passage, spans }) => spans.map((span) => ({ passage, span })));
        for (const [index, one] of places.entries())
          for (const other of places.slice(index + 1))
            assert.ok(one.passage !== other.passage || !overlap(one.span, other.span));
      }
    }),
    RUNS,
  );
});

test('a quotation has one point, one version or several that it names, and one kind', () => {
  fc.assert(
    fc.property(passages, (given) => {
      for (const { points, follows, version } of findQuotations(given, readings)) {
        const versions = new Set(follows.map((each) => each.version));
        assert.equal(points.length, 1);
        assert.ok(follows.every(({ point }) => point === points[0]));
        assert.equal(version, versions.size === 1 ? [...versions][0] : 'unknown');
      }
    }),
    RUNS,
  );
});

test('what is quoted of readings that are the same is what is quoted of each', () => {
  fc.assert(
    fc.property(passages, fc.constantFrom(1, 3), (given, times) => {
      const printed = Array.from({ length: times }, (_, round) =>
        readings.map((reading) => ({ ...reading, witness: `${reading.witness}${round}` })),
      ).flat();
      // White space at the end makes each another text, with the same words: none is taken together with another.
      const apart = printed.map((reading, index) => ({ ...reading, text: reading.text + ' '.repeat(index) }));
      assert.deepEqual(findQuotations(given, printed), findQuotations(given, apart));
      assert.deepEqual(findRefusedQuotations(given, printed), findRefusedQuotations(given, apart));
    }),
    RUNS,
  );
});

test('of many readings that have the words the first are followed', () => {
  const many = Array.from({ length: MOST_FOLLOWED + 3 }, (_, index) => ({ ...readings[0]!, witness: `w${index}` }));
  const text = `“${many[0]!.text}”`;
  const [quotation] = findQuotations([{ witness: 'x', id: 'p1', number: 1, text, language: 'en' }], many);
  assert.deepEqual(
    quotation!.follows.map(({ witness }) => witness),
    many.slice(0, MOST_FOLLOWED).map(({ witness }) => witness),
  );
});

test('an unrelated witness changes nothing', () => {
  const stranger: PointReading = {
    witness: 'z',
    version: 'z',
    point: 1,
    text: 'Katzen schlafen gern am Ofen.',
    language: 'de',
  };
  fc.assert(
    fc.property(passages, (given) => {
      const more = [...given, { witness: 'z', id: 'p1', number: 1, text: '„Katzen schlafen gern.“', language: 'de' }];
      assert.deepEqual(findQuotations(more, [...readings, stranger]), findQuotations(given, readings));
      assert.deepEqual(findNames(more, called, points), findNames(given, called, points));
      assert.deepEqual(findSpeech(more), findSpeech(given));
    }),
    RUNS,
  );
});

test('a long enough run of a reading in quotation marks is always a quotation of its point', () => {
  fc.assert(
    fc.property(fc.constantFrom(...readings), fc.nat(30), (reading, from) => {
      const words = reading.text.split(' ').slice(from, from + 14);
      fc.pre(words.length === 14);
      const given = { ...corpus[0]!, text: `He said: “${words.join(' ')}”` };
      const [tie, ...others] = findQuotations([given], readings);
      assert.deepEqual(others, []);
      assert.deepEqual([tie!.kind, tie!.points], ['exact', [reading.point]]);
      assert.ok(tie!.follows.some(({ witness }) => witness === reading.witness));
    }),
    RUNS,
  );
});

test('the order of the articles changes nothing but the order', () => {
  const forth = findSpeech(corpus).map(({ kind, occurrences }) =>
    [kind, ...occurrences.map(({ words }) => words.join()).toSorted()].join(),
  );
  const back = findSpeech(corpus.toReversed()).map(({ kind, occurrences }) =>
    [kind, ...occurrences.map(({ words }) => words.join()).toSorted()].join(),
  );
  assert.deepEqual(back.toSorted(), forth.toSorted());
});

test('both directions have every tie', () => {
  fc.assert(
    fc.property(passages, (given) => {
      const ties = [...findQuotations(given, readings), ...findNames(given, called, points)];
      const byPoint = tiesByPoint(ties, given, [1, 2, 3, 4, 5, 6, 7, 8]);
      const byPassage = tiesByPassage(ties, given);
      assert.deepEqual(new Set([...byPoint.values()].flat()), new Set(ties));
      assert.deepEqual(new Set([...byPassage.values()].flat()), new Set(ties));
      const tied = given.filter(({ witness, id }) => byPassage.get(`${witness}#${id}`)!.length > 0);
      assert.deepEqual(excerptPassages(given, ties), tied);
    }),
    RUNS,
  );
});

test('words and quotations lie in their text, ascending', () => {
  fc.assert(
    fc.property(passage, ({ text, language }) => {
      assertSpans(readWords(text, language), text.length);
      const quoted = findQuoted(text);
      assert.ok(
        quoted.every(
          ({ start, end }, index) => start <= end && end <= text.length && start > (quoted[index - 1]?.end ?? -1),
        ),
      );
    }),
    RUNS,
  );
});

test('hits of the concordance have the term, and their contexts touch them', () => {
  fc.assert(
    fc.property(passage, ({ text, language }) => {
      const [entry] = concordance(
        [{ id: 't', text, language }],
        [{ term: 'data', forms: ['other States', 'data of other States'] }],
      );
      for (const { form, span, before, after } of entry!.hits) {
        assert.deepEqual(
          norms(text.slice(span.start, span.end)).map((norm) => norm.replace(/'s?$/u, '')),
          norms(form),
        );
        assert.ok(
          0 <= before.start && before.end === span.start && after.start === span.end && after.end <= text.length,
        );
      }
    }),
    RUNS,
  );
});

function changeWords(words: readonly string[], change: string): string {
  const [first = '', ...rest] = words;
  const middle = Math.floor(words.length / 2);
  if (change === 'bracket') return [`[${first.slice(0, 1)}]${first.slice(1)}`, ...rest].join(' ');
  if (change === 'ellipsis') return words.toSpliced(middle, 1, '…').join(' ');
  if (change === 'drop') return words.toSpliced(middle, 1).join(' ');
  if (change === 'capitals') return words.join(' ').toUpperCase();
  return change === 'straight' ? words.join(' ').replace(/’/gu, "'") : words.join(' ');
}

function assertSpans(spans: readonly TextSpan[], length: number): void {
  for (const [index, { start, end }] of spans.entries()) {
    assert.ok((spans[index - 1]?.end ?? 0) <= start && start < end && end <= length);
  }
}

function cut(text: string, spans: readonly TextSpan[]): readonly string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

function norms(text: string): readonly string[] {
  return tokenize(text, 'en').map(({ norm }) => norm);
}

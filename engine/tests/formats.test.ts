import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromCsv, toCsv } from '../formats/csv.ts';
import { toJson } from '../formats/json.ts';
import { toTei } from '../formats/tei.ts';
import { toText } from '../formats/text.ts';
import { Unwritable } from '../formats/xml.ts';
import { collationTable } from '../table/table.ts';
import { witnessTable, type WitnessTable } from '../table/witnesstable.ts';
import { readings } from './arbitrary.ts';
import { attribute, childElements, elements, xmlRoot } from './xml.ts';

const tables = readings.map((given) =>
  witnessTable(
    collationTable(given),
    given.map(({ witness }) => witness),
  ),
);

test('JSON parses back to the same table', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const parsed = JSON.parse(toJson(table));
      assert.deepEqual(parsed.witnesses, table.witnesses);
      assert.deepEqual(parsed.moves, table.moves);
      const texts = table.witnesses.map((_, index) =>
        parsed.table[index].map((cell: [{ t: string }] | null) => cell?.[0].t ?? ''),
      );
      assert.deepEqual(texts, rowsOf(table));
    }),
  );
});

test('CSV parses back to the same table', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const [ids, ...columns] = fromCsv(toCsv(table));
      assert.deepEqual(ids, table.witnesses);
      assert.deepEqual(columns, columnsOf(table));
    }),
  );
});

test('TEI parses back to the same table', () => {
  fc.assert(fc.property(tables, (table) => assert.deepEqual(fromTei(toTei(table)), columnsOf(table))));
});

test('the moves of TEI lead to the words that have moved', () => {
  fc.assert(fc.property(tables, (table) => assert.deepEqual(movesFromTei(toTei(table)), table.moves)));
  const moved = ['the lazy dog and the quick fox', 'the quick fox and the lazy dog'].map((text, index) => ({
    witness: `W${index}`,
    label: '',
    text,
    language: 'en',
  }));
  const table = witnessTable(collationTable(moved), ['W0', 'W1']);
  assert.equal(movesFromTei(toTei(table)).length, 1);
});

/** A field as it is, and as a spreadsheet may read it. */
const guarded = [
  ['=1+1', "'=1+1"],
  ['+49', "'+49"],
  ['-x', "'-x"],
  ['@here', "'@here"],
  [' =1', "' =1"],
  ["'tis", "''tis"],
  ['a"b', '"a""b"'],
  ['plain', 'plain'],
] as const;

for (const [text, expected] of guarded)
  test(`CSV field ${text}`, () => {
    const table = oneCell(text);
    assert.equal(toCsv(table).split('\r\n')[1], expected);
    assert.deepEqual(fromCsv(toCsv(table))[1], [text]);
  });

for (const text of ['&', '&amp;', '&word;', '&#60;', '<b>', ']]>', '"', "'", '\r\n', '\t'])
  test(`TEI holds ${JSON.stringify(text)} as it is`, () => {
    assert.deepEqual(fromTei(toTei(oneCell(`a${text}b`))), [[`a${text}b`]]);
  });

test('TEI refuses what XML cannot hold', () => {
  assert.throws(() => toTei(oneCell('a\u0001b')), { constructor: Unwritable, message: /U\+0001/ });
});

test('the table for people does not steer the terminal', () => {
  assert.doesNotMatch(toText(oneCell('\u001B[31mred')), /\u001B/);
});

test('the table for people has a row for each of many columns', () => {
  const count = 150_000;
  const column = { kind: 'near' as const, cells: [{ t: 'word', n: 'word', properties: {} }] };
  const table = { ...oneCell(''), columns: new Array<typeof column>(count).fill(column) };
  const [, , ...rows] = toText(table).trimEnd().split('\n');
  assert.equal(rows.length, count);
});

function oneCell(t: string): WitnessTable {
  return {
    witnesses: ['A'],
    columns: [{ kind: 'single', cells: [{ t, n: t, properties: {} }] }],
    moves: [],
    coarse: false,
  };
}

function columnsOf({ columns }: WitnessTable): readonly (readonly string[])[] {
  return columns.map(({ cells }) => cells.map((cell) => cell?.t ?? ''));
}

function rowsOf(table: WitnessTable): readonly (readonly string[])[] {
  return table.witnesses.map((_, index) => columnsOf(table).map((column) => column[index]!));
}

/** The columns of a TEI document. */
function fromTei(xml: string): readonly (readonly string[])[] {
  const root = xmlRoot(xml);
  const count = elements(root, 'witness').length;
  return childElements(elements(root, 'p').at(-1)!).map((element) => {
    if (element.name === 'w') return new Array<string>(count).fill(element.text);
    const column = new Array<string>(count).fill('');
    for (const reading of elements(element, 'rdg'))
      for (const id of attribute(reading, 'wit').split(' ')) column[Number(id.slice(2)) - 1] = reading.text;
    return column;
  });
}

/** The moves of a TEI document: for each the witnesses, and positions among the words of both. */
function movesFromTei(xml: string): WitnessTable['moves'] {
  const root = xmlRoot(xml);
  const ids = elements(root, 'witness').map((witness) => attribute(witness, 'xml:id'));
  const rows = ids.map((id) => wordsOf(root, id));
  return elements(root, 'linkGrp').map((group) => {
    const [first, second] = targets(group, 'corresp').map((id) => ids.indexOf(id)) as [number, number];
    const tokens = elements(group, 'link').map((link) => {
      const [one, other] = targets(link, 'target') as [string, string];
      return [rows[first]!.indexOf(one), rows[second]!.indexOf(other)] as const;
    });
    return { witnesses: [`W${first}`, `W${second}`], tokens };
  });
}

/** For each word of a witness its id, or nothing if it has none. */
function wordsOf(root: ReturnType<typeof xmlRoot>, id: string): readonly string[] {
  return childElements(elements(root, 'p').at(-1)!).flatMap((element) => {
    if (element.name === 'w') return [attribute(element, 'xml:id')];
    const reading = elements(element, 'rdg').find((one) => targets(one, 'wit').includes(id));
    return reading ? elements(reading, 'w').map((word) => attribute(word, 'xml:id')) : [];
  });
}

function targets(element: ReturnType<typeof xmlRoot>, name: string): readonly string[] {
  return attribute(element, name)
    .split(' ')
    .map((pointer) => pointer.slice(1));
}

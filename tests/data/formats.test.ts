import assert from 'node:assert/strict';
import { test } from 'node:test';
import { points, readingsOf } from '../corpus/corpus.ts';
import { built, edition } from './built.ts';
import { collated, parseCsv, parseGraphml, parseJson, parseTei } from './parsed.ts';

const ids = Object.fromEntries(edition.witnesses.map(({ siglum, id }) => [siglum, id]));

/** The collation of the corpus, made here from the content and without the data. */
const expected = points.map((number) => collated(number, readingsOf(number)));

const parsers = {
  'collation.json': parseJson,
  'collation.csv': parseCsv,
  'graph.graphml': parseGraphml,
  'edition.tei.xml': (xml: string) => parseTei(xml, ids),
};

for (const [name, parse] of Object.entries(parsers)) {
  test(`${name} parses back to the same collation`, () => {
    const parsed = parse(built[name]!);
    assert.equal(parsed.length, expected.length);
    for (const [index, point] of parsed.entries()) assert.deepEqual(point, expected[index]);
  });

  test(`every witness is rebuilt from ${name}, to the character`, () => {
    for (const { number, witnesses, columns } of parse(built[name]!))
      for (const [index, witness] of witnesses.entries())
        assert.equal(
          columns.map(({ texts }) => texts[index]).join(''),
          readingsOf(number).find((reading) => reading.witness === witness)!.text,
        );
  });
}

test('the corpus has what the formats must not lose', () => {
  assert.ok(expected.some(({ moves }) => moves.length > 0));
  const kinds = new Set(expected.flatMap(({ columns }) => columns.map(({ kind }) => kind)));
  assert.deepEqual([...kinds].sort(), ['near', 'same', 'single', 'substitute']);
});

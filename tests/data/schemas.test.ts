import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { validateXML } from 'xmllint-wasm';
import { collationTable, witnessTable } from '../../engine/table/index.ts';
import { toTei } from '../../engine/formats/index.ts';
import { readingsOf } from '../corpus/corpus.ts';
import { built } from './built.ts';

const grammar = readFileSync(new URL('../../public/data/edition.rng', import.meta.url), 'utf8');

test('the edition in TEI is valid', async () => {
  assert.deepEqual(await teiErrors(built['edition.tei.xml']!), []);
});

test('the TEI of the command line is valid', async () => {
  const readings = readingsOf(2);
  const ids = readings.map(({ witness }) => witness);
  assert.deepEqual(await teiErrors(toTei(witnessTable(collationTable(readings), ids))), []);
});

/** Faults that a hand or a writer may make, and what they make of the document. */
const faults = [
  ['an element that TEI does not have', /<w>/, '<word>', /<\/w>/, '</word>'],
  ['an element out of place', /<head>/, '<head><div>', /<\/head>/, '</div></head>'],
  ['a witness that nobody knows the place of', /wit="#I/, 'wit="I'],
  ['an id twice', /xml:id="D"/, 'xml:id="I"'],
  ['a kind that no column has', /<app type="single"/, '<app type="lonely"'],
  ['a date that is none', /when="2020-09-16"/, 'when="2020-13-16"'],
  ['words in a link', /<\/link>|<link target="[^"]*"\/>/, '<link target="#point-2c2r1">two</link>'],
] as const;

for (const [name, ...changes] of faults)
  test(`TEI with ${name} is refused`, async () => {
    const [from, to, fromEnd, toEnd] = changes as unknown as [RegExp, string, RegExp?, string?];
    const once = built['edition.tei.xml']!.replace(from, to);
    const xml = fromEnd ? once.replace(fromEnd, toEnd!) : once;
    assert.notEqual(xml, built['edition.tei.xml']);
    assert.notDeepEqual(await teiErrors(xml), []);
  });

for (const name of ['collation', 'commentary']) {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(built[`${name}.schema.json`]!));
  const record = () => JSON.parse(built[`${name}.json`]!);

  test(`${name}.json follows the schema that it names`, () => {
    assert.equal(record().$schema, `${name}.schema.json`);
    validate(record());
    assert.deepEqual(validate.errors, null);
  });

  test(`${name}.schema.json is JSON Schema 2020-12, and says what it is of`, () => {
    const schema = JSON.parse(built[`${name}.schema.json`]!);
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.ok(schema.description);
  });

  test(`${name}.json with a field too many, too few or of another kind is refused`, () => {
    for (const change of [{ more: 1 }, { edition: undefined }, { edition: { ...record().edition, release: 1 } }])
      assert.ok(!validate(JSON.parse(JSON.stringify({ ...record(), ...change }))), JSON.stringify(change));
  });
}

/** What is wrong with a TEI document, a line each. */
async function teiErrors(xml: string): Promise<readonly string[]> {
  const document = { fileName: 'edition.tei.xml', contents: xml };
  const { errors } = await validateXML({ xml: document, schema: grammar, extension: 'relaxng' });
  return errors.map(({ rawMessage }) => rawMessage);
}

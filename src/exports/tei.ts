import type { Element } from 'xast';
import { x } from 'xastscript';
import { TEI, teiColumns, teiEncoding, teiMoves, writeXml } from '../../engine/formats/index.ts';
import type { WitnessTable } from '../../engine/table/index.ts';
import { authorOf, type Clause, type Edition, type Note, type Outside, type Witness } from '../edition/edition.ts';
import { verdicts } from '../edition/verdicts.ts';
import { readableDate } from '../phrasing/dates.ts';
import { absolute, homeAddress } from '../urls.ts';
import { rights } from './carriers.ts';
import { pointTables, type PointTable } from './collation.ts';

/** The schema that the document follows, beside it. */
export const teiSchema = 'edition.rng';

/** What was done to the texts and what was not, a paragraph each. */
const treatment: readonly string[] = [
  'Every reading stands as its article prints it, to the character: slips, unclosed quotation marks and uneven apostrophes included.',
  'Each word holds the signs and the white space that touch it, so that the words of a witness, joined, are its reading again. The ordinal or bullet before a reading is a label and not collated.',
  'Words were aligned by machine. The type of an entry says how its words stand to each other: same, near (forms of one word), substitute (words that stand for each other) or single. A linkGrp ties the words of a phrase that two witnesses have at different places.',
  'Findings, clauses, verdicts and notes are the editor’s. A verdict compares a clause of a version with that of the base.',
];

/**
 * The edition as a TEI document with parallel segmentation: a `div` for each point, with its labels in one block and its words in
 * another, moves as links, and then the clauses with their verdicts, and the notes. What `edition.tei.xml` holds.
 *
 * @throws {Unwritable} if a text has a character that XML 1.0 cannot hold
 */
export function teiEdition(edition: Edition): string {
  const schema = `href="${teiSchema}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"`;
  const body = x(
    'body',
    pointTables(edition).map((unit) => unitElement(edition, unit)),
  );
  const header = x('teiHeader', [fileDescription(edition), encodingDescription(edition)]);
  return writeXml(x('TEI', { xmlns: TEI, 'xml:lang': 'en' }, header, x('text', [body])), { 'xml-model': schema });
}

function fileDescription({ imprint, witnesses, outside }: Edition): Element {
  const { title, work, release, name } = imprint;
  const address = absolute(homeAddress());
  return x('fileDesc', [
    x('titleStmt', [x('title', { type: 'main' }, title), x('title', { type: 'sub' }, work)]),
    x('editionStmt', [x('edition', { n: release }, `Release ${release}`)]),
    x('publicationStmt', [
      x('publisher', name),
      address ? x('idno', { type: 'URI' }, address) : null,
      x('availability', { status: 'restricted' }, paragraphs(rights)),
    ]),
    x('sourceDesc', [x('listWit', witnesses.map(witnessElement)), outside ? outsideElement(outside) : null]),
  ]);
}

function encodingDescription({ versions }: Edition): Element {
  const categories = versions.map(({ id, name, description, evidence }) =>
    category(versionId(id), name, `${description} ${evidence}`),
  );
  const rules = verdicts.map(({ id, rule }) => category(verdictId(id), id, rule));
  return x('encodingDesc', [
    x('editorialDecl', paragraphs(treatment)),
    x('classDecl', [
      x('taxonomy', [x('desc', 'The versions that the witnesses print.'), ...categories]),
      x('taxonomy', [x('desc', 'Verdicts on a clause, the gravest first.'), ...rules]),
    ]),
    teiEncoding(),
  ]);
}

function paragraphs(texts: readonly string[]): Element[] {
  return texts.map((text) => x('p', text));
}

function category(id: string, term: string, rest: string): Element {
  return x('category', { 'xml:id': id }, x('catDesc', [x('term', term), `: ${rest}`]));
}

function witnessElement(witness: Witness): Element {
  const { siglum, version, language, title, publication, published, address, rights } = witness;
  const { date, until } = published;
  const dated = until === undefined ? { when: date } : { notBefore: date, notAfter: until };
  return x(
    'witness',
    { 'xml:id': siglum, n: siglum, ana: `#${versionId(version.id)}` },
    x('bibl', [
      x('author', authorOf(witness)?.name ?? 'unknown'),
      x('title', { level: 'a', 'xml:lang': language }, title.text),
      x('title', { level: 'j' }, publication.name),
      x('date', dated, readableDate(date, until)),
      x('ref', { target: address.url }, address.url),
    ]),
    x('note', { type: 'rights' }, rights),
  );
}

function outsideElement({ sources }: Outside): Element {
  return x(
    'listBibl',
    sources.map(({ id, name, what, language, address, extent }) =>
      x('bibl', { 'xml:id': sourceId(id) }, [
        x('title', { level: 'j' }, name),
        x('note', { type: 'content', 'xml:lang': 'en' }, `${what} (${language}); ${extent}.`),
        x('ref', { target: address }, address),
      ]),
    ),
  );
}

function unitElement({ imprint, witnesses }: Edition, { point, readings, table }: PointTable): Element {
  const type = imprint.unit.replace(/\s+/gu, '-');
  const id = `${type}-${point.number}`;
  const sigla = new Map(witnesses.map((witness) => [witness.id, witness.siglum]));
  const ids = table.witnesses.map((witness) => sigla.get(witness)!);
  const labels = readings.map(({ label }) => label);
  return x(
    'div',
    { type, n: point.number, 'xml:id': id },
    x('head', point.heading),
    point.finding === undefined ? null : x('note', { type: 'finding' }, point.finding),
    block('label', teiColumns(labelTable(labels, table), { ids, prefix: '' })),
    block('text', teiColumns(table, { ids, prefix: id })),
    teiMoves(table, { ids, prefix: id }),
    point.isDrafted
      ? null
      : x(
          'list',
          { type: 'clauses' },
          point.clauses.map((clause) => clauseElement(id, clause)),
        ),
    point.notes.map((note) => noteElement(id, note, sigla)),
  );
}

function block(type: string, columns: Element[]): Element {
  return x('ab', { type, 'xml:space': 'preserve' }, columns);
}

/** The labels as a table of one column. */
function labelTable(labels: readonly string[], { witnesses }: WitnessTable): WitnessTable {
  const cells = labels.map((t) => ({ t, n: t, properties: {} }));
  return { witnesses, columns: [{ kind: 'same', cells }], moves: [], coarse: false };
}

function clauseElement(unit: string, { id, name, readings }: Clause): Element {
  const items = Array.from(readings, ([version, { text, verdict }]) =>
    x('item', { corresp: `#${versionId(version)}`, ana: verdict ? `#${verdictId(verdict)}` : null }, text),
  );
  return x('item', { 'xml:id': clauseId(unit, id) }, [x('label', name), x('list', { type: 'readings' }, items)]);
}

function noteElement(unit: string, { id, clauses, text, quotes, outside }: Note, sigla: ReadonlyMap<string, string>) {
  const target = clauses.map((clause) => `#${clauseId(unit, clause)}`).join(' ');
  return x('note', { type: 'editor', 'xml:id': `${unit}.note.${id}`, target }, [
    x('p', text),
    ...quotes.map(({ version, witness, words }) =>
      x('quote', { corresp: witness ? `#${sigla.get(witness)}` : `#${versionId(version)}` }, words),
    ),
    ...(outside ?? []).map(({ source, says }) => x('note', { type: 'outside', source: `#${sourceId(source)}` }, says)),
  ]);
}

function versionId(version: string): string {
  return `version-${version}`;
}

function verdictId(verdict: string): string {
  return `verdict-${verdict}`;
}

function sourceId(source: string): string {
  return `source-${source}`;
}

/** A dot stands in no id of the content, so that none of these ids is that of another thing. */
function clauseId(unit: string, clause: string): string {
  return `${unit}.${clause}`;
}

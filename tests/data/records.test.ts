import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compareUnit } from '../../engine/compare/index.ts';
import { spanText, tokenizeAll } from '../../engine/words/index.ts';
import { findSpeech } from '../../src/commentary/speech.ts';
import { findQuotations } from '../../src/commentary/quotations.ts';
import type { CollationRecord, CommentaryRecord } from '../../src/data/schemas.ts';
import { articleLines } from '../../src/proofreading/article.ts';
import { outcome, readContent } from '../../src/proofreading/content.ts';
import { points, readingsOf, sigla } from '../corpus/corpus.ts';
import { passageAt, passages, readings } from '../commentary/corpus.ts';
import { built, edition, writeAll } from './built.ts';

const { published } = await import('../../src/edition.ts');

const collation = JSON.parse(built['collation.json']!) as CollationRecord;
const commentary = JSON.parse(built['commentary.json']!) as CommentaryRecord;
const project = fileURLToPath(new URL('../..', import.meta.url));

test('collation.json has the readings of every witness, with their labels', () => {
  for (const { number, readings } of collation.points)
    assert.deepEqual(
      readings.map(({ witness, label, text }) => ({ witness, label, text })),
      readingsOf(number).map(({ witness, label, text }) => ({ witness, label, text })),
    );
  assert.deepEqual(
    collation.points.map(({ number }) => number),
    points,
  );
});

test('collation.json compares every point with every version, each with the words that its tokens have', () => {
  for (const { number, comparisons } of collation.points) {
    assert.deepEqual(
      comparisons.map(({ version }) => version),
      ['full-text', 'key-points', 'paraphrase'],
    );
    const tokens = Object.fromEntries(tokenizeAll(readingsOf(number)).map((one) => [one.witness, one.tokens]));
    for (const { base, variants } of comparisons)
      for (const variant of variants) {
        assert.equal(variant.lemma, spanText(tokens[base]!, variant.base));
        for (const reading of variant.readings)
          assert.equal(reading.text, spanText(tokens[reading.witnesses[0]!]!, reading.tokens));
      }
  }
});

test('collation.json has the variants, sentences and differences in typography that the collation finds', () => {
  for (const { number, comparisons } of collation.points)
    for (const { base, variants, accidentals } of comparisons) {
      const unit = compareUnit(readingsOf(number), base, sigla);
      assert.deepEqual(
        variants.map(({ id, kind, sentence }) => [id, kind, sentence]),
        unit.variants.map(({ id, kind }) => [id, kind, unit.sentences.find((one) => one.variant === id)!.text]),
      );
      assert.deepEqual(
        variants.map(({ readings }) => readings.flatMap(({ witnesses }) => witnesses)),
        unit.variants.map(({ witnesses }) => witnesses),
      );
      assert.deepEqual(
        accidentals.map(({ kind, lemma, text, witnesses }) => [kind, lemma, text, witnesses]),
        unit.accidentals.map(({ kind, lemma, text, witnesses }) => [kind, lemma, text, witnesses]),
      );
    }
});

test('collation.json names every version that has a wording', () => {
  const full = edition.witnesses.find(({ version }) => version.id === 'full-text')!;
  const witnesses = edition.witnesses.map((witness) =>
    witness.version.id === 'key-points' ? { ...witness, points: full.points } : witness,
  );
  const shared = JSON.parse(writeAll({ ...edition, witnesses })['collation.json']!) as CollationRecord;
  for (const [record, versions] of [
    [collation, [['full-text'], ['key-points']]],
    [shared, [['full-text', 'key-points']]],
  ] as const)
    for (const { comparisons } of record.points)
      assert.deepEqual(
        comparisons.find(({ version }) => version === 'paraphrase')!.others.map((other) => other.versions),
        versions,
      );
});

test('what is unknown is null, and what is known is as the witness says', () => {
  const authors = collation.witnesses.map(({ id, author }) => [id, author]);
  assert.deepEqual(Object.fromEntries(authors), {
    igp: null,
    diplomat: null,
    kans: 'Michael Kans',
    register: null,
    scmedia: null,
  });
});

test('every quotation of a point stands in commentary.json, where it is said to stand', () => {
  const machine = commentary.ties.filter(({ kind }) => ['exact', 'elided', 'altered'].includes(kind));
  const found = findQuotations(passages, readings).map(({ witness, passage, spans }) => [witness, passage, spans]);
  assert.deepEqual(
    new Set(machine.map(({ witness, passage, spans }) => JSON.stringify([witness, passage, spans]))),
    new Set(found.map((tie) => JSON.stringify(tie))),
  );
  assert.ok(machine.length > 0);
});

test('all words of commentary.json are those of their passage, which begins as it says', () => {
  const occurrences = commentary.speech.flatMap((speech) => speech.occurrences);
  for (const { witness, passage, spans, words, opening } of [...commentary.ties, ...occurrences]) {
    const { text } = passageAt(`${witness}#${passage}`);
    assert.ok(text.startsWith(opening));
    assert.deepEqual(
      words,
      spans.map(({ start, end }) => text.slice(start, end)),
    );
  }
});

test('no two paragraphs that commentary.json speaks of begin with the same words', () => {
  const openings = new Map(commentary.ties.map(({ witness, passage, opening }) => [`${witness}#${passage}`, opening]));
  assert.equal(new Set(openings.values()).size, openings.size);
});

test('an editor’s tie has its reason, and only an editor’s', () => {
  for (const tie of commentary.ties) assert.equal('reason' in tie, tie.by === 'editor');
  assert.ok(commentary.ties.some(({ by }) => by === 'editor'));
});

test('commentary.json has what articles share of the speech', () => {
  const found = findSpeech(edition.witnesses.flatMap((witness) => witness.passages));
  assert.deepEqual(
    commentary.speech.map(({ kind, occurrences }) => [kind, occurrences.map(({ words }) => words)]),
    found.map(({ kind, occurrences }) => [kind, occurrences.map(({ words }) => words)]),
  );
});

for (const entry of outcome(readContent(project, 'content')).witnesses)
  test(`the text of ${entry.id} has its points and its article, to the character`, () => {
    const [, points, article] = built[`witnesses/${entry.id}.txt`]!.split(/\n---- .* ----\n\n/);
    const rows = points!.trimEnd().split('\n');
    assert.deepEqual(
      rows.map((line) => line.split('\t')),
      entry.fields!.points.map(({ number, label, text }) => [String(number), label, text]),
    );
    assert.equal(
      article!.replace(/\n$/, ''),
      articleLines(entry)
        .filter(({ text }) => text !== '')
        .map(({ text }) => text)
        .join('\n\n'),
    );
  });

test('an article that may be shown in excerpts only is given in excerpts', () => {
  const witnesses = edition.witnesses.map((witness) =>
    witness.id === 'kans' ? published({ ...witness, publish: 'excerpts' }, edition.ties) : witness,
  );
  const speech = findSpeech(witnesses.flatMap(({ passages }) => passages));
  const text = writeAll({ ...edition, witnesses, speech })['witnesses/kans.txt']!;
  assert.match(text, /---- THE ARTICLE IN EXCERPTS ----/);
  assert.doesNotMatch(text, /COVID-19/);
  assert.doesNotMatch(text, /\[…\]\n\n\[…\]/);
  assert.match(text, /Second, oppose using ICT activities/);
  assert.match(text, /As mentioned in the opening paragraph of this article/);
});

test('with a site, every address has its host', () => {
  const files = writeAll(edition, new URL('https://example.org/'));
  for (const name of ['collation.json', 'commentary.json']) {
    const addresses = files[name]!.match(/"address": "[^"]*"/g)!;
    assert.deepEqual(
      addresses.filter((one) => !one.startsWith('"address": "https://example.org/')),
      [],
    );
  }
  assert.match(files['edition.tei.xml']!, /<idno type="URI">https:\/\/example\.org\/<\/idno>/);
});

test('the schema of the TEI stands where the document says', () => {
  const href = /<\?xml-model href="([^"]*)"/.exec(built['edition.tei.xml']!)![1]!;
  assert.match(readFileSync(new URL(`../../public/data/${href}`, import.meta.url), 'utf8'), /tei-c\.org/);
});

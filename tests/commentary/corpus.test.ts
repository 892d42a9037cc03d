import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNames } from '../../src/commentary/names.ts';
import type { TextSpan } from '../../src/commentary/passage.ts';
import { findQuotations, findRefusedQuotations } from '../../src/commentary/quotations.ts';
import { findSpeech } from '../../src/commentary/speech.ts';
import type { Quotation } from '../../src/commentary/tie.ts';
import { excerptPassages, tiesByPassage, tiesByPoint } from '../../src/commentary/ties.ts';
import { overlap } from '../../src/commentary/word.ts';
import { points } from '../corpus/corpus.ts';
import { called, passageAt, passages, readings } from './corpus.ts';

// Every tie that a reader finds in the five articles, and no other.
const quotations = `
igp#p3 7 elided full-text igp: ICT | providers should not install backdoors in their products and services to illegally obtain users’ data, control or manipulate users’ systems and devices
igp#p7 1 exact full-text igp: an open, secure and stable supply chain of global ICT products and services
igp#p8 3 exact unknown diplomat igp kans register: unauthorized collection of personal information
igp#p9 5 elided full-text igp: States | shall not obtain data located in other States through companies or individuals without other States’ permission
kans#p9 2 exact key-points diplomat kans register: ICT activities to impair other States’ critical infrastructure
register#p8 6 exact key-points diplomat kans register: Meet law enforcement needs for overseas data through judicial assistance or other appropriate channels
`;

const names = `
igp#p7 1 Item #1
igp#p8 3 Item #3
igp#p9 5 Item #5
kans#p9 2 second key principle
kans#p9 3 third key principle
register#p8 2 second point
register#p8 6 sixth point
`;

const speech = `
verbatim 1.00 diplomat#p5 “Bent on unilateral acts, a certain country keeps … bullying must be opposed and rejected” = kans#p5 Bent on unilateral acts, a certain country keeps … bullying must be opposed and rejected
verbatim 1.00 diplomat#p8 “It is important to develop a set of … of all countries through broad-based participation” = kans#p5 It is important to develop a set of … of all countries through broad-based participation
altered 1.00 diplomat#p9 “[p]rotectionism in the digital domain runs counter to … development and the trend of globalization” = kans#p6 Protectionism in the digital domain runs counter to … development and the trend of globalization
parallel 0.61 kans#p7 Politicization of security issues, double standards and slandering … hamper global digital cooperation and development = scmedia#p4 “Politicizing data security issues and applying double standards, … hinders global digital cooperation and development”
`;

// What the machine itself looked at and refused.
const refused = `
diplomat#p3 7 short: backdoors
igp#p1 1,7 not in quotation marks: ICT products and services
igp#p7 1 short: secure | supply chain
kans#p1 2 short: important data
`;

// Every wrong tie that tempts a reader or a machine: these words are in no tie and in no shared sentence.
const tempting = `
diplomat#p1 Global Initiative on Data Security — title of the work, in quotation marks in four passages
diplomat#p1 contributing Chinese wisdom to international rules-making — a quotation, but of a spokesperson
diplomat#p2 eight points — a count
diplomat#p3 backdoors — one word of point 7
diplomat#p3 steal data — two words of point 2
diplomat#p4 data gathered locally be stored locally — speaks of point 4; for the editor
diplomat#p4 providing a basis for international rules-making in this area — like register#p7, by another speaker
diplomat#p5 find a path of mutual respect and shared governance — quoted once only
diplomat#p6 citizens’ privacy and companies’ most sensitive information — a quotation of Pompeo
diplomat#p7 Upholding Multilateralism, Fairness and Justice — title of the speech, like kans#p5 and kans#p7
igp#p1 ICT products and services — common words of points 1 and 7, not in quotation marks
igp#p2 8-part — a count
igp#p2 an open, fair and non-discriminatory business environment for mutual benefit — from the preamble, like kans#p6
igp#p2 important data and personal information — from the preamble, not from points 2 and 3
igp#p5 The eight elements — a count
igp#p6 national resource — a term
igp#p7 secure supply chain — a term, though its words stand in point 1
igp#p8 mass surveillance — common words of point 3, not in quotation marks
kans#p1 Global Initiative on Data Security — title of the work
kans#p1 important data — two words of point 2
kans#p1 security issues — two words of the speech
kans#p2 clean — one word
kans#p4 following principles — the three principles before the points
kans#p5 First, uphold multilateralism — principle, no point
kans#p5 the deficit in global digital governance — like register#p5, another sentence
kans#p6 Second, balance security and development — principle, no point
kans#p6 an open, fair and non-discriminatory environment for all businesses — like igp#p2, another text
kans#p7 Third, ensure fairness and justice — principle, no point
kans#p8 looks forward to the active participation of all parties — like register#p7, another sentence
kans#p9 opening paragraph — names no point
kans#p9 mass surveillance of other states — reports point 3 without quotation marks; the name beside it ties the passage
register#p1 Global Initiative on Data Security — title of the work
register#p3 eight-point code — a count
register#p3 The elements of the plan — no number
register#p4 put national security, public interests and personal rights at stake — like point 2 of the full text
register#p5 To reduce the deficit in global digital governance — like kans#p5, another sentence
register#p6 transfer data overseas to the government in breach of other countries' laws — like point 4 of the paraphrase
register#p7 I hope the Chinese initiative will serve as a basis for international rules-making on data security — like diplomat#p4
register#p7 We look forward to the participation of national governments — like kans#p8, another sentence
register#p9 corporate espionage — speaks of point 2; for the editor
scmedia#p2 Global Data Security Initiative — title of the work, in another translation
scmedia#p5 eight key points — a count
scmedia#p6 store China-related data on Chinese soil — speaks of point 4; for the editor
scmedia#p7 Many of the points — no number
scmedia#p7 critical infrastructure — two words of point 2
`;

const foundQuotations = findQuotations(passages, readings);
const foundNames = findNames(passages, called, points);
const foundSpeech = findSpeech(passages);
const ties = [...foundQuotations, ...foundNames];

test('the corpus has 46 passages in five articles', () => {
  const counts = Map.groupBy(passages, ({ witness }) => witness);
  assert.deepEqual(
    Array.from(counts, ([witness, { length }]) => `${witness} ${length}`),
    ['diplomat 10', 'igp 9', 'kans 9', 'register 11', 'scmedia 7'],
  );
});

test('quotations of points', () => {
  const lines = foundQuotations.map(
    (tie) =>
      `${tie.witness}#${tie.passage} ${tie.points.join()} ${tie.kind} ${tie.version} ${tie.follows.map((f) => f.witness).join(' ')}: ${tie.words.join(' | ')}`,
  );
  assert.deepEqual(lines, rows(quotations));
});

test('names of points', () => {
  const lines = foundNames.map((tie) => `${tie.witness}#${tie.passage} ${tie.points.join()} ${tie.words.join(' | ')}`);
  assert.deepEqual(lines, rows(names));
});

test('the speech across articles', () => {
  const lines = foundSpeech.map(({ kind, similarity, occurrences }) => {
    const [first, second] = occurrences.map(({ witness, passage, words, marked }) => {
      const short = shorten(words.join(' | '));
      return `${witness}#${passage} ${marked ? `“${short}”` : short}`;
    });
    return `${kind} ${similarity.toFixed(2)} ${first} = ${second}`;
  });
  assert.deepEqual(lines, rows(speech));
});

test('what the machine refused', () => {
  const lines = findRefusedQuotations(passages, readings).map(
    ({ witness, passage, points, reason, words }) =>
      `${witness}#${passage} ${points.join()} ${reason}: ${words.join(' | ')}`,
  );
  assert.deepEqual(lines, rows(refused));
});

for (const row of rows(tempting)) {
  const [, address, words] = /^(\S+) (.+) — /u.exec(row)!;
  test(`refused: ${row}`, () => {
    const { text } = passageAt(address!);
    const start = text.indexOf(words!);
    assert.ok(start >= 0, `${address} does not have “${words}”`);
    const wrong = allSpans(address!).filter((span) => overlap(span, { start, end: start + words!.length }));
    assert.deepEqual(wrong, []);
  });
}

test('an elided quotation begins with the subject of its sentence', () => {
  const tie = foundQuotations.find(({ passage, points }) => passage === 'p9' && points.includes(5))!;
  assert.deepEqual(tie.follows[0]!.spans[0], { start: 0, end: 'States'.length });
});

test('a quotation follows the words that its spans in the reading have', () => {
  for (const tie of foundQuotations)
    for (const words of followedWords(tie)) assert.deepEqual(fold(words), fold(tie.words));
});

test('both directions are complete', () => {
  const byPoint = tiesByPoint(ties, passages, points);
  const byPassage = tiesByPassage(ties, passages);
  assert.deepEqual([...byPoint.keys()], points);
  assert.equal(byPassage.size, passages.length);
  assert.deepEqual(new Set([...byPoint.values()].flat()), new Set(ties));
  assert.deepEqual(new Set([...byPassage.values()].flat()), new Set(ties));
  assert.deepEqual(
    byPassage.get('register#p8')!.map(({ kind, points }) => `${kind} ${points.join()}`),
    ['name 2', 'name 6', 'exact 6'],
  );
  assert.deepEqual(
    byPoint.get(2)!.map(({ witness, kind }) => `${witness} ${kind}`),
    ['kans name', 'kans exact', 'register name'],
  );
});

test('passages of an excerpt are those with a tie', () => {
  assert.deepEqual(
    excerptPassages(passages, ties).map(({ witness, id }) => `${witness}#${id}`),
    ['igp#p3', 'igp#p7', 'igp#p8', 'igp#p9', 'kans#p9', 'register#p8'],
  );
});

function rows(table: string): readonly string[] {
  return table.trim().split('\n');
}

function shorten(words: string): string {
  const all = words.split(' ');
  return `${all.slice(0, 8).join(' ')} … ${all.slice(-6).join(' ')}`;
}

function allSpans(address: string): readonly TextSpan[] {
  const places = [...ties, ...foundSpeech.flatMap(({ occurrences }) => occurrences)];
  return places.filter(({ witness, passage }) => `${witness}#${passage}` === address).flatMap(({ spans }) => spans);
}

function followedWords({ follows }: Quotation): readonly (readonly string[])[] {
  return follows.map(({ witness, point, spans }) => {
    const { text } = readings.find((reading) => reading.witness === witness && reading.point === point)!;
    return spans.map(({ start, end }) => text.slice(start, end));
  });
}

function fold(words: readonly string[]): readonly string[] {
  return words.map((part) => part.toLowerCase().replace(/’/gu, "'"));
}

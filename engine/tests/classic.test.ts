import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearness } from '../words/nearness.ts';
import { collationTable } from '../table/table.ts';
import { witnessTable, type WitnessTable } from '../table/witnesstable.ts';

/**
 * A pattern on which collation programs are usually tried, in sentences of our own, and what is found.
 * Tables are columns: a cell for each witness, `-` for none.
 */
interface ClassicCase {
  /** What the witnesses do. */
  readonly source: string;
  /** `und` where letters stand for words, so that “a” is no article. */
  readonly language: string;
  readonly witnesses: readonly string[];
  /** What CollateX 2.3 for Python prints for them with its near matching, signs left out. */
  readonly collatex: string;
  /** What this engine must find. */
  readonly table: string;
  /** Witnesses and words that have moved between them. */
  readonly moves: readonly string[];
  /** Why CollateX has more words in common columns, where it has. */
  readonly fewer?: string;
}

const cases: readonly ClassicCase[] = [
  // Transpositions. CollateX for Python prints a table only; what has moved is told here besides.
  {
    source: 'two words change places',
    language: 'und',
    witnesses: ['p q', 'q p'],
    collatex: '-/q p/p q/-',
    table: '-/q p/p q/-',
    moves: ['AB q'],
  },
  {
    source: 'the first word goes to the end',
    language: 'und',
    witnesses: ['m n o', 'n o m'],
    collatex: 'm/- n/n o/o -/m',
    table: 'm/- n/n o/o -/m',
    moves: ['AB m'],
  },
  {
    source: 'the first word goes to the end of a long text',
    language: 'und',
    witnesses: [
      'now one two three four five six seven eight nine ten',
      'one two three four five six seven eight nine ten now',
    ],
    collatex:
      'now/- one/one two/two three/three four/four five/five six/six seven/seven eight/eight nine/nine ten/ten -/now',
    table:
      'now/- one/one two/two three/three four/four five/five six/six seven/seven eight/eight nine/nine ten/ten -/now',
    moves: ['AB now'],
  },
  {
    source: 'subject and predicate change places',
    language: 'en',
    witnesses: ['this ledger was old', 'old was this ledger'],
    collatex: '-/old -/was this/this ledger/ledger was/- old/-',
    table: '-/old -/was this/this ledger/ledger was/- old/-',
    moves: ['AB old'],
  },
  {
    source: 'a phrase changes places with another, and a word comes between',
    language: 'en',
    witnesses: [
      'these rivers are rather deep',
      'rather deep are these rivers',
      'rather wide and deep are these rivers',
    ],
    collatex: 'these/rather/rather rivers/-/wide -/-/and -/deep/deep are/are/are rather/these/these deep/rivers/rivers',
    table:
      'these/-/- rivers/-/- are/-/- rather/rather/rather -/-/wide -/-/and deep/deep/deep -/are/are -/these/these -/rivers/rivers',
    moves: ['AB these rivers', 'AC these rivers'],
  },
  {
    source: 'two adjectives change nouns',
    language: 'en',
    witnesses: ['One broad river beside one narrow road', 'One narrow river beside one broad road'],
    collatex: 'one/one broad/narrow river/river beside/beside one/one narrow/broad road/road',
    table: 'one/one broad/narrow river/river beside/beside one/one narrow/broad road/road',
    moves: ['AB broad', 'AB narrow'],
  },
  {
    source: 'one word before or after the word all have',
    language: 'und',
    witnesses: ['k', 'h k m', 'm k'],
    collatex: '-/h/m k/k/k -/m/-',
    table: '-/h/m k/k/k -/m/-',
    moves: ['BC m'],
  },
  {
    source: 'two words change places twice',
    language: 'und',
    witnesses: ['k h', 'h k m', 'm k'],
    collatex: '-/h/m k/k/k h/m/-',
    table: '-/h/m k/k/k h/m/-',
    moves: ['AB h', 'BC m'],
  },
  {
    source: 'first and last word from different witnesses',
    language: 'und',
    witnesses: ['K R M', 'L S M', 'L R K'],
    collatex: 'k/l/l r/s/r m/m/k',
    table: 'k/l/l r/s/r m/m/k',
    moves: ['AC k'],
  },
  {
    source: 'subject and object change places, and one word is replaced',
    language: 'en',
    witnesses: [
      'some small state trusts every large bank',
      'every large bank trusts some small state',
      'every large bank trusts some new state',
    ],
    collatex:
      'some/every/every small/large/large state/bank/bank trusts/trusts/trusts every/some/some large/small/new bank/state/state',
    table:
      'some/-/- small/-/- state/-/- trusts/-/- every/every/every large/large/large bank/bank/bank -/trusts/trusts -/some/some -/small/new -/state/state',
    moves: ['AB some small state', 'AB trusts', 'AC state', 'AC trusts'],
  },
  {
    source: 'phrases change places, and words come again',
    language: 'en',
    witnesses: [
      'Last autumn our clerk copied faded letters from those archives.',
      'Our clerk was copying letters from those faded archives last autumn, he copied letters for three weeks.',
    ],
    collatex:
      'last/- autumn/- our/our clerk/clerk copied/was faded/copying letters/letters from/from those/those -/faded archives/archives -/last -/autumn -/he -/copied -/letters -/for -/three -/weeks',
    table:
      'last/- autumn/- our/our clerk/clerk -/was copied/copying faded/- letters/letters from/from those/those -/faded archives/archives -/last -/autumn -/he -/copied -/letters -/for -/three -/weeks',
    moves: ['AB last autumn', 'AB copied', 'AB faded'],
  },
  {
    source: 'one word wanders through seven witnesses',
    language: 'en',
    witnesses: [
      'That envoy hath signed faire a pact',
      'That envoy hath signed a faire pact',
      'That envoy hath faire signed a pact',
      'That envoy hath signed fairly a pact',
      'That envoy hath O signed faire a pact',
      'That envoy hath fairli signed a pact',
      'That envoy hath signed a pact',
    ],
    collatex:
      'that/that/that/that/that/that/that envoy/envoy/envoy/envoy/envoy/envoy/envoy hath/hath/hath/hath/hath/hath/hath -/-/faire/-/o/fairli/- signed/signed/signed/signed/signed/signed/signed -/a/-/-/-/-/- faire/faire/-/fairly/faire/-/- a/-/a/a/a/a/a pact/pact/pact/pact/pact/pact/pact',
    table:
      'that/that/that/that/that/that/that envoy/envoy/envoy/envoy/envoy/envoy/envoy hath/hath/hath/hath/hath/hath/hath -/-/faire/-/o/fairli/- signed/signed/signed/signed/signed/signed/signed faire/-/-/fairly/faire/-/- a/a/a/a/a/a/a -/faire/-/-/-/-/- pact/pact/pact/pact/pact/pact/pact',
    moves: ['AC faire', 'BC faire', 'CE faire'],
  },
  // Additions, omissions, and the order of the witnesses.
  {
    source: 'two words, each left out once',
    language: 'en',
    witnesses: ['Dear honest reader', 'Dear patient reader', 'Dear patient honest reader'],
    collatex: 'dear/dear/dear -/patient/patient honest/-/honest reader/reader/reader',
    table: 'dear/dear/dear -/patient/patient honest/-/honest reader/reader/reader',
    moves: [],
  },
  {
    source: 'a beginning and an end that meet in a third witness',
    language: 'und',
    witnesses: ['h j l n r t', 'a e i n r', 'h j a e i'],
    collatex: 'h/a/h j/e/j l/i/a n/n/e r/r/i t/-/-',
    table: 'h/-/h j/-/j l/-/- -/a/a -/e/e -/i/i n/n/- r/r/- t/-/-',
    moves: [],
  },
  {
    source: 'single words that a last witness joins',
    language: 'und',
    witnesses: ['s', 't', 'v', 's t v'],
    collatex: 's/-/-/s -/t/-/t -/-/v/v',
    table: 's/-/-/s -/t/-/t -/-/v/v',
    moves: [],
  },
  // One word for two: CollateX takes the first of the two, so that “field” stands opposite “wide”; here it is the last, “lake”.
  {
    source: 'words replaced and left out',
    language: 'en',
    witnesses: [
      'A swift grey heron flies across a wide lake',
      'A slow grey heron flies across a deep lake',
      'A young heron flies across a field',
    ],
    collatex:
      'a/a/a swift/slow/young grey/grey/- heron/heron/heron flies/flies/flies across/across/across a/a/a wide/deep/field lake/lake/-',
    table:
      'a/a/a swift/slow/- grey/grey/young heron/heron/heron flies/flies/flies across/across/across a/a/a wide/deep/- lake/lake/field',
    moves: [],
  },
  {
    source: 'words added before, between and after',
    language: 'en',
    witnesses: ['our data', 'beyond our data', 'our raw data', 'far beyond borders our data travels'],
    collatex: '-/-/-/far -/beyond/-/beyond -/-/-/borders our/our/our/our -/-/raw/- data/data/data/data -/-/-/travels',
    table: '-/-/-/far -/beyond/-/beyond -/-/-/borders our/our/our/our -/-/raw/- data/data/data/data -/-/-/travels',
    moves: [],
  },
  {
    source: 'two different additions in one place',
    language: 'en',
    witnesses: [
      'that old bridge',
      'that old and narrow bridge',
      'that old quite finished bridge',
      'that old never quite finished bridge',
    ],
    collatex:
      'that/that/that/that old/old/old/old -/and/-/never -/-/quite/quite -/narrow/finished/finished bridge/bridge/bridge/bridge',
    table:
      'that/that/that/that old/old/old/old -/-/-/never -/and/quite/quite -/narrow/finished/finished bridge/bridge/bridge/bridge',
    moves: [],
  },
  {
    source: 'each two of three witnesses share other words',
    language: 'en',
    witnesses: ['Rhine flows past Bonn', 'Elbe flows near Bonn', 'Elbe runs past Bonn'],
    collatex: 'rhine/elbe/elbe flows/flows/runs past/near/past bonn/bonn/bonn',
    table: 'rhine/elbe/elbe flows/flows/runs past/near/past bonn/bonn/bonn',
    moves: [],
  },
  {
    source: 'a word left out and another replaced',
    language: 'en',
    witnesses: [
      'when our two kings met they made this old pact and kept it',
      'when our two kings met they made this pact and kept it',
      'when our two kings spoke they made this pact and kept it',
    ],
    collatex:
      'when/when/when our/our/our two/two/two kings/kings/kings met/met/spoke they/they/they made/made/made this/this/this old/-/- pact/pact/pact and/and/and kept/kept/kept it/it/it',
    table:
      'when/when/when our/our/our two/two/two kings/kings/kings met/met/spoke they/they/they made/made/made this/this/this old/-/- pact/pact/pact and/and/and kept/kept/kept it/it/it',
    moves: [],
  },
  // Repetitions.
  {
    source: 'one word twice',
    language: 'und',
    witnesses: ['p', 'q', 'r', 'p p'],
    collatex: '-/q/r/p p/-/-/p',
    table: 'p/q/r/p -/-/-/p',
    moves: [],
  },
  {
    source: 'the beginning and the end are the same',
    language: 'und',
    witnesses: ['p q p q p', 'p q p'],
    collatex: 'p/- q/- p/p q/q p/p',
    table: 'p/p q/q p/p q/- p/-',
    moves: [],
  },
  {
    source: 'the same words three times',
    language: 'und',
    witnesses: ['m n m n o p m n p', 'm n o p'],
    collatex: 'm/- n/- m/m n/n o/o p/- m/- n/- p/p',
    table: 'm/- n/- m/m n/n o/o p/p m/- n/- p/-',
    moves: [],
  },
  {
    source: 'a phrase twice and once more',
    language: 'en',
    witnesses: ['by law by law agreed', 'by law by law agreed by law', 'by law by law agreed by law'],
    collatex: 'by/by/by law/law/law by/by/by law/law/law agreed/agreed/agreed -/by/by -/law/law',
    table: 'by/by/by law/law/law by/by/by law/law/law agreed/agreed/agreed -/by/by -/law/law',
    moves: [],
  },
  {
    source: 'two words change places around a word that comes twice',
    language: 'en',
    witnesses: ['that king and that queen', 'that queen and that king'],
    collatex: 'that/that king/queen and/and that/that queen/king',
    table: 'that/- king/- and/- that/that queen/queen -/and -/that -/king',
    moves: ['AB that king'],
    fewer:
      'Words such as “that” and “and” hold nothing in place by themselves: “queen” stays, and “that king” has moved.',
  },
  {
    source: 'two words change places, and one of them stands twice',
    language: 'en',
    witnesses: ['our old or torn charter', 'our torn or old charter', 'our old or old charter'],
    collatex: 'our/our/our old/torn/old or/or/or torn/old/old charter/charter/charter',
    table: 'our/our/our old/torn/old or/or/or torn/old/old charter/charter/charter',
    moves: ['AB old'],
  },
  // Near matches. Within a gap CollateX puts a word opposite the one most like it, however little that is: “cart” and “care”. Here these are no forms of one word, but may replace each other. One word does not replace one of five.
  {
    source: 'a letter left out',
    language: 'en',
    witnesses: ['broad channels indeed', 'brod channels'],
    collatex: 'broad/brod channels/channels indeed/-',
    table: 'broad/brod channels/channels indeed/-',
    moves: [],
  },
  {
    source: 'a word like another at the end of a gap, and a third witness',
    language: 'en',
    witnesses: ['monks wrote notes with care daily', 'monks wrote cart daily', 'monks wrote notes care daily'],
    collatex: 'monks/monks/monks wrote/wrote/wrote notes/-/notes with/-/- care/cart/care daily/daily/daily',
    table: 'monks/monks/monks wrote/wrote/wrote notes/-/notes with/-/- care/cart/care daily/daily/daily',
    moves: [],
  },
  {
    source: 'a word like its neighbour',
    language: 'en',
    witnesses: ['one sea may end', 'one man end', 'one man may end'],
    collatex: 'one/one/one sea/man/man may/-/may end/end/end',
    table: 'one/one/one sea/man/man may/-/may end/end/end',
    moves: [],
  },
  {
    source: 'the same word far away and a near form close by',
    language: 'en',
    witnesses: ['We lent this chart, because it completes those other atlases.', 'We lent those charts.'],
    collatex: 'we/we lent/lent this/- chart/- because/- it/- completes/- those/those other/- atlases/charts',
    table: 'we/we lent/lent this/those chart/charts because/- it/- completes/- those/- other/- atlases/-',
    moves: [],
  },
  {
    source: 'one word against two that are a little like it',
    language: 'en',
    witnesses: ['many lost books', 'many most lovely books'],
    collatex: 'many/many lost/most -/lovely books/books',
    table: 'many/many -/most lost/lovely books/books',
    moves: [],
  },
  {
    source: 'one number against five, and a third witness',
    language: 'und',
    witnesses: ['folio 456789 recto', 'folio 4yyyyy 45yyyy 45678y 456yyy 4567yy recto', 'folio 45yyyy qq67yy recto'],
    collatex:
      'folio/folio/folio -/4yyyyy/- -/45yyyy/45yyyy 456789/45678y/- -/456yyy/- -/4567yy/qq67yy recto/recto/recto',
    table:
      'folio/folio/folio -/4yyyyy/- 456789/45yyyy/45yyyy -/45678y/- -/456yyy/- -/4567yy/- -/-/qq67yy recto/recto/recto',
    moves: [],
  },
  // Greek.
  // CollateX cuts words at the editor’s bracket, and the sacred name too.
  {
    source: 'an editor’s brackets and a sacred name',
    language: 'el',
    witnesses: [
      'τοτε ελθων εγραψεν ημιν ου γινωσκετε τουτους μακρους ποταμους ναι φημι σοι ο(υ πω ε)λυθη εκει νομος υπο νομω (ον ου) πω ελυσε',
      'τοτε ελθων ο κ̅ς̅ εγραψεν ημιν γινωσκετε Τουτους τους μακρους ποταμους φημι υμιν ου πω ελυθη νομος υπο νομου ον ου πω ελυσε',
    ],
    collatex:
      'τοτε/τοτε ελθων/ελθων -/ο -/κ -/ς εγραψεν/εγραψεν ημιν/ημιν ου/- γινωσκετε/γινωσκετε τουτους/τουτους -/τους μακρους/μακρους ποταμους/ποταμους ναι/- φημι/φημι σοι/υμιν ο/ου υ/- πω/πω ε/- λυθη/ελυθη εκει/- νομος/νομος υπο/υπο νομω/νομου ον/ον ου/ου πω/πω ελυσε/ελυσε',
    table:
      'τοτε/τοτε ελθων/ελθων -/ο -/κ̅ς̅ εγραψεν/εγραψεν ημιν/ημιν ου/- γινωσκετε/γινωσκετε τουτους/τουτους -/τους μακρους/μακρους ποταμους/ποταμους ναι/- φημι/φημι σοι/υμιν ου/ου πω/πω ελυθη/ελυθη εκει/- νομος/νομος υπο/υπο νομω/νομου ον/ον ου/ου πω/πω ελυσε/ελυσε',
    moves: [],
  },
  {
    source: 'an editor’s brackets and a sacred name that has moved',
    language: 'el',
    witnesses: [
      'τοτε ελθων εγραψεν ημιν ου γινωσκετε τουτους μακρους ποταμους ναι φημι σοι ο(υ πω ε)λυθη εκει νομος υπο νομω (ον ου) πω ελυσε',
      'τοτε ελθων ο κ̅ς̅ εγραψεν ημιν γινωσκετε Τουτους τους μακρους ποταμους φημι υμιν ου πω ελυθη νομος υπο νομου ον ου πω ελυσε',
      'τοτε ο κ̅ς̅ ελθων εγραψεν ημιν γινωσκετε τουτους τους μακρους ποταμους ου πω ελυθη νομος υπο νομον ον ου πω ελυσε',
    ],
    collatex:
      'τοτε/τοτε/τοτε ελθων/ελθων/- -/ο/ο -/κ/κ -/ς/ς -/-/ελθων εγραψεν/εγραψεν/εγραψεν ημιν/ημιν/ημιν ου/-/- γινωσκετε/γινωσκετε/γινωσκετε τουτους/τουτους/τουτους -/τους/τους μακρους/μακρους/μακρους ποταμους/ποταμους/ποταμους ναι/-/- φημι/φημι/- σοι/υμιν/- ο/ου/ου υ/-/- πω/πω/πω ε/-/- λυθη/ελυθη/ελυθη εκει/-/- νομος/νομος/νομος υπο/υπο/υπο νομω/νομου/νομον ον/ον/ον ου/ου/ου πω/πω/πω ελυσε/ελυσε/ελυσε',
    table:
      'τοτε/τοτε/τοτε -/-/ο -/-/κ̅ς̅ ελθων/ελθων/ελθων -/ο/- -/κ̅ς̅/- εγραψεν/εγραψεν/εγραψεν ημιν/ημιν/ημιν ου/-/- γινωσκετε/γινωσκετε/γινωσκετε τουτους/τουτους/τουτους -/τους/τους μακρους/μακρους/μακρους ποταμους/ποταμους/ποταμους ναι/-/- φημι/φημι/- σοι/υμιν/- ου/ου/ου πω/πω/πω ελυθη/ελυθη/ελυθη εκει/-/- νομος/νομος/νομος υπο/υπο/υπο νομω/νομου/νομον ον/ον/ον ου/ου/ου πω/πω/πω ελυσε/ελυσε/ελυσε',
    moves: ['BC ο κ̅ς̅'],
  },
  {
    source: 'the same words without accents',
    language: 'el',
    witnesses: ['οἱ ποταμοὶ ῥέουσιν εἰς τὴν θάλασσαν', 'οι ποταμοι ρεουσιν εις την θαλασσαν'],
    collatex: 'οἱ/οι ποταμοὶ/ποταμοι ῥέουσιν/ρεουσιν εἰς/εις τὴν/την θάλασσαν/θαλασσαν',
    table: 'οἱ/οι ποταμοὶ/ποταμοι ῥέουσιν/ρεουσιν εἰς/εις τὴν/την θάλασσαν/θαλασσαν',
    moves: [],
  },
  // The iota below a vowel is that beside it. CollateX has “τῇ” and “τῆι” opposite each other by their place alone, as “ὁ” and “κριτής”.
  {
    source: 'an iota beside the line, other accents, and two phrases change places',
    language: 'el',
    witnesses: [
      'ἐν τῇ χώρᾳ ἔγραψεν ὁ κριτὴς τὸν νόμον καὶ τὴν γραφήν',
      'Ἐν τῆι χώραι ἔγραψεν κριτής τὴν γραφὴν καὶ τὸν νόμον',
    ],
    collatex:
      'ἐν/ἐν τῇ/τῆι χώρᾳ/χώραι ἔγραψεν/ἔγραψεν ὁ/κριτής κριτὴς/τὴν τὸν/γραφὴν νόμον/- καὶ/καὶ τὴν/τὸν γραφήν/νόμον',
    table:
      'ἐν/ἐν τῆι/τῆι χώραι/χώραι ἔγραψεν/ἔγραψεν ὁ/- κριτὴς/κριτής τὸν/- νόμον/- καὶ/- τὴν/τὴν γραφήν/γραφὴν -/καὶ -/τὸν -/νόμον',
    moves: ['AB τὸν νόμον'],
  },
];

for (const { source, language, witnesses, collatex, table, moves, fewer } of cases)
  test(`${source}: ${witnesses.join(' : ')}`, () => {
    const found = collated(witnesses, language);
    assert.equal(columnsOf(found), table);
    assert.deepEqual(movesOf(found), moves);
    const told = found.moves.reduce((sum, { tokens }) => sum + tokens.length, 0);
    assert.ok(agreements(table) + told >= agreements(collatex), 'CollateX finds more words that belong together');
    assert.equal(agreements(table) < agreements(collatex), fewer !== undefined, 'more words in common columns');
  });

function collated(texts: readonly string[], language: string): WitnessTable {
  const readings = texts.map((text, index) => ({ witness: 'ABCDEFG'[index]!, label: '', text, language }));
  return witnessTable(
    collationTable(readings),
    readings.map(({ witness }) => witness),
  );
}

function columnsOf({ columns }: WitnessTable): string {
  return columns.map(({ cells }) => cells.map((cell) => cell?.n ?? '-').join('/')).join(' ');
}

function movesOf({ columns, witnesses, moves }: WitnessTable): readonly string[] {
  return moves.map(({ witnesses: [first, second], tokens }) => {
    const words = columns.flatMap(({ cells }) => cells[witnesses.indexOf(first)] ?? []);
    return `${first}${second} ${tokens.map(([at]) => words[at]!.n).join(' ')}`;
  });
}

/** Pairs of witnesses that have the same word, or a near form, in one column. */
function agreements(columns: string): number {
  const isShared = (first: string, second: string) => first === second || nearness(first, second) > 0;
  const inColumn = (cells: readonly string[]) =>
    cells.flatMap((first, index) => cells.slice(index + 1).filter((second) => isShared(first, second))).length;
  return columns
    .split(' ')
    .map((column) => inColumn(column.split('/').filter((cell) => cell !== '-')))
    .reduce((sum, count) => sum + count, 0);
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromCsv } from '../../engine/formats/index.ts';
import type { Edition, Witness } from '../../src/edition.ts';
import { edition, writeAll } from './built.ts';
import { elements, xmlRoot } from '../../engine/tests/xml.ts';
import { collated, parseCsv, parseGraphml, parseJson, parseTei } from './parsed.ts';

/** Texts that would be markup, formulas or layout if a format took them for more than text. */
const texts = [
  '</script><script>alert(1)</script> & <w>word</w> ]]> <!-- no --> <?no?>',
  '=HYPERLINK("http://example.org/?a="&A1,"click") +1 -1 @SUM(A1)',
  '"quoted" \'tis, a, b; c\td "',
  '＝1+1 \u202Egnp.exe\u202C zero\u200Bwidth \uFEFFmark',
  'line one\nline two\r\nline three\rline four',
  '&lt;b&gt; &amp;amp; &#x3C; %3Cscript%3E javascript:alert(1)',
  '{"a": 1} ${x} #{y} {{z}} \\u003c \\',
  'أهلا 数据安全 🙂 e\u0301',
];

const hostile = spoilt(edition);
const files = writeAll(hostile);
const ids = Object.fromEntries(hostile.witnesses.map(({ siglum, id }) => [siglum, id]));
const expected = hostile.points.map(({ number }) =>
  collated(
    number,
    hostile.witnesses.map(({ id, version, language, points }) => {
      const { label, text } = points.find((point) => point.number === number)!;
      return { witness: id, version: version.id, language, label, text };
    }),
  ),
);

test('hostile texts come back from every format as they went in', () => {
  assert.deepEqual(parseJson(files['collation.json']!), expected);
  assert.deepEqual(parseCsv(files['collation.csv']!), expected);
  assert.deepEqual(parseGraphml(files['graph.graphml']!), expected);
  assert.deepEqual(parseTei(files['edition.tei.xml']!, ids), expected);
});

test('markup in a text, a title, a heading or a label is no markup of a document', () => {
  for (const name of ['edition.tei.xml', 'graph.graphml']) {
    const root = xmlRoot(files[name]!);
    for (const element of ['script', 'b', 'word'])
      assert.deepEqual(elements(root, element), [], `${element} in ${name}`);
    assert.doesNotMatch(files[name]!, /<!--|<!\[CDATA|<\?no/);
  }
  const title = elements(xmlRoot(files['edition.tei.xml']!), 'title')[0]!.text;
  assert.equal(title, texts[0]);
});

test('no field of the table begins as a formula', () => {
  const unguarded = fromCsv(files['collation.csv']!.replaceAll("'", '’')).flat();
  assert.ok(unguarded.length > 0);
  assert.deepEqual(
    unguarded.filter((field) => /^\s*[=+\-@＝＋－＠\t\r]/u.test(field)),
    [],
  );
});

test('a character that XML cannot hold is refused, and named', () => {
  const spoilt = withTexts(edition, () => 'a\u0001b');
  assert.throws(() => writeAll(spoilt)['edition.tei.xml'], /XML cannot hold the character U\+0001\. Take it out/);
});

/** The edition with hostile texts wherever a writer can put them, each witness and point with another. */
function spoilt(edition: Edition): Edition {
  const { imprint, versions, points } = edition;
  return {
    ...withTexts(edition, (index) => texts[index % texts.length]!),
    imprint: { ...imprint, title: texts[0]!, work: texts[1]!, name: texts[5]! },
    versions: versions.map((version, index) => ({ ...version, name: texts[index]!, description: texts[index + 1]! })),
    points: points.map((point, index) => ({ ...point, heading: texts[index % texts.length]! })),
  };
}

function withTexts(edition: Edition, textOf: (index: number) => string): Edition {
  const witnesses = edition.witnesses.map((witness, w): Witness => ({
    ...witness,
    title: { ...witness.title, text: textOf(w) },
    rights: textOf(w + 1),
    points: witness.points.map((point, p) => ({ ...point, label: textOf(w + p + 2), text: textOf(w + p) })),
  }));
  return { ...edition, witnesses };
}

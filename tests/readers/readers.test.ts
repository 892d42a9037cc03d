import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { redlineFormats, tableFormats } from '../../engine/formats/index.ts';
import { collate } from '../../engine/table/index.ts';
import { readFile } from '../../src/readers/read.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A document whose body is given as WordprocessingML; other parts by their names. */
function docx(body: string, parts: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
  return zipSync({
    '[Content_Types].xml': bytes(types),
    'word/document.xml': bytes(`<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`),
    ...parts,
  });
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** Name of the file, what it holds, and the texts that are read of it: name, language and words. */
const read: readonly (readonly [name: string, held: string | Uint8Array, ...texts: string[]])[] = [
  ['a.txt', 'Keep data safe.\n', 'a||Keep data safe.\n'],
  ['a.b.txt', '\uFEFFKeep data safe.', 'a.b||Keep data safe.'],
  ['notes', 'Keep data safe.', 'notes||Keep data safe.'],
  ['a.md', '# Data\n\nKeep *all* safe.', 'a||# Data\n\nKeep *all* safe.'],
  [
    'a.HTML',
    '<html lang=de><title>No</title><p>Eins <b>zwei</b><p>drei<script>no()</script>',
    'a|de|Eins zwei\n\ndrei',
  ],
  ['a.html', '<nav>Home</nav><main><h1>Data</h1>safe</main>', 'a||Data\nsafe'],
  ['a.html', '<p>a &lt;b&gt; <img src=x onerror=no()>', 'a||a <b>'],
  [
    'a.json',
    '{"witnesses":[{"id":"A","content":"one"},{"id":"B","content":"two","language":"de"}]}',
    'A||one',
    'B|de|two',
  ],
  ['a.json', '{"witnesses":[{"id":"A","tokens":[{"t":"one "},{"t":"two"}]}]}', 'A||one two'],
  [
    'a.xml',
    '<TEI xml:lang="la"><teiHeader>no</teiHeader><text><p>arma\n  virumque</p><p>cano<note>no</note></p></text></TEI>',
    'a|la|arma virumque\n\ncano',
  ],
  [
    'a.xml',
    '<TEI><text><lg><l>one</l>\n<l>two</l></lg><p>so<lb break="no"/>me <choice><corr>x</corr><sic>y</sic></choice></p></text></TEI>',
    'a||one\ntwo\n\nsome y',
  ],
  [
    'a.tei',
    '<TEI><listWit><witness xml:id="A">First</witness><witness xml:id="B"/></listWit><p>keep <app><lem wit="#A">data</lem><rdgGrp><rdg wit="#B">files</rdg></rdgGrp></app> safe</p></TEI>',
    'First||keep data safe',
    'B||keep files safe',
  ],
  ['a.docx', docx(`<w:p>${run('Keep ')}${run('data')}</w:p><w:p>${run('safe.')}</w:p>`), 'a||Keep data\n\nsafe.'],
  [
    'a.docx',
    docx(
      `<w:p>${run('Keep ')}<w:ins w:id="1">${run('all ')}</w:ins><w:del w:id="2"><w:r><w:delText>no </w:delText></w:r></w:del>${run('data')}</w:p>`,
    ),
    'a||Keep all data',
  ],
];

for (const [index, [name, held, ...texts]] of read.entries())
  test(`${index + 1}: ${name} is read as ${texts.join(' and ')}`, async () => {
    const file = await readFile(name, typeof held === 'string' ? bytes(held) : held);
    assert.deepEqual(
      file.texts.map(({ name: called, language = '', text }) => `${called}|${language}|${text}`),
      texts,
    );
  });

/** Bytes of a part that is unpacked: more than are allowed. */
const BOMB = 50_000_001;

/** Name of the file, what it holds, and what is warned of. */
const warned: readonly (readonly [name: string, held: string | Uint8Array, warning: RegExp])[] = [
  ['a.md', 'x', /Markdown/],
  ['a.html', '<article>x</article>', /Only the article/],
  ['a.xml', '<TEI><p>x<note>y</note></p></TEI>', /notes are left out/],
  ['a.docx', docx(`<w:p><w:ins w:id="1">${run('x')}</w:ins></w:p>`), /tracked changes.*as if all were accepted/],
  ['a.docx', docx(`<w:p>${run('x')}</w:p>`, { 'word/media/image1.png': bytes('no picture') }), /pictures are left out/],
];

for (const [name, held, warning] of warned)
  test(`${name} is read with a warning: ${warning.source}`, async () => {
    const { warnings } = await readFile(name, typeof held === 'string' ? bytes(held) : held);
    assert.match(warnings.join(' '), warning);
  });

const bomb = docx(`<w:p>${run('x')}</w:p>`, { 'word/styles.xml': new Uint8Array(BOMB) });
const entities = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><TEI><p>&c;</p></TEI>';

/** Name of the file, what it holds, and why it is refused. */
const refused: readonly (readonly [name: string, held: string | Uint8Array, why: RegExp])[] = [
  ['a.txt', new Uint8Array([0x61, 0xe9, 0x62]), /Byte 0xE9 at offset 1 is not UTF-8.*Save the file/],
  ['a.txt', 'a\0b', /NUL byte in line 1, column 2/],
  ['a.txt', ' \n', /No words/],
  ['a.txt', docx(`<w:p>${run('x')}</w:p>`), /Word document or an archive/],
  ['a.txt', new Uint8Array(20_000_001), /more than 20 megabytes/],
  ['a.json', '{"witnesses":[{"id":"A"}]}', /witness “A”: There is neither content nor tokens\. Add/],
  ['a.json', '{', /JSON is broken/],
  ['a.xml', entities, /document type or entities/],
  ['a.xml', '<TEI><p>&c;</p></TEI>', /no XML/],
  ['a.xml', '<TEI><p>x</TEI>', /no XML/],
  ['a.docx', 'x', /no Word document/],
  ['a.docx', zipSync({ 'a.xml': bytes('x') }), /no document in it/],
  ['a.docx', bomb, /Unpacked it has more than 50 megabytes/],
  ['a.docx', lying(bomb), /Word document/],
  ['a.docx', zipSync({ 'word/document.xml': bytes(entities) }), /declares a type or entities/],
  ['a.pdf', 'x', /no PDF, or a broken one/],
];

for (const [name, held, why] of refused)
  test(`${name} is refused: ${why.source}`, async () => {
    const reading = readFile(name, typeof held === 'string' ? bytes(held) : held);
    await assert.rejects(reading, { name: 'Unreadable', message: why });
  });

/** The same archive, which says of its largest part that it holds ten bytes. */
function lying(archive: Uint8Array): Uint8Array {
  const told = archive.slice();
  const view = new DataView(told.buffer);
  for (let at = 0; at + 4 <= told.length; at++) if (view.getUint32(at, true) === BOMB) view.setUint32(at, 10, true);
  return told;
}

test('what the engine writes as TEI is read back, a text for each witness', async () => {
  const texts = [
    { witness: 'A b', text: 'Keep  all data\nsafe, at home.' },
    { witness: 'B', text: 'Keep data safe at home' },
    { witness: 'C', text: 'At home, keep “data” safe.' },
  ];
  const file = await readFile('a.xml', bytes(tableFormats.tei.write(collate(texts))));
  assert.deepEqual(
    file.texts.map(({ name, text }) => ({ witness: name, text })),
    texts,
  );
});

test('a redline of the engine is read as its changes would leave it', async () => {
  const runs = [
    { kind: 'same', text: 'Keep ' },
    { kind: 'del', text: 'no ' },
    { kind: 'ins', text: 'all ' },
    { kind: 'same', text: 'data' },
  ] as const;
  const document = redlineFormats.docx.write({
    title: 'Title',
    author: 'y',
    date: new Date(0),
    paragraphs: [{ runs }],
  });
  const { texts, warnings } = await readFile('a.docx', document);
  assert.equal(texts[0]!.text, 'Title\n\nKeep all data');
  assert.equal(warnings.length, 1);
});

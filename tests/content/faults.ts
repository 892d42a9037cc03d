import type { ProblemKey } from '../../src/proofreading/problems.ts';
import type { Copy } from './copy.ts';

/** One way to break the content, and what the proofreading then says. */
export interface Fault {
  readonly key: ProblemKey;
  readonly name: string;
  readonly make: (copy: Copy) => void;
  /** Pages that were built from it, by path. */
  readonly site?: Readonly<Record<string, string>>;
  /** All of the messages, in order. */
  readonly says: readonly string[];
}

const edition = 'content/edition.yaml';
const keyPoints = 'content/versions/key-points.yaml';
const paraphrase = 'content/versions/paraphrase.yaml';
const diplomat = 'content/witnesses/diplomat.mdx';
const igp = 'content/witnesses/igp.mdx';
const kans = 'content/witnesses/kans.mdx';
const register = 'content/witnesses/register.mdx';
const scmedia = 'content/witnesses/scmedia.mdx';
const one = 'content/points/1.mdx';
const four = 'content/points/4.mdx';
const eight = 'content/points/8.mdx';
const force = 'content/force.yaml';
const originals = 'content/originals/';
const page = 'content/pages/method.mdx';

const call = '<Points {...props.points} />';

function pageWith(body: string): string {
  return `---\ntitle: Method\ndescription: How the texts are compared.\n---\n\n${body}\n`;
}

const witnessPage = '<h1 id="top-of-it">Kans</h1><p id="p1">Text</p><a href="https://nowhere.invalid/">out</a>';

/** The site of these tests is published under this path. */
export const base = '/eight-points';

/** Every problem, at least one fault for each. */
export const faults: readonly Fault[] = [
  {
    key: 'fileMissing',
    name: 'no edition.yaml',
    make: (copy) => copy.delete(edition),
    says: ['content/edition.yaml  The file is missing. Restore it. It says what this edition is.'],
  },
  {
    key: 'folderEmpty',
    name: 'no versions at all',
    make: (copy) => copy.delete('content/versions'),
    says: ['content/versions/  The folder holds no file that ends in “.yaml”. Add at least one.'],
  },
  {
    key: 'fileStray',
    name: 'a witness with another ending',
    make: (copy) => copy.write('content/witnesses/wired.md', 'Text'),
    says: [
      'content/witnesses/wired.md  Nothing reads this file. Take it out, or rename or move it. What is read: content/edition.yaml, content/terms.yaml, content/force.yaml, content/versions/*.yaml, content/witnesses/*.mdx, content/points/*.mdx, content/pages/*.mdx, content/originals/*.txt.',
    ],
  },
  {
    key: 'fileEmpty',
    name: 'an empty file of a point',
    make: (copy) => copy.write(one, ''),
    says: ['content/points/1.mdx  The file is empty. Write what belongs here, or delete the file.'],
  },
  {
    key: 'fileEmpty',
    name: 'a witness of empty lines',
    make: (copy) => copy.write(kans, '\n \n'),
    says: ['content/witnesses/kans.mdx  The file is empty. Write what belongs here, or delete the file.'],
  },
  {
    key: 'fileNotUtf8',
    name: 'a Latin-1 letter in a version',
    make: (copy) =>
      copy.write(paraphrase, Buffer.from('name: Paraphrase\norder: 3\ndescription: r\xe9sum\xe9\n', 'latin1')),
    says: ['content/versions/paraphrase.yaml:3  The byte 0xE9 at offset 40 is not UTF-8. Save the file as UTF-8.'],
  },
  {
    key: 'fileNotUtf8',
    name: 'a lone surrogate in an original, behind a replacement character that is printed',
    make: (copy) =>
      copy.write(`${originals}000_d7c724f3ba30bc84.txt`, Buffer.from([0xef, 0xbf, 0xbd, 0x0a, 0xed, 0xa0, 0x80])),
    says: [
      'content/originals/000_d7c724f3ba30bc84.txt:2  The byte 0xED at offset 4 is not UTF-8. Save the file as UTF-8.',
    ],
  },
  {
    key: 'idWrong',
    name: 'a page with capitals and spaces',
    make: (copy) => copy.write('content/pages/The Méthod.mdx', pageWith('Text.')),
    says: [
      'content/pages/The Méthod.mdx  The name of the file gives the id “The Méthod”, which is no id. Rename it in the manner of “the-method”: lower-case letters, digits and single hyphens.',
    ],
  },
  {
    key: 'idWrong',
    name: 'an id that differs by case only from the one it is known by',
    make: (copy) => {
      copy.rename(igp, 'content/witnesses/IGP.mdx');
    },
    says: [
      'content/edition.yaml:10  base: There is no witness “igp”. Name one of “IGP”, “diplomat”, “kans”, “register” or “scmedia”.',
      'content/witnesses/IGP.mdx  The name of the file gives the id “IGP”, which is no id. Rename it in the manner of “igp”: lower-case letters, digits and single hyphens.',
    ],
  },
  {
    key: 'idReserved',
    name: 'a witness with the id of a difference',
    make: (copy) => copy.rename(kans, 'content/witnesses/v3.mdx'),
    says: [
      'content/witnesses/v3.mdx  The name of the file gives the id “v3”, which stands in the addresses of differences. Rename it after who published the article. Differences have v1, v2 and so on, v1-base, and typography.',
    ],
  },
  {
    key: 'idReserved',
    name: 'a witness with the id of a difference where it stands in the base',
    make: (copy) => copy.rename(kans, 'content/witnesses/v12-base.mdx'),
    says: [
      'content/witnesses/v12-base.mdx  The name of the file gives the id “v12-base”, which stands in the addresses of differences. Rename it after who published the article. Differences have v1, v2 and so on, v1-base, and typography.',
    ],
  },
  {
    key: 'idReserved',
    name: 'a witness with the id of the differences in typography',
    make: (copy) => copy.rename(kans, 'content/witnesses/typography.mdx'),
    says: [
      'content/witnesses/typography.mdx  The name of the file gives the id “typography”, which stands in the addresses of differences. Rename it after who published the article. Differences have v1, v2 and so on, v1-base, and typography.',
    ],
  },
  {
    key: 'numberWrong',
    name: 'a point with a leading zero',
    make: (copy) => copy.rename('content/points/8.mdx', 'content/points/08.mdx'),
    says: [
      'content/points/08.mdx  The name of the file gives “08”, which is no number of a point. Name the file after the number of its point: 1.mdx, 2.mdx and so on.',
    ],
  },
  {
    key: 'numberWrong',
    name: 'a point with a name',
    make: (copy) => copy.write('content/points/nine.mdx', '---\nheading: Nine\nshort: Nine\n---\n'),
    says: [
      'content/points/nine.mdx  The name of the file gives “nine”, which is no number of a point. Name the file after the number of its point: 1.mdx, 2.mdx and so on.',
    ],
  },
  {
    key: 'characterInvisible',
    name: 'a zero width space in the body',
    make: (copy) => copy.replace(four, 'obedience', 'obe\u200Bdience'),
    says: [
      'content/points/4.mdx:70  The character U+200B (zero width space) stands here and cannot be seen. Take it out. If readers must know of it, say so in words.',
    ],
  },
  {
    key: 'characterInvisible',
    name: 'a right-to-left override in a title, as an escape',
    make: (copy) => copy.replace(scmedia, '  text: "China pushes', '  text: "\\u202EChina pushes'),
    says: [
      'content/witnesses/scmedia.mdx:11  title.text: The character U+202E (right-to-left override) stands here and cannot be seen. Take it out. If readers must know of it, say so in words.',
    ],
  },
  {
    key: 'characterInvisible',
    name: 'a lone surrogate in a title, as an escape',
    make: (copy) => copy.replace(scmedia, '  text: "China pushes', '  text: "\\uD800China pushes'),
    says: [
      'content/witnesses/scmedia.mdx:11  title.text: The character U+D800 (lone surrogate) stands here and cannot be seen. Take it out. If readers must know of it, say so in words.',
    ],
  },
  {
    key: 'characterInvisible',
    name: 'an isolate in a text, as a character reference',
    make: (copy) => copy.write(page, pageWith('One\n&#x2067;two [three](/points/ "a&#x202a;b").')),
    says: [
      'content/pages/method.mdx:6  The character U+2067 (right-to-left isolate) stands here and cannot be seen. Take it out. If readers must know of it, say so in words.',
      'content/pages/method.mdx:7  The character U+202A (left-to-right embedding) stands here and cannot be seen. Take it out. If readers must know of it, say so in words.',
    ],
  },
  {
    key: 'characterInvisible',
    name: 'a byte order mark in mid-text, and a control character',
    make: (copy) => copy.replace(keyPoints, 'Foreign Minister', 'Foreign\uFEFF Mini\u0007ster'),
    says: [
      'content/versions/key-points.yaml:4  The character U+FEFF (zero width no-break space) stands here and cannot be seen. Take it out. If readers must know of it, say so in words.',
      'content/versions/key-points.yaml:4  The character U+0007 (control character) stands here and cannot be seen. Take it out. If readers must know of it, say so in words.',
    ],
  },
  {
    key: 'frontMatterMissing',
    name: 'a point without front matter',
    make: (copy) => copy.write(one, '\nText only.\n'),
    says: [
      'content/points/1.mdx:2  The file does not begin with front matter. Write --- as the first line, then the fields, then --- on a line of its own.',
    ],
  },
  {
    key: 'frontMatterOpen',
    name: 'front matter that is never closed',
    make: (copy) => copy.replace(one, /\n---\n/, '\n'),
    says: [
      'content/points/1.mdx:1  The front matter begins here and is never closed. Write --- on a line of its own after the last field.',
    ],
  },
  {
    key: 'yamlWrong',
    name: 'a quotation mark that is never closed',
    make: (copy) => copy.replace(kans, 'name: Michael Kans\n', 'name: "Michael Kans\n'),
    says: [
      'content/witnesses/kans.mdx:16  This is not YAML: Missing closing "quote. Mend this line or the one before it. Text that holds a colon or a quotation mark wants quotation marks.',
    ],
  },
  {
    key: 'yamlWrong',
    name: 'a colon in unquoted text',
    make: (copy) => copy.replace(four, 'heading: ', 'heading: Data: '),
    says: [
      'content/points/4.mdx:2  This is not YAML: Nested mappings are not allowed in compact mappings. Mend this line or the one before it. Text that holds a colon or a quotation mark wants quotation marks.',
    ],
  },
  {
    key: 'yamlWrong',
    name: 'a tag that names a program',
    make: (copy) => copy.replace(edition, 'unit: point\n', 'unit: !!js/function point\n'),
    says: [
      'content/edition.yaml:8  This is not YAML: Unresolved tag: tag:yaml.org,2002:js/function. Mend this line or the one before it. Text that holds a colon or a quotation mark wants quotation marks.',
    ],
  },
  {
    key: 'yamlWrong',
    name: 'aliases that grow without end',
    make: (copy) =>
      copy.append(
        edition,
        `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n`,
      ),
    says: [
      'content/edition.yaml:1  This is not YAML: Excessive alias count indicates a resource exhaustion attack. Mend this line or the one before it. Text that holds a colon or a quotation mark wants quotation marks.',
    ],
  },
  {
    key: 'yamlKeyTwice',
    name: 'a siglum given twice',
    make: (copy) => copy.replace(register, 'colour: plum', 'colour: plum\nsiglum: Q'),
    says: ['content/witnesses/register.mdx:4  siglum: The key stands here for the second time. Keep one of the two.'],
  },
  {
    key: 'fieldMissing',
    name: 'a witness without a siglum',
    make: (copy) => copy.replace(kans, 'siglum: K\n', ''),
    says: ['content/witnesses/kans.mdx:2  siglum: It is missing. Add it: The letter that stands for the witness.'],
  },
  {
    key: 'fieldMissing',
    name: 'a publication without evidence',
    make: (copy) => copy.replace(kans, '  evidence: Named in the copyright line.\n', ''),
    says: [
      'content/witnesses/kans.mdx:7  publication.evidence: It is missing. Add it: How the value is known, and how surely, in a sentence for readers.',
    ],
  },
  {
    key: 'fieldMissing',
    name: 'a point without a label',
    make: (copy) => copy.replace(kans, / {4}label: ".*Third,"\n/, ''),
    says: [
      'content/witnesses/kans.mdx:47  points.3.label: It is missing. Add it: The ordinal or bullet before the words, as printed. It is shown, never collated.',
    ],
  },
  {
    key: 'fieldEmpty',
    name: 'an empty point',
    make: (copy) => copy.replace(register, /text: "Take actions[^"]*"/, 'text: " "'),
    says: [
      'content/witnesses/register.mdx:56  points.3.text: It is empty. Fill it in: The words of the point as printed, to the character.',
    ],
  },
  {
    key: 'fieldEmpty',
    name: 'a field with no value',
    make: (copy) => copy.replace(four, 'short: Localisation', 'short:'),
    says: ['content/points/4.mdx:3  short: It is empty. Fill it in: The same in one or two words, for narrow places.'],
  },
  {
    key: 'fieldEmpty',
    name: 'a list of no points',
    make: (copy) => copy.replace(scmedia, /points:\n[^]*?---/, 'points: []\n---'),
    says: ['content/witnesses/scmedia.mdx:35  points: It is empty. Fill it in: The points as printed, in order.'],
  },
  {
    key: 'fieldWrong',
    name: 'a date that is none',
    make: (copy) => copy.replace(igp, 'date: 2020-09-16', 'date: 2020-09-31'),
    says: [
      'content/witnesses/igp.mdx:18  published.date: It is “2020-09-31”. It must be a calendar date: 2020-09-08, or 2020-09 or 2020 where less is known. The day, month or year of publication, as far as it is known.',
    ],
  },
  {
    key: 'fieldWrong',
    name: 'a span that ends before it begins',
    make: (copy) => copy.replace(kans, 'until: 2020-09-20', 'until: 2020-09-01'),
    says: [
      'content/witnesses/kans.mdx:21  published.until: It is “2020-09-01”. It must not be before “date”. The latest date it can be, where only a span is known.',
    ],
  },
  {
    key: 'fieldWrong',
    name: 'an address that would run',
    make: (copy) => copy.replace(kans, 'url: https://michaelkans.blog/tag/u-s/', 'url: "javascript:alert(1)"'),
    says: [
      'content/witnesses/kans.mdx:24  address.url: It is “javascript:alert(1)”. It must be an address that begins with https:// or http://. Where the article, or the nearest known page that holds it, can be read.',
    ],
  },
  {
    key: 'fieldWrong',
    name: 'a colour that is none',
    make: (copy) => copy.replace(kans, 'colour: green', 'colour: grene'),
    says: [
      'content/witnesses/kans.mdx:3  colour: It is “grene”. It must be “blue”, “rust”, “green”, “plum”, “ochre”, “teal”, “brick” or “slate”. The colour that goes with the siglum on every page.',
    ],
  },
  {
    key: 'fieldWrong',
    name: 'a language by its name',
    make: (copy) => copy.replace(kans, 'language: en', 'language: English'),
    says: [
      'content/witnesses/kans.mdx:4  language: It is “English”. It must be a language tag such as en, de or zh-Hans. Language of the article, as a BCP 47 tag.',
    ],
  },
  {
    key: 'fieldWrong',
    name: 'a language that is none',
    make: (copy) => copy.replace(kans, 'language: en', 'language: English (US)'),
    says: [
      'content/witnesses/kans.mdx:4  language: It is “English (US)”. It must be a language tag such as en, de or zh-Hans. Language of the article, as a BCP 47 tag.',
    ],
  },
  {
    key: 'fieldWrong',
    name: 'a siglum of two letters',
    make: (copy) => copy.replace(kans, 'siglum: K', 'siglum: MK'),
    says: [
      'content/witnesses/kans.mdx:2  siglum: It is “MK”. It must be one capital letter. The letter that stands for the witness.',
    ],
  },
  {
    key: 'fieldWrong',
    name: 'a number where text belongs',
    make: (copy) => copy.replace(edition, 'release: "2026.1"', 'release: 2026.1'),
    says: [
      'content/edition.yaml:11  release: It is 2026.1. It must be text: put it in quotation marks. Name of this release, to be cited: 2026.1.',
    ],
  },
  {
    key: 'fieldWrong',
    name: 'a residue with three lines',
    make: (copy) => copy.replace(kans, '[34, 48]', '[34, 40, 48]'),
    says: [
      'content/witnesses/kans.mdx:38  residue.3.lines: It is [34,40,48]. It must have 2 members. First and last line in the original file.',
    ],
  },
  {
    key: 'fieldWrong',
    name: 'a point number in words',
    make: (copy) => copy.replace(kans, 'number: 3', 'number: three'),
    says: [
      'content/witnesses/kans.mdx:47  points.3.number: It is “three”. It must be a number. Which point of the work it is, counted from 1.',
    ],
  },
  {
    key: 'fieldUnknown',
    name: 'a field nobody knows',
    make: (copy) => copy.replace(keyPoints, 'order: 2', 'order: 2\npopularity: 7'),
    says: [
      'content/versions/key-points.yaml:3  popularity: There is no such field. Take it out. The fields here are name, order, description, evidence.',
    ],
  },
  {
    key: 'fieldMisspelt',
    name: 'a misspelt field',
    make: (copy) => copy.replace(diplomat, '  section: China Power', '  sektion: China Power'),
    says: [
      'content/witnesses/diplomat.mdx:9  publication.sektion: There is no such field. Write “section”, if that is what you mean.',
    ],
  },
  {
    key: 'mdxWrong',
    name: 'a brace that is never closed',
    make: (copy) => copy.write(page, pageWith('Text.\n\nA {brace.')),
    says: [
      'content/pages/method.mdx:8  This is not MDX: Unexpected end of file in expression, expected a corresponding closing brace for `{`. Mend this line. Put a backslash before a brace or an angle bracket that is meant as text.',
    ],
  },
  {
    key: 'mdxWrong',
    name: 'an element that is never closed',
    make: (copy) => copy.write(page, pageWith('Text <em>open.\n')),
    says: [
      'content/pages/method.mdx:6  This is not MDX: Expected a closing tag for `<em>` (6:6-6:10) before the end of `paragraph`. Mend this line. Put a backslash before a brace or an angle bracket that is meant as text.',
    ],
  },
  {
    key: 'programImport',
    name: 'an import',
    make: (copy) => copy.write(page, pageWith("import fs from 'node:fs'\n\nText.")),
    says: [
      'content/pages/method.mdx:6  A line begins with import or export and would be run as a program. Take it out. If it is meant as text, write its first letter as &#105; for i or &#101; for e.',
    ],
  },
  {
    key: 'programImport',
    name: 'an export',
    make: (copy) => copy.append(scmedia, '\n\nexport const prerender = false\n'),
    says: [
      'content/witnesses/scmedia.mdx:79  A line begins with import or export and would be run as a program. Take it out. If it is meant as text, write its first letter as &#105; for i or &#101; for e.',
    ],
  },
  {
    key: 'programImport',
    name: 'a paragraph that begins with the word export',
    make: (copy) => copy.write(page, pageWith('export controls were tightened.')),
    says: [
      'content/pages/method.mdx:6  A line begins with import or export and would be run as a program. Take it out. If it is meant as text, write its first letter as &#105; for i or &#101; for e.',
    ],
  },
  {
    key: 'programExpression',
    name: 'an expression in a paragraph',
    make: (copy) => copy.write(page, pageWith('Text {process.env.HOME} text.')),
    says: [
      'content/pages/method.mdx:6  “process.env.HOME” stands in braces and would be run as a program. Take it out. If it is meant as text, put a backslash before each brace.',
    ],
  },
  {
    key: 'programExpression',
    name: 'an expression on a line of its own',
    make: (copy) => copy.append(four, '\n{globalThis.process.exit()}\n'),
    says: [
      'content/points/4.mdx:72  “globalThis.process.exit()” stands in braces and would be run as a program. Take it out. If it is meant as text, put a backslash before each brace.',
    ],
  },
  {
    key: 'elementForbidden',
    name: 'a script',
    make: (copy) => copy.write(page, pageWith('Text.\n\n<script>alert(1)</script>')),
    says: [
      'content/pages/method.mdx:8  The element “<script>” is not allowed in content. Take it out, or use Markdown. Allowed here: Computed, Thresholds, Tools, Versions, abbr, b, bdi, blockquote, br, cite, dd, del, dfn, div, dl, dt, em, figcaption, figure, i, ins, kbd, mark, p, q, s, samp, section, small, span, strong, sub, sup, time, u, var, wbr.',
    ],
  },
  {
    key: 'elementForbidden',
    name: 'the points of a witness on a page',
    make: (copy) => copy.write(page, pageWith(call)),
    says: [
      'content/pages/method.mdx:6  The element “<Points>” is not allowed in content. Take it out, or use Markdown. Allowed here: Computed, Thresholds, Tools, Versions, abbr, b, bdi, blockquote, br, cite, dd, del, dfn, div, dl, dt, em, figcaption, figure, i, ins, kbd, mark, p, q, s, samp, section, small, span, strong, sub, sup, time, u, var, wbr.',
    ],
  },
  {
    key: 'attributeForbidden',
    name: 'a handler',
    make: (copy) => copy.write(page, pageWith('A <b onclick="alert(1)">word</b>.')),
    says: [
      'content/pages/method.mdx:6  The attribute “onclick” of “<b>” is not allowed in content. Take it out. Allowed are, with a plain value: class, datetime, dir, id, lang, title.',
    ],
  },
  {
    key: 'attributeForbidden',
    name: 'a spread and an expression',
    make: (copy) => copy.write(page, pageWith('A <b {...props} lang={props.x}>word</b>.')),
    says: [
      'content/pages/method.mdx:6  The attribute “{...props}” of “<b>” is not allowed in content. Take it out. Allowed are, with a plain value: class, datetime, dir, id, lang, title.',
      'content/pages/method.mdx:6  The attribute “lang” of “<b>” is not allowed in content. Take it out. Allowed are, with a plain value: class, datetime, dir, id, lang, title.',
    ],
  },
  {
    key: 'addressUnsafe',
    name: 'a link that would run',
    make: (copy) => copy.write(page, pageWith('[here](javascript:alert(1))')),
    says: [
      'content/pages/method.mdx:6  The address “javascript:alert(1)” is neither a web address nor a place in this site. Link to an https, http or mailto address, to a page such as /points/4/ or to an #anchor.',
    ],
  },
  {
    key: 'addressUnsafe',
    name: 'a picture, a link and a reference that hide theirs',
    make: (copy) =>
      copy.write(
        page,
        pageWith('[here][1] ![p](data:text/html,x) [there](<&Tab;java&NewLine;script:x>)\n\n[1]: VBScript:x'),
      ),
    says: [
      'content/pages/method.mdx:6  The address “data:text/html,x” is neither a web address nor a place in this site. Link to an https, http or mailto address, to a page such as /points/4/ or to an #anchor.',
      'content/pages/method.mdx:6  The address “ java script:x” is neither a web address nor a place in this site. Link to an https, http or mailto address, to a page such as /points/4/ or to an #anchor.',
      'content/pages/method.mdx:8  The address “VBScript:x” is neither a web address nor a place in this site. Link to an https, http or mailto address, to a page such as /points/4/ or to an #anchor.',
    ],
  },
  {
    key: 'pointsCallMissing',
    name: 'an article without its points',
    make: (copy) => copy.replace(igp, `${call}\n`, ''),
    says: [
      'content/witnesses/igp.mdx:78  The article does not say where its points stand. Write “<Points {...props.points} />” on a line of its own, where the list stood.',
    ],
  },
  {
    key: 'pointsCallTwice',
    name: 'an article with its points twice',
    make: (copy) => copy.append(igp, `\n${call}\n`),
    says: [
      'content/witnesses/igp.mdx:80  The points are called for a second time. Keep one “<Points {...props.points} />”.',
    ],
  },
  {
    key: 'pointsCallWrong',
    name: 'the points of something else',
    make: (copy) => copy.replace(kans, call, '<Points {...props.other} />'),
    says: [
      'content/witnesses/kans.mdx:83  The points are called for in another way than they can be. Write “<Points {...props.points} />” on a line of its own, outside any paragraph or list.',
    ],
  },
  {
    key: 'pointsCallWrong',
    name: 'the points in mid-paragraph',
    make: (copy) => copy.replace(scmedia, `\n\n${call}`, ` ${call}`),
    says: [
      'content/witnesses/scmedia.mdx:70  The points are called for in another way than they can be. Write “<Points {...props.points} />” on a line of its own, outside any paragraph or list.',
    ],
  },
  {
    key: 'pointMissing',
    name: 'a witness without point 8',
    make: (copy) => copy.replace(kans, /  - number: 8\n.*\n.*\n/, ''),
    says: [
      'content/witnesses/kans.mdx:40  points: Point 8 is missing. Add it. Every witness prints every point that has a file in content/points/.',
    ],
  },
  {
    key: 'pointMissing',
    name: 'a point that no witness prints',
    make: (copy) => copy.write('content/points/9.mdx', '---\nheading: Nine\nshort: Nine\n---\n'),
    says: [
      'content/witnesses/diplomat.mdx:48  points: Point 9 is missing. Add it. Every witness prints every point that has a file in content/points/.',
      'content/witnesses/igp.mdx:31  points: Point 9 is missing. Add it. Every witness prints every point that has a file in content/points/.',
      'content/witnesses/kans.mdx:40  points: Point 9 is missing. Add it. Every witness prints every point that has a file in content/points/.',
      'content/witnesses/register.mdx:47  points: Point 9 is missing. Add it. Every witness prints every point that has a file in content/points/.',
      'content/witnesses/scmedia.mdx:35  points: Point 9 is missing. Add it. Every witness prints every point that has a file in content/points/.',
    ],
  },
  {
    key: 'pointTwice',
    name: 'a point printed twice',
    make: (copy) => copy.replace(kans, 'number: 4', 'number: 3'),
    says: [
      'content/witnesses/kans.mdx:40  points: Point 4 is missing. Add it. Every witness prints every point that has a file in content/points/.',
      'content/witnesses/kans.mdx:50  points.4.number: Point 3 stands here for the second time; the first is on line 47. Number the points as the article does, each once.',
    ],
  },
  {
    key: 'pointUnknown',
    name: 'a point without a file',
    make: (copy) => copy.replace(kans, 'number: 8', 'number: 9'),
    says: [
      'content/witnesses/kans.mdx:40  points: Point 8 is missing. Add it. Every witness prints every point that has a file in content/points/.',
      'content/witnesses/kans.mdx:62  points.8.number: There is no point 9. Correct the number, or add content/points/9.mdx.',
    ],
  },
  {
    key: 'pointDisplaced',
    name: 'points out of order',
    make: (copy) => {
      copy.replace(kans, 'number: 4', 'number: 0.5');
      copy.replace(kans, 'number: 5', 'number: 4');
      copy.replace(kans, 'number: 0.5', 'number: 5');
    },
    says: [
      'content/witnesses/kans.mdx:53  points.5.number: Point 4 stands after point 5. Put the points in the order of their numbers.',
    ],
  },
  {
    key: 'versionUnknown',
    name: 'a version without a file',
    make: (copy) => copy.replace(kans, 'version: key-points', 'version: keypoints'),
    says: [
      'content/witnesses/kans.mdx:5  version: There is no version “keypoints”. Name one of “full-text”, “key-points” or “paraphrase”, or add content/versions/keypoints.yaml.',
    ],
  },
  {
    key: 'baseUnknown',
    name: 'a base that is no witness',
    make: (copy) => copy.replace(edition, 'base: igp', 'base: xinhua'),
    says: [
      'content/edition.yaml:10  base: There is no witness “xinhua”. Name one of “diplomat”, “igp”, “kans”, “register” or “scmedia”.',
    ],
  },
  {
    key: 'siglumTwice',
    name: 'two witnesses with one siglum',
    make: (copy) => copy.replace(register, 'siglum: R', 'siglum: K'),
    says: [
      'content/witnesses/register.mdx:2  siglum: The siglum “K” is already that of content/witnesses/kans.mdx. Give this witness a letter of its own.',
    ],
  },
  {
    key: 'colourTwice',
    name: 'two witnesses with one colour',
    make: (copy) => copy.replace(register, 'colour: plum', 'colour: green'),
    says: [
      'content/witnesses/register.mdx:3  colour: The colour “green” is already that of content/witnesses/kans.mdx. Give this witness a colour of its own. Free are plum, teal, brick, slate.',
    ],
  },
  {
    key: 'orderTwice',
    name: 'two versions in one place',
    make: (copy) => copy.replace(paraphrase, 'order: 3', 'order: 2'),
    says: [
      'content/versions/paraphrase.yaml:2  order: The place 2 is already that of content/versions/key-points.yaml. Give each version a place of its own.',
    ],
  },
  {
    key: 'originalUnknown',
    name: 'an original that is not there',
    make: (copy) => copy.delete(`${originals}002_4a554c4bc24a2ee9.txt`),
    says: [
      'content/witnesses/kans.mdx:6  original: There is no original “002_4a554c4bc24a2ee9.txt”. Name one of the files in content/originals/, or add the article there as it was received.',
    ],
  },
  {
    key: 'originalTwice',
    name: 'an original named twice',
    make: (copy) => copy.replace(scmedia, 'original: 004_d0528183b90695a5.txt', 'original: 000_d7c724f3ba30bc84.txt'),
    says: [
      'content/originals/004_d0528183b90695a5.txt  No witness names this original. Name it in the field “original” of its witness, or delete the file.',
      'content/witnesses/scmedia.mdx:6  original: The original “000_d7c724f3ba30bc84.txt” is already that of content/witnesses/igp.mdx. Give each witness the file that its own article was received in.',
    ],
  },
  {
    key: 'originalUnused',
    name: 'an original that nobody names',
    make: (copy) => copy.write(`${originals}005.txt`, 'A sixth article.'),
    says: [
      'content/originals/005.txt  No witness names this original. Name it in the field “original” of its witness, or delete the file.',
    ],
  },
  {
    key: 'residueOutside',
    name: 'residue below the last line',
    make: (copy) => copy.replace(kans, '[34, 48]', '[34, 49]'),
    says: [
      'content/witnesses/kans.mdx:38  residue.3: Lines 34 to 49 are no span of lines in content/originals/002_4a554c4bc24a2ee9.txt, which has 48. Give the first and the last line as the file counts them, from 1.',
    ],
  },
  {
    key: 'residueOutside',
    name: 'residue that ends before it begins',
    make: (copy) => copy.replace(kans, '[34, 48]', '[48, 34]'),
    says: [
      'content/witnesses/kans.mdx:38  residue.3: Lines 48 to 34 are no span of lines in content/originals/002_4a554c4bc24a2ee9.txt, which has 48. Give the first and the last line as the file counts them, from 1.',
    ],
  },
  {
    key: 'residueOverlaps',
    name: 'residue listed twice',
    make: (copy) => copy.replace(kans, '[32, 32]', '[30, 32]'),
    says: ['content/witnesses/kans.mdx:36  residue.2: Line 30 of the original is left out twice. List each line once.'],
  },
  {
    key: 'residueNotThere',
    name: 'residue words that do not stand there',
    make: (copy) => copy.replace(register, 'words: "®"', 'words: "™"'),
    says: [
      'content/witnesses/register.mdx:42  residue.4: “™” does not stand in these lines of content/originals/003_27d67fbe72a7ced4.txt. Copy the words that are left out from the original.',
    ],
  },
  {
    key: 'noteIdTwice',
    name: 'two notes with one address',
    make: (copy) => copy.replace(eight, 'id: upgrade', 'id: barring'),
    says: [
      'content/points/8.mdx:18  notes.2.id: The id “barring” is already that of the note on line 5. Give this note an id of its own.',
    ],
  },
  {
    key: 'versionUnknown',
    name: 'a note on a version without a file, quoted and said to lack words',
    make: (copy) => {
      copy.replace(eight, 'version: full-text', 'version: whole-text');
      copy.replace(eight, 'lacks: [key-points, paraphrase]', 'lacks: [key-points, digest]');
    },
    says: [
      'content/points/8.mdx:12  notes.1.readings.1.version: There is no version “whole-text”. Name one of “full-text”, “key-points” or “paraphrase”, or add content/versions/whole-text.yaml.',
      'content/points/8.mdx:25  notes.2.lacks.2: There is no version “digest”. Name one of “full-text”, “key-points” or “paraphrase”, or add content/versions/digest.yaml.',
    ],
  },
  {
    key: 'noteWitnessUnknown',
    name: 'a note on a witness of another version',
    make: (copy) => copy.replace(eight, 'version: key-points\n', 'version: key-points\n        witness: igp\n'),
    says: [
      'content/points/8.mdx:15  notes.1.readings.2.witness: No witness “igp” prints the version key-points. Name one of “diplomat”, “kans” or “register”, or leave the witness out and mean all of them.',
    ],
  },
  {
    key: 'noteWordsNowhere',
    name: 'a note on words that the reading does not have',
    make: (copy) => copy.replace(eight, 'words: technology companies', 'words: the technology companies'),
    says: [
      'content/points/8.mdx:48  notes.4.readings.4.words: “the technology companies” does not stand in content/witnesses/scmedia.mdx:59. Quote the very words of the reading, or name under “witness” whose reading is meant. If its text has changed, see whether the note still holds.',
    ],
  },
  {
    key: 'noteWordsThere',
    name: 'versions said to lack what four witnesses print',
    make: (copy) => copy.replace(eight, 'nor force users to upgrade their systems and devices', 'users’ dependence'),
    says: [
      'content/points/8.mdx:25  notes.2.lacks.1: “users’ dependence” stands in content/witnesses/diplomat.mdx:72, though the version key-points is said to lack it. Take the version out of “lacks”, or quote words that it does not have.',
      'content/points/8.mdx:25  notes.2.lacks.1: “users’ dependence” stands in content/witnesses/kans.mdx:64, though the version key-points is said to lack it. Take the version out of “lacks”, or quote words that it does not have.',
      'content/points/8.mdx:25  notes.2.lacks.1: “users’ dependence” stands in content/witnesses/register.mdx:71, though the version key-points is said to lack it. Take the version out of “lacks”, or quote words that it does not have.',
      'content/points/8.mdx:25  notes.2.lacks.2: “users’ dependence” stands in content/witnesses/scmedia.mdx:59, though the version paraphrase is said to lack it. Take the version out of “lacks”, or quote words that it does not have.',
    ],
  },
  {
    key: 'operativeWordTwice',
    name: 'a form that is a word of its own, in capitals',
    make: (copy) => copy.replace(force, 'forms: [asking]', 'forms: [Oppose]'),
    says: [
      'content/force.yaml:23  words.14.forms.1: “Oppose” is listed before, on line 11. List each word, form and exception once.',
    ],
  },
  {
    key: 'figureUnknown',
    name: 'figures that there are not, and those that there are called otherwise',
    make: (copy) =>
      copy.write(
        page,
        pageWith(
          '<Computed name="word" /> and <Tools of={1} />.\n\n<Versions />\n\n<Thresholds part="links">x</Thresholds>',
        ),
      ),
    says: [
      'content/pages/method.mdx:6  “<Computed name="word">” calls for nothing that is computed. Write one of “<Computed name="witnesses" />”, “<Computed name="versions" />”, “<Computed name="points" />”, “<Computed name="words" />”, “<Computed name="passages" />”, “<Computed name="lines-left-out" />”, “<Computed name="notes" />”, “<Computed name="reversals" />”, “<Computed name="operative-words" />”, “<Computed name="terms" />”, “<Computed name="pairs" />”, “<Computed name="pairs-by-phrases" />”, “<Computed name="phrases-below" />”, “<Computed name="differences" />”, “<Computed name="typography" />”, “<Computed name="quotations" />”, “<Computed name="names" />”, “<Computed name="discussions" />”, “<Computed name="shared-speech" />”, “<Computed name="parallel-speech" />”, “<Computed name="gold-links" />”, “<Computed name="links-right" />”, “<Computed name="links-wrong" />”, “<Computed name="sentences" />”, “<Computed name="least-kept" />”, “<Computed name="most-kept" />”, “<Computed name="release" />”, “<Computed name="kept-part" />”, “<Computed name="kept-files" />” or “<Computed name="kept-size" />”.',
      'content/pages/method.mdx:6  “<Tools of={…}>” calls for nothing that is computed. Write one of “<Tools />”.',
      'content/pages/method.mdx:10  “<Thresholds part="links">” calls for nothing that is computed. Write one of “<Thresholds part="links" />”, “<Thresholds part="moves" />”, “<Thresholds part="long" />”, “<Thresholds part="shown" />”, “<Thresholds part="sentences" />”, “<Thresholds part="table" />”, “<Thresholds part="quotations" />” or “<Thresholds part="speech" />”.',
    ],
  },
  {
    key: 'articleDiffers',
    name: 'a slip of the original mended',
    make: (copy) => copy.replace(scmedia, 'citizens on foreign', 'citizens in foreign'),
    says: [
      'content/points/3.mdx:54  notes.4.readings.3.words: “illegally collect personal data of citizens on foreign countries” does not stand in content/witnesses/scmedia.mdx:44. Quote the very words of the reading, or name under “witness” whose reading is meant. If its text has changed, see whether the note still holds.',
      'content/witnesses/scmedia.mdx:44  points.3.text: The article reads “in foreign countries” where line 13 of content/originals/004_d0528183b90695a5.txt reads “on foreign countries”. Print what the original reads, slips too, or list under “residue” what is no text of the article.',
    ],
  },
  {
    key: 'articleDiffers',
    name: 'a no-break space lost',
    make: (copy) => copy.replace(kans, 'Clean\\u00a0Networks', 'Clean Networks'),
    says: [
      'content/witnesses/kans.mdx:11  title.text: The article reads “Clean Networks” where line 1 of content/originals/002_4a554c4bc24a2ee9.txt reads “Clean[U+00A0]Networks”. Print what the original reads, slips too, or list under “residue” what is no text of the article.',
    ],
  },
  {
    key: 'articleDiffers',
    name: 'a paragraph left out',
    make: (copy) => copy.replace(kans, /And yet, since.*\n\n/, ''),
    says: [
      'content/witnesses/kans.mdx:71  The article reads “Wang asserted the PRC “believes that to effectively address the risks an…” where line 9 of content/originals/002_4a554c4bc24a2ee9.txt reads “And yet, since the Clean Networks program lacks much in the way of appar…”. Print what the original reads, slips too, or list under “residue” what is no text of the article.',
    ],
  },
  {
    key: 'articleDiffers',
    name: 'a quotation mark closed',
    make: (copy) => copy.replace(register, 'suggestions from all sides.', 'suggestions from all sides.”'),
    says: [
      'content/witnesses/register.mdx:88  The article reads “sides.”” where line 30 of content/originals/003_27d67fbe72a7ced4.txt reads “sides.”. Print what the original reads, slips too, or list under “residue” what is no text of the article.',
    ],
  },
  {
    key: 'articleLonger',
    name: 'a word of the editor’s in the article',
    make: (copy) => copy.append(scmedia, 'Indeed.\n'),
    says: [
      'content/witnesses/scmedia.mdx:76  The article goes on with “Indeed.” where content/originals/004_d0528183b90695a5.txt ends. Take out what the original does not hold.',
    ],
  },
  {
    key: 'articleShorter',
    name: 'the last paragraph left out',
    make: (copy) => copy.replace(kans, /\nAs mentioned in the opening.*/, ''),
    says: [
      'content/witnesses/kans.mdx  The article ends where line 28 of content/originals/002_4a554c4bc24a2ee9.txt goes on with “As mentioned in the opening paragraph of this article, the U.S. and many…”. Add what is missing, or list it under “residue” with the reason.',
    ],
  },
  {
    key: 'articleShorter',
    name: 'residue that is not listed',
    make: (copy) => copy.replace(register, /  - lines: \[44, 49\]\n.*\n/, ''),
    says: [
      'content/witnesses/register.mdx  The article ends where line 44 of content/originals/003_27d67fbe72a7ced4.txt goes on with “More about”. Add what is missing, or list it under “residue” with the reason.',
    ],
  },
  {
    key: 'markNowhere',
    name: 'a mark on a paragraph that is gone',
    make: (copy) => copy.replace(scmedia, 'opening: Many of the points', 'opening: Most of the points'),
    says: [
      'content/witnesses/scmedia.mdx:30  discusses.2.opening: No paragraph of the article begins with “Most of the points in the”. Give the first words of the paragraph as they are printed, or take the mark out.',
    ],
  },
  {
    key: 'markAmbiguous',
    name: 'a mark that fits two paragraphs',
    make: (copy) => copy.replace(igp, 'opening: Note first how the Chinese framework', 'opening: Item'),
    says: [
      'content/witnesses/igp.mdx:26  discusses.1.opening: Several paragraphs of the article begin with “Item”. Give more of its words.',
    ],
  },
  {
    key: 'markTwice',
    name: 'two marks on one paragraph',
    make: (copy) => copy.replace(scmedia, 'opening: Many of the points in the', 'opening: The agreement'),
    says: [
      'content/witnesses/scmedia.mdx:30  discusses.2.opening: The paragraph that begins with “The agreement” is marked before. Put all its points into one mark.',
    ],
  },
  {
    key: 'markWordless',
    name: 'a mark without a word',
    make: (copy) => copy.replace(igp, 'opening: Note first how the Chinese framework', 'opening: "…"'),
    says: [
      'content/witnesses/igp.mdx:26  discusses.1.opening: The opening “…” has no word. Give the first words of the paragraph.',
    ],
  },
  {
    key: 'markPointUnknown',
    name: 'a mark that names a point that there is not',
    make: (copy) => copy.replace(igp, 'points: [5]', 'points: [9]'),
    says: ['content/witnesses/igp.mdx:27  discusses.1.points: There is no point 9. Correct the number.'],
  },
  {
    key: 'linkNowhere',
    name: 'a link of the content to a page that is not there',
    make: (copy) => copy.write(page, pageWith('See [point nine](/points/9/).')),
    site: { 'method/index.html': '<a href="/eight-points/points/9/">point nine</a>' },
    says: [
      'content/pages/method.mdx:6  The link “/eight-points/points/9/” leads to “/eight-points/points/9/”, which the built site does not hold (on /method/). Correct the address. That of a page ends with a slash.',
    ],
  },
  {
    key: 'linkNowhere',
    name: 'links of components, on several pages',
    make: () => {},
    site: {
      'index.html': '<link href="/eight-points/style.css"><a href="witnesses/kans">no slash</a><a href="./">here</a>',
      'witnesses/kans/index.html': `${witnessPage}\n<img src="/eight-points/picture.png"><a href="http://[">x</a>`,
      'about/index.html': '\n<img src="/eight-points/picture.png">',
    },
    says: [
      'dist/about/index.html:2  The link “/eight-points/picture.png” leads to “/eight-points/picture.png”, which the built site does not hold (on 2 pages). Correct the address. That of a page ends with a slash.',
      'dist/index.html:1  The link “/eight-points/style.css” leads to “/eight-points/style.css”, which the built site does not hold (on /). Correct the address. That of a page ends with a slash.',
      'dist/index.html:1  The link “witnesses/kans” leads to “/eight-points/witnesses/kans”, which the built site does not hold (on /). Correct the address. That of a page ends with a slash.',
      'dist/witnesses/kans/index.html:2  The link “http://[” leads to “http://[”, which the built site does not hold (on /witnesses/kans/). Correct the address. That of a page ends with a slash.',
    ],
  },
  {
    key: 'linkOutsideBase',
    name: 'a link without the base path',
    make: (copy) => copy.append(four, '\nSee [Kans](/witnesses/kans/).\n'),
    site: { 'points/4/index.html': '<a href="/witnesses/kans/">Kans</a>', 'witnesses/kans/index.html': witnessPage },
    says: [
      'content/points/4.mdx:72  The link “/witnesses/kans/” leads out of /eight-points/, which the site is published under (on /points/4/). Let it begin with the base path, as every address from src/urls.ts does.',
    ],
  },
  {
    key: 'anchorNowhere',
    name: 'an anchor that is on another page only',
    make: (copy) => {
      copy.write(page, pageWith('See [above](#p1).'));
      copy.append(scmedia, '\n[](#p1)\n');
    },
    site: {
      'method/index.html': '<a href="#p1">above</a>',
      'witnesses/kans/index.html': `${witnessPage}<a href="#p1">x</a>`,
    },
    says: [
      'content/pages/method.mdx:6  The link “#p1” leads to the place #p1, which /eight-points/method/ does not have (on /method/). Correct the part after #, or give the place that id.',
    ],
  },
  {
    key: 'anchorNowhere',
    name: 'an anchor on another page, beside some that hold',
    make: () => {},
    site: {
      'index.html':
        '<a href="witnesses/kans/#p2">x</a><a href="witnesses/kans/?x=1#p1">y</a><a href="#top">z</a><a href="#a%CC%88">ä</a><i id="a\u0308">',
      'witnesses/kans/index.html': witnessPage,
    },
    says: [
      'dist/index.html:1  The link “witnesses/kans/#p2” leads to the place #p2, which /eight-points/witnesses/kans/ does not have (on /). Correct the part after #, or give the place that id.',
    ],
  },
];

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printProblem } from '../../src/proofreading/problems.ts';
import { proofread } from '../../src/proofreading/proofread.ts';
import { Copy } from './copy.ts';

const WITNESS = 'content/witnesses/scmedia.mdx';
const POINT = 'content/points/4.mdx';
const PAGE = 'content/pages/introduction.mdx';

/** What stops the build: file, what is put where, and what the reader of the message is told. */
const REFUSED: readonly (readonly [file: string, from: string | RegExp, to: string, says: RegExp])[] = [
  [WITNESS, /^siglum: .*$/m, 'siglum: "<"', /siglum: It is “<”\. It must be one capital letter/],
  [WITNESS, /^colour: .*$/m, 'colour: "red; background: url(//e)"', /colour: It is /],
  [
    WITNESS,
    /url: .*$/m,
    'url: "javascript:alert(1)"',
    /address\.url: It is “javascript:alert\(1\)”\. It must be an address/,
  ],
  [WITNESS, /url: .*$/m, 'url: "https://a/\\"><script>"', /address\.url: It is /],
  [WITNESS, /^language: .*$/m, 'language: "en\\" onclick=\\"x"', /language: It is /],
  [POINT, /^heading: .*$/m, 'heading: "safe\u202Eevil"', /U\+202E/],
  [POINT, /^heading: .*$/m, 'heading: "safe\\u202Eevil"', /U\+202E/],
  [POINT, /^short: .*$/m, 'short: "Local\u200Bisation"', /U\+200B/],
  [PAGE, /$/, '\n\nA &#x2067;turned&#x2069; word.\n', /U\+2067/],
  [PAGE, /$/, '\n\n<script>alert(1)</script>\n', /“<script>” is not allowed in content/],
  [PAGE, /$/, '\n\n<img src="x" onerror="alert(1)" />\n', /“<img>” is not allowed in content/],
  [PAGE, /$/, '\n\n<p onclick="alert(1)">a</p>\n', /attribute “onclick” of “<p>” is not allowed/],
  [PAGE, /$/, '\n\n<p style="position: fixed">a</p>\n', /attribute “style” of “<p>” is not allowed/],
  [PAGE, /$/, '\n\n</script>\n', /This is not MDX/],
  [PAGE, /$/, '\n\n[a](javascript:alert(1))\n', /address “javascript:alert\(1\)” is neither/],
  [PAGE, /$/, '\n\n[a](data:text/html,x)\n', /address “data:text\/html,x” is neither/],
  [PAGE, /$/, '\n\n[a](<java\tscript:alert(1)>)\n', /is neither a web address/],
  [PAGE, /$/, '\n\n{process.exit()}\n', /stands in braces and would be run/],
  [PAGE, /$/, "\n\nimport fs from 'node:fs';\n", /would be run as a program/],
];

for (const [file, from, to, says] of REFUSED)
  test(`refused: ${JSON.stringify(to)} in ${file}`, () => {
    using copy = new Copy();
    copy.replace(file, from, to);
    const told = proofread(copy.project).map(printProblem);
    assert.ok(
      told.some((line) => line.startsWith(`${file}:`) && says.test(line)),
      told.join('\n') || 'nothing is told',
    );
  });

test('refused: a file whose name is markup', () => {
  using copy = new Copy();
  copy.rename(PAGE, 'content/pages/a"><b>.mdx');
  assert.match(proofread(copy.project).map(printProblem).join('\n'), /is no id\. Rename it in the manner of/);
});

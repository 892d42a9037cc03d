import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build, copyOfProject } from './project.ts';

/** A build takes seconds; this is far beyond it and still an end. */
const timeout = 300_000;

test('a fault in the content stops the build before it writes a page', { timeout }, async () => {
  using copy = copyOfProject();
  copy.replace('content/witnesses/kans.mdx', 'siglum: K', 'siglum: D');
  copy.replace('content/edition.yaml', 'base: igp', 'base: document');
  const { status, output } = await build(copy.project);
  assert.notEqual(status, 0);
  assertSays(output, /^The proofreading found 2 problems:$/m);
  assertSays(output, /^content\/edition\.yaml:10 {2}base: There is no witness “document”\./m);
  assertSays(output, /^content\/witnesses\/kans\.mdx:2 {2}siglum: The siglum “D” is already that of content/m);
  assert.doesNotMatch(output, /^\s+at /m);
  assert.ok(!existsSync(join(copy.project, 'dist')));
});

test('a link of the content that leads nowhere fails the build, under a base path too', { timeout }, async () => {
  using copy = copyOfProject();
  copy.append('content/pages/introduction.mdx', '\n[Point 4](/points/4/), [nine](/points/9/)\n');
  const { status, output } = await build(copy.project, { BASE: '/eight-points' });
  assert.notEqual(status, 0);
  assertSays(
    output,
    /^content\/pages\/introduction\.mdx:\d+ {2}The link “\/eight-points\/points\/9\/” leads to “\/eight-points\/points\/9\/”/m,
  );
  assert.doesNotMatch(output, /^content.*\/points\/4\//m);
  assert.doesNotMatch(output, /^\s+at /m);
});

test(
  'an article published as excerpts shows its points and the passages on them, and no other words',
  { timeout },
  async () => {
    using copy = copyOfProject();
    copy.replace('content/witnesses/kans.mdx', 'publish: full', 'publish: excerpts');
    const { status, output } = await build(copy.project);
    assert.equal(status, 0, output.slice(-2000));
    const article = copy.read('dist/witnesses/kans/index.html');
    for (const shown of [
      'second key principle',
      'ask companies to respect',
      '[A paragraph of the article is left out here.]',
    ])
      assert.ok(article.includes(shown), shown);
    const pages = readdirSync(join(copy.project, 'dist'), { recursive: true, encoding: 'utf8' });
    for (const page of pages.filter((file) => /\.(html|json|txt|xml|csv)$/.test(file)))
      assert.ok(!copy.read(`dist/${page}`).includes('persuade, cajole'), page);
  },
);

test('an edition of entries and a preface calls them so on every page', { timeout }, async () => {
  using copy = copyOfProject();
  copy.replace('content/edition.yaml', 'unit: point\nunits: points', 'unit: entry\nunits: entries');
  copy.replace('content/edition.yaml', 'name: the speech', 'name: the preface');
  const { status, output } = await build(copy.project);
  assert.equal(status, 0, output.slice(-2000));
  const files = readdirSync(join(copy.project, 'dist'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((path) => /\.(html|txt)$/.test(path)))
    assert.doesNotMatch(copy.read(`dist/${file}`), /\ba entry|entrys|>Points<|The points"|Compare point/i, file);
  assert.match(copy.read('dist/index.html'), />Entries<.*The eight entries/s);
  assert.match(copy.read('dist/points/4/index.html'), /aria-label="The entries"/);
  assert.match(copy.read('dist/witnesses/kans/index.html'), /aria-label="Compare entry 4"/);
  assert.match(copy.read('dist/speech/index.html'), /<h1>The preface across articles<\/h1>/);
});

/** As `assert.match`, but a failure shows only the end of the log. */
function assertSays(output: string, message: RegExp): void {
  assert.ok(message.test(output), `the build does not say ${message}, but ends with:\n${output.slice(-2000)}`);
}

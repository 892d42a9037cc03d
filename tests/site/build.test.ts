import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { synthesise } from '../../bench/synthetic.ts';
import { build, copyOfProject, startBuild } from './project.ts';
import { until } from './shared.ts';
import { editionInOtherWords } from './variants.ts';

const inOtherWords = editionInOtherWords();

test('a fault in the content stops the build before it writes a page, and what was built stays', async () => {
  using copy = copyOfProject();
  copy.write('dist/index.html', 'the last whole build');
  copy.replace('content/witnesses/kans.mdx', 'siglum: K', 'siglum: D');
  copy.replace('content/edition.yaml', 'base: igp', 'base: document');
  const { status, output } = await build(copy.project);
  assert.notEqual(status, 0);
  assertSays(output, /^The proofreading found 2 problems:$/m);
  assertSays(output, /^content\/edition\.yaml:10 {2}base: There is no witness “document”\./m);
  assertSays(output, /^content\/witnesses\/kans\.mdx:2 {2}siglum: The siglum “D” is already that of content/m);
  assert.doesNotMatch(output, /^\s+at /m);
  assert.deepEqual(readdirSync(join(copy.project, 'dist')), ['index.html']);
  assert.ok(!existsSync(join(copy.project, '.building')));
});

test('a build that is killed or fails leaves what was built, and a second one at the same time is refused', async () => {
  const project = synthesise({ witnesses: 2, points: 2, paragraphs: 2 });
  mkdirSync(join(project, 'dist'));
  writeFileSync(join(project, 'dist/index.html'), 'the last whole build');
  appendFileSync(join(project, 'content/pages/introduction.mdx'), '\n[Point 2](/points/2/), [nine](/points/9/)\n');
  const draft = join(project, '.building/dist');
  const first = startBuild(project);
  await until(() => existsSync(draft));
  // It stands still until the other has been refused.
  first.process.kill('SIGSTOP');
  const second = await build(project);
  assert.equal(second.status, 1);
  assert.match(
    second.output,
    new RegExp(
      `^\\ndist/ is being built already, by process ${first.process.pid}\\. Wait for its end, or delete \\.building/ if it is no build\\.\n$`,
    ),
  );
  first.process.kill('SIGKILL');
  await first.built;
  assert.ok(existsSync(draft));
  assert.deepEqual(readdirSync(join(project, 'dist')), ['index.html']);

  const third = await build(project, { BASE: '/eight-points' });
  assert.equal(third.status, 1);
  assertSays(
    third.output,
    /^content\/pages\/introduction\.mdx:\d+ {2}The link “\/eight-points\/points\/9\/” leads to “\/eight-points\/points\/9\/”/m,
  );
  assert.doesNotMatch(third.output, /^content.*\/points\/2\//m);
  assert.doesNotMatch(third.output, /^\s+at /m);
  assert.deepEqual(readdirSync(join(project, 'dist')), ['index.html']);
  assert.ok(!existsSync(join(project, '.building')));
  rmSync(project, { recursive: true });
});

test('an article published as excerpts shows its points and the passages on them, and no other words', async () => {
  const dist = join(await inOtherWords, 'dist');
  const article = readFileSync(join(dist, 'witnesses/kans/index.html'), 'utf8');
  for (const shown of [
    'second key principle',
    'ask companies to respect',
    '[A paragraph of the article is left out here.]',
  ])
    assert.ok(article.includes(shown), shown);
  for (const file of filesOf(dist, /\.(html|json|txt|xml|csv)$/))
    assert.ok(!readFileSync(join(dist, file), 'utf8').includes('persuade, cajole'), file);
});

test('an edition of entries and a preface calls them so on every page', async () => {
  const dist = join(await inOtherWords, 'dist');
  const read = (file: string) => readFileSync(join(dist, file), 'utf8');
  for (const file of filesOf(dist, /\.(html|txt)$/))
    assert.doesNotMatch(read(file), /\ba entry|entrys|>Points<|The points"|Compare point/i, file);
  assert.match(read('index.html'), />Entries<.*The eight entries/s);
  assert.match(read('points/4/index.html'), /aria-label="The entries"/);
  assert.match(read('witnesses/kans/index.html'), /aria-label="Compare entry 4"/);
  assert.match(read('speech/index.html'), /<h1>The preface across articles<\/h1>/);
});

function filesOf(folder: string, names: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => names.test(file));
}

/** As `assert.match`, but a failure shows only the end of the log. */
function assertSays(output: string, message: RegExp): void {
  assert.ok(message.test(output), `the build does not say ${message}, but ends with:\n${output.slice(-2000)}`);
}

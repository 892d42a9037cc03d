import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { build, copyOfProject, startBuild } from './project.ts';
import { until } from './shared.ts';
import { editionInOtherWords } from './variants.ts';

const inOtherWords = editionInOtherWords();

test('a fault in the content stops the build before it writes a page, and what was built stays', async () => {
  using copy = copyOfProject();
  copy.write('dist/index.html', 'the last whole build');
  copy.replace('content/witnesses/letter.mdx', 'siglum: L', 'siglum: G');
  copy.replace('content/edition.yaml', 'base: notice', 'base: document');
  const { status, output } = await build(copy.project);
  assert.notEqual(status, 0);
  assertSays(output, /^The proofreading found 2 problems:$/m);
  assertSays(output, /^content\/edition\.yaml:\d+ {2}base: There is no version “document”\./m);
  assertSays(
    output,
    /^content\/witnesses\/letter\.mdx:2 {2}siglum: The siglum “G” belongs to content\/witnesses\/gazette\.mdx/m,
  );
  assert.doesNotMatch(output, /^\s+at /m);
  assert.deepEqual(readdirSync(join(copy.project, 'dist')), ['index.html']);
  assert.ok(!existsSync(join(copy.project, '.building')));
});

test('a build that is killed or fails leaves what was built, and a second one at the same time is refused', async () => {
  using copy = copyOfProject();
  const { project } = copy;
  copy.write('dist/index.html', 'the last whole build');
  copy.append('content/pages/introduction.mdx', '\n[Rule 2](/points/2/), [nine](/points/9/)\n');
  const workshop = join(project, '.building');
  const first = startBuild(project);
  await until(() => existsSync(join(workshop, 'process')));
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
  assert.ok(existsSync(workshop));
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
  assert.ok(!existsSync(workshop));
});

test('an article published as excerpts shows its points and the passages on them, and no other words', async () => {
  const dist = join(await inOtherWords, 'dist');
  const article = readFileSync(join(dist, 'articles/letter/index.html'), 'utf8');
  for (const shown of ['Keep voices low', 'It is the waiting that troubles me'])
    assert.ok(article.includes(shown), shown);
  const files = filesOf(dist, /\.(html|json|txt|xml|csv)$/);
  assert.ok(files.length > 20);
  for (const file of files)
    assert.ok(!readFileSync(join(dist, file), 'utf8').includes('The weather has been poor'), file);
});

test('an edition of rules and an opening speech calls them so on every page', async () => {
  const dist = join(await inOtherWords, 'dist');
  const read = (file: string) => readFileSync(join(dist, file), 'utf8');
  // The rules of the machine are printed in its own words.
  for (const file of filesOf(dist, /(?<!method\/index)\.html$/)) {
    const words = toText(fromHtml(read(file))).replaceAll(/https:\S+/g, '');
    assert.deepEqual(
      words.match(/.{0,30}\b(?:points|(?:a|the|this) point|point \d+|China)\b.{0,30}/gi) ?? [],
      [],
      file,
    );
  }
  assert.match(read('index.html'), />Rules<.*The six rules/s);
  assert.match(read('articles/commentary/index.html'), /the opening speech/);
});

function filesOf(folder: string, names: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => names.test(file));
}

/** As `assert.match`, but a failure shows only the end of the log. */
function assertSays(output: string, message: RegExp): void {
  assert.ok(message.test(output), `the build does not say ${message}, but ends with:\n${output.slice(-2000)}`);
}

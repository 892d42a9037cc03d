import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Copy } from '../content/copy.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A build takes seconds; this is far beyond it and still an end. */
const timeout = 300_000;

test('a fault in the content stops the build before it writes a page', { timeout }, () => {
  using copy = copyOfProject();
  copy.replace('content/witnesses/kans.mdx', 'siglum: K', 'siglum: D');
  copy.replace('content/edition.yaml', 'base: igp', 'base: document');
  const { status, output } = build(copy);
  assert.notEqual(status, 0);
  assertSays(output, /^The proofreading found 2 problems:$/m);
  assertSays(output, /^content\/edition\.yaml:9 {2}base: There is no witness “document”\./m);
  assertSays(output, /^content\/witnesses\/kans\.mdx:2 {2}siglum: The siglum “D” is already that of content/m);
  assert.doesNotMatch(output, /^\s+at /m);
  assert.ok(!existsSync(join(copy.project, 'dist')));
});

test('a link of the content that leads nowhere fails the build, under a base path too', { timeout }, () => {
  using copy = copyOfProject();
  copy.append('content/pages/introduction.mdx', '\n[Point 4](/points/4/), [nine](/points/9/)\n');
  const { status, output } = build(copy, { BASE: '/eight-points' });
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
  () => {
    using copy = copyOfProject();
    copy.replace('content/witnesses/kans.mdx', 'publish: full', 'publish: excerpts');
    const { status, output } = build(copy);
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

/** As `assert.match`, but a failure shows only the end of the log. */
function assertSays(output: string, message: RegExp): void {
  assert.ok(message.test(output), `the build does not say ${message}, but ends with:\n${output.slice(-2000)}`);
}

/** The whole project, with the packages of this one. */
function copyOfProject(): Copy {
  const copy = new Copy();
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(copy.project, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy.project, 'node_modules'), 'dir');
  return copy;
}

function build(copy: Copy, environment: Readonly<Record<string, string>> = {}) {
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build', '--force'], {
    cwd: copy.project,
    env: { ...process.env, BASE: '/', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...environment },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

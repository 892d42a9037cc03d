import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { relativeAddress, withRelativeAddresses } from '../../src/build/addresses.ts';
import { builtFiles, sha256 } from '../../src/build/files.ts';
import { keepRelease } from '../../src/build/kept.ts';
import { writeOfflineCopy } from '../../src/build/offline.ts';
import { hashFolder } from '../../src/build/release.ts';

const room = mkdtempSync(join(tmpdir(), 'built-'));
after(() => rmSync(room, { recursive: true }));

/** A folder with files, by path and content. */
function folderOf(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, content] of Object.entries(files)) {
    const file = join(room, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return join(room, name);
}

const site = {
  'index.html': '<!doctype html><html><head></head><body><a href="points/4/">4</a></body></html>',
  'points/4/index.html': '<!doctype html><html><head></head><body><a href="../../">Home</a></body></html>',
  '404.html': '<p>None</p>',
  'robots.txt': '',
  'cite/points/4.bib': '@inbook{}',
  'share/edition.png': 'picture',
  'release.json': '{"name":"Eight Points","release":"2026.2"}',
};

// address, page => the address as the page gives it
for (const line of [
  '/ points/4/index.html => ../../',
  '/points/5/#law points/4/index.html => ../5/#law',
  '/points/4/#law points/4/index.html => #law',
  '/about/ index.html => ./about/',
  '/search/?q=a about/index.html => ../search/?q=a',
])
  test(`an address is relative to its page: ${line}`, () => {
    const [, address, page, expected] = /^(\S+) (\S+) => (\S+)$/u.exec(line)!;
    const found = relativeAddress(address!, page!, '/');
    const at = (one: string) => new URL(one, `https://site.invalid/${page!.replace('index.html', '')}`).href;
    assert.equal(at(found), at(expected!));
    assert.ok(!found.startsWith('/'));
  });

test('a page keeps every character but those of its own addresses', () => {
  const html = `<a href="/base/points/4/?a=1&amp;b=2">/base/ stays</a><a href='/other/'>x</a><p data-from=/base/x/ title="/base/">`;
  assert.equal(
    withRelativeAddresses(html, 'about/index.html', '/base/'),
    `<a href="../points/4/?a=1&amp;b=2">/base/ stays</a><a href='/other/'>x</a><p data-from=../x/ title="/base/">`,
  );
});

test('the hash of a folder is that of its names and bytes', () => {
  const one = hashFolder(folderOf('one', { 'a.txt': 'a', 'b/c.txt': 'c' }));
  assert.deepEqual(one, { files: 2, sha256: sha256(`${sha256('a')}  a.txt\n${sha256('c')}  b/c.txt\n`) });
  assert.notEqual(hashFolder(folderOf('two', { 'a.txt': 'a', 'b/d.txt': 'c' })).sha256, one.sha256);
  assert.equal(hashFolder(join(room, 'two'), ['b/d.txt']).files, 1);
});

test('the offline copy lists what is read and searched by its hash, and the worker has the hash of the list', async () => {
  const folder = folderOf('offline', { ...site, '2026.1/release.json': '{}', '2026.1/index.html': 'old' });
  const { files, bytes } = await writeOfflineCopy(folder);
  assert.deepEqual(files, [
    ['', sha256(site['index.html'])],
    ['points/4/', sha256(site['points/4/index.html'])],
  ]);
  assert.equal(bytes, site['index.html'].length + site['points/4/index.html'].length);
  const list = readFileSync(join(folder, 'offline.json'), 'utf8');
  assert.deepEqual(JSON.parse(list), { bytes, files });
  assert.ok(readFileSync(join(folder, 'sw.js'), 'utf8').includes(sha256(list)));
});

test('a kept release says on each page that there is a later one, and leads to it; earlier releases are not in it', async () => {
  const built = folderOf('built', { ...site, '2026.1/release.json': '{}', '2026.1/index.html': 'old' });
  const folder = join(room, 'public', '2026.2');
  await keepRelease('2026.2', built, folder);
  assert.deepEqual(
    builtFiles(folder).filter((path) => !path.startsWith('share/')),
    ['cite/points/4.bib', 'index.html', 'offline.json', 'points/4/index.html', 'release.json', 'sw.js'],
  );
  const page = readFileSync(join(folder, 'points/4/index.html'), 'utf8');
  assert.match(
    page,
    /<body><p class="superseded ui"><strong>There is a later release\.<\/strong> This is release 2026\.2/u,
  );
  const latest = /<a href="([^"]*)">See the latest/u.exec(page)![1]!;
  assert.equal(new URL(latest, 'https://site.invalid/2026.2/points/4/').pathname, '/points/4/');
  const named = JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8'));
  assert.deepEqual(named, { name: 'Eight Points', release: '2026.2', ...hashFolder(folder, ['release.json']) });
});

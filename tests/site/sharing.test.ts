import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { htmlOf, pages } from './pages.ts';
import { openSite } from './site.ts';
import { BASE, editionInOtherWords, HOSTILE, SITE } from './variants.ts';

/** What a page says of itself in its head. */
interface Head {
  readonly path: string;
  readonly title: string;
  readonly canonical: string | undefined;
  /** Contents of the `meta` elements, by name or property. */
  readonly meta: ReadonlyMap<string, string>;
  readonly linked: readonly string[];
}

const project = editionInOtherWords();

describe('an edition that is published', () => {
  let dist: string;
  let heads: readonly Head[];
  let canonical: readonly Head[];
  before(async () => {
    dist = join(await project, 'dist');
    heads = (await pages(dist)).map((path) => readHead(path, dist));
    canonical = heads.filter(({ path, canonical }) => canonical === SITE + BASE + path);
  });

  test('titles and descriptions are those of one page only', () => {
    assert.ok(canonical.length > 20);
    assert.deepEqual(repeated(canonical.map(({ title }) => title)), []);
    assert.deepEqual(repeated(canonical.map(({ meta }) => meta.get('description')!)), []);
  });

  test('every page can be shared: its whole address, its words, and a picture that is there', () => {
    for (const { path, canonical, meta } of heads.filter(({ path }) => path !== '/404.html')) {
      assert.equal(meta.get('og:url'), canonical, path);
      assert.ok(canonical?.startsWith(`${SITE}${BASE}/`), path);
      assert.equal(meta.get('og:description'), meta.get('description'), path);
      assert.ok(meta.get('og:title'), path);
      const picture = meta.get('og:image')!;
      assert.ok(picture.startsWith(`${SITE}${BASE}/share/`), path);
      assert.ok(existsSync(join(dist, picture.slice(SITE.length + BASE.length))), picture);
      assert.equal(meta.get('twitter:card'), 'summary_large_image', path);
    }
  });

  test('the edition, each point and each article say what they are as linked data, with whole addresses', () => {
    for (const { path, linked } of heads) {
      const type = typeOf(path);
      const things = linked.map((json) => JSON.parse(json));
      assert.deepEqual(
        things.map((thing) => [thing['@context'], thing['@type']]),
        type ? [['https://schema.org', type]] : [],
        path,
      );
      for (const [, address] of linked.join().matchAll(/"(?:item|url|@id)":"([^"]*)"/g))
        assert.ok(URL.canParse(address!), `${path}: ${address}`);
    }
  });

  test('an article is based on its original; of an unknown author nothing is said', () => {
    const article = (witness: string) =>
      JSON.parse(heads.find(({ path }) => path === `/articles/${witness}/`)!.linked[0]!);
    const { isBasedOn } = article('gazette');
    assert.equal(isBasedOn.url, 'https://gazette.example/opening');
    assert.equal(isBasedOn.author.name, 'Ada Lund');
    assert.ok(!('author' in article('letter').isBasedOn));
  });

  test('the list of pages for search engines holds every page that is its own address, and robots.txt leads to it', () => {
    const listed = [...readFileSync(join(dist, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)];
    assert.deepEqual(listed.map(([, address]) => address).sort(), canonical.map(({ canonical }) => canonical).sort());
    const robots = readFileSync(join(dist, 'robots.txt'), 'utf8');
    assert.match(robots, /^Sitemap: https:\/\/example\.org\/eight-points\/sitemap-index\.xml$/m);
    assert.match(
      readFileSync(join(dist, 'sitemap-index.xml'), 'utf8'),
      /<loc>https:\/\/example\.org\/eight-points\/sitemap-0\.xml</,
    );
  });

  test('citations have the whole address', () => {
    const [record] = JSON.parse(readFileSync(join(dist, 'cite/articles/gazette.json'), 'utf8'));
    assert.equal(record.URL, `${SITE}${BASE}/articles/gazette/`);
    const ris = readFileSync(join(dist, 'cite/points/1.ris'), 'utf8');
    assert.match(ris, /^UR {2}- https:\/\/example\.org\/eight-points\/points\/1\/\r$/m);
  });

  test('a hostile title is words, in the page, its linked data and its picture', async () => {
    const path = '/articles/leaflet/';
    const { meta, linked } = heads.find((head) => head.path === path)!;
    assert.ok(meta.get('og:title')!.includes(HOSTILE));
    assert.equal(JSON.parse(linked[0]!).headline, HOSTILE);
    assert.ok(existsSync(join(dist, 'share/articles/leaflet.png')));
    const site = await openSite(dist, BASE);
    const { page, faults, close } = await site.openPage(path);
    assert.equal(await page.locator('h1').textContent(), HOSTILE);
    assert.deepEqual(faults, []);
    await close();
  });
});

/** What a page is in the words of schema.org, if it is a thing of its own. */
function typeOf(path: string): string | undefined {
  if (/^\/articles\/(?!commentary\/)./.test(path)) return 'Article';
  return /^\/(?:points\/\d+\/.*)?$/.test(path) ? 'CreativeWork' : undefined;
}

function readHead(path: string, dist: string): Head {
  const meta = new Map<string, string>();
  const linked: string[] = [];
  let title = '';
  let canonical: string | undefined;
  visit(fromHtml(htmlOf(path, dist)), 'element', (element) => {
    const { tagName, properties } = element;
    if (tagName === 'title') title ||= textOf(element);
    if (tagName === 'link' && String(properties['rel']) === 'canonical') canonical = String(properties['href']);
    if (tagName === 'meta')
      meta.set(String(properties['name'] ?? properties['property']), String(properties['content']));
    if (tagName === 'script' && properties['type'] === 'application/ld+json') linked.push(textOf(element));
  });
  return { path, title, canonical, meta, linked };
}

function textOf({ children }: Element): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('');
}

function repeated(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}

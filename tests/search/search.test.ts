import '../views/built.ts';
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { editionOf } from '../views/edition.ts';

const { searchRecords } = await import('../../src/search/records.ts');
const { searchIndexFiles } = await import('../../src/search/index.ts');

const drawn = editionOf(
  ['full', 'short'],
  [
    {
      clauses: { fee: { full: 'Pay $5 & <b> at once.', short: 'changed: Pay nothing.' } },
      notes: [
        {
          id: 'sum',
          clauses: ['fee'],
          text: 'The sum is lost.',
          quotes: [{ version: 'full', words: 'at once' }],
          outside: [{ source: 'other', says: 'Has 五元.' }],
        },
      ],
    },
  ],
);
const articles = [
  { id: 'a', language: 'de', publication: { name: 'Die Zeitung' }, version: { id: 'short' } },
  { id: 'b', language: 'zh-Hans', publication: { name: '报纸' }, version: { id: 'short' } },
].map((article, index) => ({
  ...article,
  passages: [
    { id: 'p1', number: 1, text: ['Die Daten sind sicher.', '数据安全很重要。'][index]!, language: article.language },
  ],
}));
const edition = {
  ...drawn,
  witnesses: articles as never,
  outside: { sources: [{ id: 'other', name: 'Other' }] } as never,
  pages: [
    { id: 'method', title: 'Method', description: '', passages: [{ id: 'p1', text: 'Words are cut.', plain: true }] },
  ],
  ties: [{ witness: 'a', passage: 'p1', points: [1] }] as never,
};
const records = searchRecords(edition as never);

test('each version’s words of a clause, each note, finding, paragraph and page can be found, at an address of its own', () => {
  assert.deepEqual(
    records.map(({ kind, address, label }) => `${kind} ${address} ${label}`),
    [
      'finding /points/1/ Finding',
      'text /points/1/#fee FULL',
      'text /points/1/short/#fee SHORT',
      'note /points/1/#note-sum Editor’s note',
      'article /articles/a/#p1 Article',
      'article /articles/b/#p1 Article',
      'page /about/method/#p1 About',
    ],
  );
});

test('a note is found by its own words, by what it quotes and by what others say', () => {
  const { text } = records.find(({ kind }) => kind === 'note')!;
  assert.equal(text, 'The sum is lost. FULL: “at once”. Has 五元. (Other)');
});

test('a paragraph belongs to the points that it is tied to', () => {
  assert.deepEqual(
    records.filter(({ kind }) => kind === 'article').map(({ points }) => points),
    [[1], []],
  );
});

const files = new Map(
  (await searchIndexFiles(edition as never)).map(({ path, content }) => [`/pagefind/${path}`, content]),
);
const server = createServer(({ url = '' }, response) => {
  const content = files.get(url.replace(/\?.*$/u, ''));
  response.writeHead(content ? 200 : 404, { 'content-type': url.includes('.js') ? 'text/javascript' : '' });
  response.end(content);
}).listen(0);
after(() => server.close());

test('no interface of Pagefind’s own is published, and each language has an index', () => {
  assert.deepEqual(
    [...files.keys()].filter((path) => /-ui|highlight/u.test(path)),
    [],
  );
  assert.deepEqual(
    [...files.keys()].filter((path) => path.endsWith('pagefind.js')).sort(),
    ['de', 'en', 'zh'].map((language) => `/pagefind/${language}/pagefind.js`),
  );
});

// language: what is asked => addresses of what is found
for (const line of [
  'en: $5 => points/1/#fee',
  'en: "at once" => points/1/#note-sum points/1/#fee',
  'en: 五元 => points/1/#note-sum',
  'de: Daten => articles/a/#p1',
  'zh: 安全 => articles/b/#p1',
  'en: zebra =>',
])
  test(`Pagefind finds in ${line}`, async () => {
    const [, language, asked, found] = /^(\w+): (.*) =>(.*)$/u.exec(line)!;
    const search = await pagefindOf(language!);
    const { results } = await search.search(asked!);
    const places = await Promise.all(results.map(async (result) => (await result.data()).url));
    assert.deepEqual(
      places.map((url) => url.replace(/^.*?(?=points|articles)/u, '')).sort(),
      found!.split(' ').filter(Boolean).sort(),
    );
  });

interface Search {
  options(options: object): Promise<void>;
  search(words: string): Promise<{ readonly results: readonly { data(): Promise<{ readonly url: string }> }[] }>;
}

/** Pagefind’s own script as the browser would load it. */
async function pagefindOf(language: string): Promise<Search> {
  const { port } = server.address() as { readonly port: number };
  const script = files.get(`/pagefind/${language}/pagefind.js`)!;
  const search = (await import(
    `data:text/javascript;base64,${Buffer.from(script).toString('base64')}#${language}`
  )) as Search;
  await search.options({ basePath: `http://127.0.0.1:${port}/pagefind/${language}/` });
  return search;
}

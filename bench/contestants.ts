import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './content.ts';
import { folderOf, install, run, write } from './install.ts';

/** A site of the same five articles that another generator makes, bare, as its documentation begins. */
export interface Contestant {
  readonly name: string;
  /** Exact versions, installed into a temporary folder and not into the project. */
  readonly packages: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  /** Where it writes the site, within its folder. */
  readonly output: string;
  /** Where it keeps what it has made before; removed before each build. */
  readonly caches: readonly string[];
  /** Address of the article that is measured. */
  readonly article: string;
  /** Opens its search. */
  readonly opener: string;
  /** Selects the field of its open search, and a result. */
  readonly field: string;
  readonly result: string;
  /** Selects a word found, marked in a result, where results show words. */
  readonly word?: string;
  /** Set where the search loses what is typed before its index is there, so that a reader must press a key again. */
  readonly isForgetful?: boolean;
  /** All files but package.json, by path. */
  readonly files: (articles: readonly Article[]) => Readonly<Record<string, string>>;
}

/** An article as Markdown. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** The five articles, word for word, with their points as a list. */
export function articles(): readonly Article[] {
  return load('content/witnesses').map(({ id, fields, body }) => {
    const points = fields['points'] as readonly { label: string; text: string }[];
    const list = points.map(({ text }, index) => `${index + 1}. ${text}`).join('\n');
    const title = (fields['title'] as { text: string }).text;
    return { id, title, body: body.replace('<Points {...props.points} />', () => list) };
  });
}

/** Those that are measured beside this edition. */
export const contestants: readonly Contestant[] = [
  {
    name: 'Starlight 0.42.4',
    packages: { astro: '7.3.4', '@astrojs/starlight': '0.42.4', sharp: '0.35.5' },
    command: ['astro', 'build', '--force'],
    output: 'dist',
    caches: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    article: 'kans/',
    opener: 'Control+k',
    field: 'dialog[open] input[type=text], dialog[open] input[type=search], dialog[open] .pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
    word: '.pagefind-ui__result mark',
    files: (all) => ({
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Articles' })] });`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
      ...pagesOf(all, 'src/content/docs', (title) => `title: ${JSON.stringify(title)}`),
    }),
  },
  {
    name: 'VitePress 1.6.4',
    packages: { vitepress: '1.6.4' },
    command: ['vitepress', 'build'],
    output: '.vitepress/dist',
    caches: ['.vitepress/dist', '.vitepress/cache'],
    article: 'kans.html',
    opener: 'Control+k',
    field: '.VPLocalSearchBox input',
    result: '.VPLocalSearchBox .result',
    isForgetful: true,
    files: (all) => ({
      '.vitepress/config.mjs': `export default {
  title: 'Articles',
  themeConfig: {
    search: { provider: 'local' },
    sidebar: ${JSON.stringify(all.map(({ id, title }) => ({ text: title, link: `/${id}` })))},
  },
};`,
      ...pagesOf(all, '.', (title) => `title: ${JSON.stringify(title)}`),
    }),
  },
  {
    name: 'Docusaurus 3.10.2 with docusaurus-search-local 0.55.3',
    packages: {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      '@easyops-cn/docusaurus-search-local': '0.55.3',
      react: '19.2.0',
      'react-dom': '19.2.0',
    },
    command: ['docusaurus', 'build'],
    output: 'build',
    caches: ['build', '.docusaurus', 'node_modules/.cache'],
    article: 'kans/',
    opener: 'Control+k',
    field: 'input.navbar__search-input',
    result: '[class*=suggestion]',
    word: '[class*=suggestion] mark',
    files: (all) => ({
      'docusaurus.config.js': `module.exports = {
  title: 'Articles', url: 'http://localhost', baseUrl: '/', trailingSlash: true,
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
  themes: [['@easyops-cn/docusaurus-search-local', { hashed: true, docsRouteBasePath: '/', indexBlog: false }]],
};`,
      ...pagesOf(all, 'docs', (title) => `title: ${JSON.stringify(title)}\nslug: %`),
    }),
  },
];

/** A contestant that was built. */
export interface Built {
  readonly contestant: Contestant;
  readonly folder: string;
  /** Seconds of the build, the installation apart. */
  readonly seconds: number;
}

/** Installs a contestant, unless that was done before, and builds it anew; says why where it cannot. */
export async function build(contestant: Contestant): Promise<Built | string> {
  const folder = folderOf(contestant.name);
  const failure = await install(folder, contestant.packages);
  if (failure) return `${contestant.name}: ${failure}`;
  for (const cache of contestant.caches) rmSync(join(folder, cache), { recursive: true, force: true });
  for (const [path, text] of Object.entries(contestant.files(articles()))) write(join(folder, path), text);
  const start = performance.now();
  const [command = '', ...rest] = contestant.command;
  const outcome = await run([join(folder, 'node_modules', '.bin', command), ...rest], folder);
  if (outcome) return outcome;
  return { contestant, folder: join(folder, contestant.output), seconds: (performance.now() - start) / 1000 };
}

function pagesOf(all: readonly Article[], folder: string, frontMatter: (title: string) => string) {
  const page = (title: string, place: string, body: string) =>
    `---\n${frontMatter(title).replace('%', place)}\n---\n\n${body}\n`;
  return Object.fromEntries([
    [`${folder}/index.md`, page('Articles', '/', 'Five articles.')],
    ...all.map(({ id, title, body }) => [`${folder}/${id}.md`, page(title, `/${id}`, body)]),
  ]) as Readonly<Record<string, string>>;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { collationBench } from './collation.ts';
import { lighthouseBench } from './lighthouse.ts';
import type { Report } from './report.ts';
import { toMarkdown } from './report.ts';
import { scaleBench } from './scale.ts';
import { searchBench } from './search.ts';
import { truthBench } from './truth.ts';

/**
 * Every bench by name: `npm run bench` runs all, `npm run bench -- search` one, and `npm run bench -- scale:50x8` a part
 * of one, where it has parts.
 */
const benches: Readonly<Record<string, (parts: readonly string[]) => Promise<Report>>> = {
  collation: collationBench,
  truth: truthBench,
  search: searchBench,
  scale: scaleBench,
  lighthouse: lighthouseBench,
};

const asked = process.argv.slice(2).map((argument) => argument.split(':'));
const unknown = asked.filter(([name = '']) => !(name in benches)).map(([name]) => name);
if (unknown.length > 0)
  throw new Error(`There is no bench “${unknown.join('”, “')}”; there are ${Object.keys(benches).join(', ')}.`);

const folder = new URL('report/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, bench] of Object.entries(benches)) {
  const parts = asked.filter(([one]) => one === name);
  if (asked.length > 0 ? parts.length === 0 : name === 'truth' && !process.env.CORPORA) continue;
  const markdown = toMarkdown(await bench(parts.flatMap(([, part]) => (part ? [part] : []))));
  writeFileSync(new URL(`${name}.md`, folder), markdown);
  process.stdout.write(markdown);
}

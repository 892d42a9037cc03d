import { mkdirSync, writeFileSync } from 'node:fs';
import { collationBench } from './collation.ts';
import type { Report } from './report.ts';
import { toMarkdown } from './report.ts';
import { searchBench } from './search.ts';

/** Every bench by name: `npm run bench` runs all, `npm run bench -- collation` one. Add another beside it. */
const benches: Readonly<Record<string, () => Promise<Report>>> = {
  collation: collationBench,
  search: searchBench,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0)
  throw new Error(`There is no bench “${unknown.join('”, “')}”; there are ${Object.keys(benches).join(', ')}.`);
const folder = new URL('report/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, bench] of Object.entries(benches)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const markdown = toMarkdown(await bench());
  writeFileSync(new URL(`${name}.md`, folder), markdown);
  process.stdout.write(markdown);
}

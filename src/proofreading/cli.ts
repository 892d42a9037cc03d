import { parseArgs } from 'node:util';
import { contentFolder } from '../schemas.ts';
import { printProblem } from './problems.ts';
import { proofread } from './proofread.ts';
import { messages } from './rules.ts';

// `npm run proofread`: everything that is wrong in the content, in seconds and without a build; with `-- --rules`,
// everything that could be.
const { values } = parseArgs({ options: { rules: { type: 'boolean' } }, strict: false });
if (values.rules) {
  for (const { found, remedy } of messages.flatMap((some) => Object.values(some))) console.log(`${found} ${remedy}`);
} else {
  const found = proofread(process.cwd(), contentFolder);
  for (const problem of found) console.error(printProblem(problem));
  console.error(`${contentFolder}: ${found.length === 0 ? 'nothing is wrong' : `${found.length} wrong`}.`);
  process.exitCode = Math.min(found.length, 1);
}

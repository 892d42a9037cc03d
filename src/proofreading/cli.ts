import { contentFolder } from '../schemas.ts';
import { printProblem } from './problems.ts';
import { proofread } from './proofread.ts';

// `npm run proofread`: everything that is wrong in the content, in seconds and without a build.
const found = proofread(process.cwd(), contentFolder);
for (const problem of found) console.error(printProblem(problem));
console.error(found.length === 0 ? `${contentFolder}: nothing is wrong.` : `${contentFolder}: ${found.length} wrong.`);
process.exitCode = Math.min(found.length, 1);

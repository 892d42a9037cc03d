export { type Alignment, align, mirrored } from './align.ts';
export { BestBefore } from './bestbefore.ts';
export { alignExact } from './exact.ts';
export { type Link, type LinkKind, unbrokenRuns } from './links.ts';
export { compareRows } from './rows.ts';

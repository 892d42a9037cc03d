export { type Alignment, align, mirrored } from './align.ts';
export { BestBefore } from './bestbefore.ts';
export { alignExact } from './exact.ts';
export { unbrokenRuns } from './linkruns.ts';
export type { Link, LinkKind } from './links.ts';
export { compareRows } from './rows.ts';

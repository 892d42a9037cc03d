import { writeFileSync } from 'node:fs';
import { measure } from './measure.ts';

/** Writes what the method page says of the engine: `npm run measure` after a change to the collation, the commentary or the texts. */
writeFileSync(new URL('../src/method/measured.json', import.meta.url), `${JSON.stringify(measure(), null, 2)}\n`);

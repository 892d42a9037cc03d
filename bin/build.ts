import { build } from 'astro';
import { beside } from './beside.ts';
import { sayWhatIsWrong } from './wrong.ts';

try {
  await beside('dist', (draft) => build({ outDir: draft, force: true }));
} catch (error) {
  sayWhatIsWrong(error);
}

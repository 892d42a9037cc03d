import { dev } from 'astro';
import { sayWhatIsWrong } from './wrong.ts';

try {
  await dev({});
} catch (error) {
  sayWhatIsWrong(error);
}

import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { sayWhatIsWrong, Wrong } from './wrong.ts';

try {
  if (!existsSync('dist')) throw new Wrong('There is no dist/ to serve. Build it first: npm run build');
  const { port, host = 'localhost' } = await preview({ logLevel: 'silent' });
  console.log(`The edition stands at http://${host}:${port}${process.env['BASE'] || '/'} until you press Ctrl+C.`);
} catch (error) {
  sayWhatIsWrong(error);
}

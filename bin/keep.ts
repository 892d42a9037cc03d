import { existsSync, readFileSync } from 'node:fs';
import { keepRelease } from '../src/build/kept.ts';
import { sayWhatIsWrong, Wrong } from './wrong.ts';

/** Keeps the built release readable below its own path, whatever release is built next. */
try {
  if (!existsSync('dist/release.json'))
    throw new Wrong('dist/ holds no built site. Run npm run build, then this again.');
  const { release } = JSON.parse(readFileSync('dist/release.json', 'utf8')) as { readonly release: string };
  const folder = `public/${release}`;
  if (existsSync(folder)) throw new Wrong(`${folder}/ exists: release ${release} is kept already.`);
  await keepRelease(release, 'dist', folder);
  console.log(`Release ${release} is kept in ${folder}/. The next build publishes it below /${release}/.`);
} catch (error) {
  sayWhatIsWrong(error);
}

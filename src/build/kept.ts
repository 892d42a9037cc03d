import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles, keptReleases } from './files.ts';
import { writeOfflineCopy } from './offline.ts';
import { writeReleaseHash } from './release.ts';

/** What has no use below the path of a release: a host asks for it at the top only. */
const ONLY_AT_TOP = /^(?:404\.html|robots\.txt|sitemap-.*)$/;

/**
 * Keeps a built site readable below the path of its release: copies it into a folder of that name, and says on each page
 * that a later release stands above. All links being relative, they lead within the copy.
 *
 * @param release its name
 * @param built the folder of the built site
 * @param folder where the copy is to be
 */
export async function keepRelease(release: string, built: string, folder: string): Promise<void> {
  const earlier = keptReleases(builtFiles(built));
  for (const path of builtFiles(built)) {
    if (ONLY_AT_TOP.test(path) || earlier.some((kept) => path.startsWith(`${kept}/`))) continue;
    cpSync(join(built, path), join(folder, path));
    if (path.endsWith('.html')) writeFileSync(join(folder, path), withNotice(join(built, path), path, release));
  }
  await writeOfflineCopy(folder);
  writeReleaseHash(folder);
}

/** A page that says of which release it is and where it stands in the latest. */
function withNotice(file: string, path: string, release: string): string {
  const page = path.replace(/index\.html$/, '');
  const latest = '../'.repeat(path.split('/').length) + page;
  const words = `This is release ${escaped(release)}, kept as it was. <a href="${latest}">See the latest release</a>.`;
  const notice = `<p class="superseded ui"><strong>There is a later release.</strong> ${words}</p>`;
  return readFileSync(file, 'utf8')
    .replace('<head>', '<head><meta name="robots" content="noindex">')
    .replace(/<body[^>]*>/, (body) => body + notice);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

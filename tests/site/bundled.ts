import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { decompress } from 'wawoff2';
import type { Executable } from './browser.ts';

const PACKAGES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const CACHE = join(PACKAGES, '.cache');

/** Makes the package unpack its shared libraries too, which it does for Lambda only. */
const LAMBDA = { AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };

/** A sign for every character of Unicode that tests may show; the package of the browser has Latin, Greek and Cyrillic only. */
const EVERY_SIGN = '@fontsource/unifontex/files/unifontex-latin-400-normal.woff2';

const UNPACK = 'await (await import("@sparticuz/chromium")).default.executablePath()';

/**
 * The Chromium inside the package @sparticuz/chromium, unpacked once (about 210 MB), with its own libraries, its fonts and
 * one for all other scripts: needs nothing of the system and draws the same text everywhere. Undefined where the package
 * has no binary.
 */
export async function unpackBundledChromium(): Promise<Executable | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(CACHE, `chromium-${versionOf('@sparticuz/chromium')}-${versionOf('@fontsource/unifontex')}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    path: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts', 'fonts.conf'),
    },
  };
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(join(PACKAGES, name, 'package.json'), 'utf8')).version;
}

/** Unpacks beside the folder and renames, so that test files running at the same time never see half a browser. */
async function unpack(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  // The package unpacks into the temporary directory of its process, hence a process of its own.
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: CACHE,
    env: { ...process.env, ...LAMBDA, TMPDIR: draft },
  });
  await writeFile(join(draft, 'fonts', 'fonts.conf'), fontConfiguration(folder));
  // Of what the system would draw with, Chromium reads plain TrueType only.
  const everySign = await decompress(await readFile(join(PACKAGES, EVERY_SIGN)));
  await writeFile(join(draft, 'fonts', 'fonts', 'every-sign.ttf'), everySign);
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  });
}

/** The package's own configuration looks for its fonts in /tmp only. Open Sans comes first, whatever family is asked for. */
function fontConfiguration(folder: string): string {
  const [fonts, cache] = ['fonts/fonts', 'fonts/cache'].map((name) => escape(join(folder, name)));
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir><cachedir>${cache}</cachedir>
  <match target="pattern">
    <edit name="family" mode="append_last" binding="weak"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Executable } from './browser.ts';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/** Makes the package unpack its shared libraries too, which it does for Lambda only. */
const LAMBDA = { AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };

const UNPACK = 'await (await import("@sparticuz/chromium")).default.executablePath()';

/**
 * The Chromium inside the package @sparticuz/chromium, unpacked once (about 210 MB), with its own libraries and fonts:
 * needs nothing of the system and draws the same text everywhere. Undefined where the package has no binary.
 */
export async function unpackBundledChromium(): Promise<Executable | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(CACHE, `chromium-${await packageVersion()}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    path: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts', 'fonts.conf'),
    },
  };
}

async function packageVersion(): Promise<string> {
  const manifest = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'));
  return JSON.parse(await readFile(manifest, 'utf8')).version;
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
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  });
}

/** The package's own configuration looks for its fonts in /tmp only. */
function fontConfiguration(folder: string): string {
  const [fonts, cache] = ['fonts/fonts', 'fonts/cache'].map((name) => escape(join(folder, name)));
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

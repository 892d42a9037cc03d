import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { contentFolder } from '../schemas.ts';
import { outcome, readContent } from './content.ts';
import { linkProblems } from './links.ts';
import { printProblem, type Problem } from './problems.ts';
import { proofread as proofreadContent } from './proofread.ts';
import { readSite } from './site.ts';

/**
 * Proofreads the content before a build and the links of the site after it: what is wrong stops the build, all of it
 * named in one error. While somebody writes, under `astro dev`, it is printed whenever a file of the content changes.
 *
 * Give it after whatever makes pages or files that are linked to, and before addresses are made relative: it names them as they were written.
 *
 * @param folder the content folder, relative to the project or whole
 */
export function proofread(folder = contentFolder): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'proofread',
    hooks: {
      'astro:config:setup': ({ command, config: { root } }) => {
        if (command === 'build') stopAt(proofreadContent(fileURLToPath(root), folder));
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:server:setup': ({ server, logger }) => {
        const project = fileURLToPath(config.root);
        const print = () => printContent(project, folder, logger);
        print();
        server.watcher.on('all', (_, path) => {
          if (relative(project, path).replaceAll('\\', '/').startsWith(`${folder}/`)) print();
        });
      },
      'astro:build:done': ({ dir }) => {
        const project = fileURLToPath(config.root);
        const built = fileURLToPath(dir);
        const publication = { base: config.base, site: config.site, folder: basename(built) };
        stopAt(linkProblems(readSite(built), outcome(readContent(project, folder)), publication));
      },
    },
  };
}

/** Prints what is wrong and never throws: a file may vanish while it is read, and the writer goes on. */
function printContent(project: string, folder: string, logger: AstroIntegrationLogger): void {
  try {
    for (const problem of proofreadContent(project, folder)) logger.error(printProblem(problem));
  } catch (error) {
    logger.error(String(error));
  }
}

function stopAt(found: readonly Problem[]): void {
  if (found.length > 0) throw new ProofreadingError(found);
}

/** All that was found, as one error that is printed without a trace: the fault is in the text, not in the code. */
class ProofreadingError extends Error {
  override readonly name = 'ProofreadingError';
  override readonly stack = '';

  constructor(found: readonly Problem[]) {
    const count = found.length === 1 ? '1 problem' : `${found.length} problems`;
    super(`The proofreading found ${count}:\n\n${found.map(printProblem).join('\n')}\n`);
  }

  /** Only the name: Astro looks here for words such as “document”, to guess at a cause. */
  override toString(): string {
    return this.name;
  }
}

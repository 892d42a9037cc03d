import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

/** What answers the pages. */
const worker = fileURLToPath(new URL('../client/search-worker.ts', import.meta.url));

/** Until it is ready, Pagefind looks again after as long as it says, which is fifty milliseconds: here after one. */
const impatient = 'const setTimeout = (then) => globalThis.setTimeout(then, 1);\n';

/**
 * The script of the index as it is published, for a worker: Pagefind's own and what answers with it in one file, so that
 * the browser waits for no other; and without what only people read, a fifth of it.
 *
 * @param pagefind Pagefind's script, a module
 * @param first what is searched for before anything is asked
 */
export async function searchScript(pagefind: string, first: string | null): Promise<string> {
  const script = `
    import { filters, init, search } from 'pagefind-script';
    import { serveSearch } from ${JSON.stringify(worker)};
    serveSearch({ filters, init, search }, ${JSON.stringify(first)});`;
  const built = (await build({
    ...{ configFile: false, logLevel: 'warn' },
    plugins: [given({ script, 'pagefind-script': impatient + pagefind })],
    build: {
      ...{ write: false, modulePreload: false },
      rolldownOptions: { input: 'script' },
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}

/** Modules whose text is given by their names. */
function given(modules: Readonly<Record<string, string>>): Plugin {
  const mark = '\0given:';
  return {
    name: 'given-modules',
    resolveId: (name) => (name in modules ? mark + name : undefined),
    load: (id) => (id.startsWith(mark) ? modules[id.slice(mark.length)] : undefined),
  };
}

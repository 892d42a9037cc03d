import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

/** What the browser does before anything is asked for. */
const readying = fileURLToPath(new URL('../client/pagefind.ts', import.meta.url));

/**
 * The script of the index as it is published: Pagefind's own and what readies it in one file, so that the browser waits
 * for no other; and without what only people read, a fifth of it. It exports `start`, which gives back the search.
 *
 * @param pagefind Pagefind's script, a module
 * @param first what is searched for before anything is asked
 */
export async function searchScript(pagefind: string, first: string | null): Promise<string> {
  const script = `
    import { filters, init, options, search } from 'pagefind-script';
    import { readySearch } from ${JSON.stringify(readying)};
    const folder = import.meta.url.replace(/[^/]*$/, '');
    export const start = () => readySearch({ filters, init, options, search }, folder, ${JSON.stringify(first)});`;
  const built = (await build({
    ...{ configFile: false, logLevel: 'warn' },
    plugins: [given({ script, 'pagefind-script': pagefind })],
    build: {
      ...{ write: false, modulePreload: false },
      rolldownOptions: { input: 'script', preserveEntrySignatures: 'strict' },
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

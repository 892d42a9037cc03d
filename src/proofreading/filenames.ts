import { identifier } from '../schemas.ts';
import type { Content } from './content.ts';
import { problemsOf, type Problem } from './problems.ts';
import { quote } from './quote.ts';

/** What can be found. */
export const messages = {
  numberWrong: {
    found: 'The name of the file is {id}, not the number of a point.',
    remedy: 'Name the file after its point: 1.yaml, 2.yaml and so on.',
  },
  idWrong: {
    found: 'The name of the file gives the id {id}, which is no id.',
    remedy: 'Rename it, for instance to {suggestion}: lower-case letters, digits and single hyphens.',
  },
  idReserved: {
    found: 'The name of the file gives it the address {address}, where another page stands.',
    remedy: 'Rename the file.',
  },
} as const;

const problem = problemsOf(messages);

/** Ids whose addresses hold pages that the site makes itself. */
const reserved: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = {
  pages: { changes: '/about/changes/' },
  witnesses: { commentary: '/articles/commentary/' },
};

/** Whether every file has a name that is an id, a number among the points, and no address of another page. */
export function* check({ files }: Content): Generator<Problem> {
  for (const { kind, id, file } of files) {
    if (kind === 'originals') continue;
    const address = reserved[kind]?.[id];
    if (kind === 'points') {
      if (!/^[1-9]\d*$/.test(id)) yield problem('numberWrong', { file }, { id: quote(id) });
    } else if (!identifier.safeParse(id).success)
      yield problem('idWrong', { file }, { id: quote(id), suggestion: quote(asId(id)) });
    else if (address) yield problem('idReserved', { file }, { address });
  }
}

function asId(name: string): string {
  const id = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id || 'a-name';
}

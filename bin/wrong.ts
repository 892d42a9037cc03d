/** Something that whoever runs the program can set right: one sentence on what it is, one on what to do. */
export class Wrong extends Error {}

/** What the system refuses, by its code. */
const REFUSED: Readonly<Record<string, (error: NodeJS.ErrnoException) => string>> = {
  ENOSPC: () => 'The disk is full. Make room on it, and run this again.',
  EDQUOT: () => 'Your share of the disk is full. Make room in it, and run this again.',
  EACCES: (error) => (error.syscall === 'listen' ? portRefused(error) : writingRefused(error)),
  EPERM: writingRefused,
  EROFS: writingRefused,
};

/** What libraries that are not written for Node say instead of a code. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|os error 28\b/i, 'ENOSPC'],
  [/Read-only file system|os error 30\b/i, 'EROFS'],
  [/Permission denied|os error 13\b/i, 'EACCES'],
];

/** Ends the process: in one sentence, where it is known what to do, else with all that is known of the error. */
export function sayWhatIsWrong(error: unknown): never {
  // What was begun before may stand on a line without its end.
  console.error(`\n${remedy(error) ?? whole(error)}`);
  process.exit(1);
}

/** What is wrong and what to do; undefined if that is not known. Looks at the causes of the error too. */
export function remedy(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof Wrong) return error.message;
  const code = codeOf(error);
  return code === undefined ? remedy(error.cause) : REFUSED[code]!(error);
}

function codeOf(error: NodeJS.ErrnoException): string | undefined {
  if (error.code !== undefined && error.code in REFUSED) return error.code;
  return SAID.find(([words]) => words.test(error.message))?.[1];
}

function portRefused({ port }: NodeJS.ErrnoException & { readonly port?: number }): string {
  return `You may not open the port ${port}. Choose one above 1023: npm start -- --port 5000`;
}

function writingRefused({ path }: NodeJS.ErrnoException): string {
  return `${path ?? 'A file of this folder'} may not be written. Give yourself the right to, or work in a copy that is yours.`;
}

/** Errors of the proofreading have no stack, since the fault is in the text. */
function whole(error: unknown): string {
  return error instanceof Error ? error.stack || error.message : String(error);
}

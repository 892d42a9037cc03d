import { cpus } from 'node:os';

/** What one contestant needed for one task. */
export interface Result {
  readonly contestant: string;
  /** Milliseconds, the least of several rounds: others on the same machine only ever add to it. Null if it was not run. */
  readonly milliseconds: number | null;
  readonly note: string;
}

/** One task with all who did it. */
export interface Task {
  readonly name: string;
  readonly results: readonly Result[];
  /** What is to be reached, and whether it was. */
  readonly target: string;
  readonly reached: boolean | null;
  readonly measured: string;
}

/** The outcome of a bench. */
export interface Report {
  readonly title: string;
  readonly tasks: readonly Task[];
  /** Figures that are no times, or have no first to be compared with. */
  readonly tables?: readonly Table[];
  /** How it was measured, and what must be known to read it; each a paragraph. */
  readonly notes?: readonly string[];
}

/** Figures under headings; the first column says whose they are. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A report to read. */
export function toMarkdown({ title, tasks, tables = [], notes = [] }: Report): string {
  const where = `Node ${process.versions.node}, ICU ${process.versions.icu}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}.`;
  const summary = tasks.map(
    ({ name, target, measured, reached }) => `| ${name} | ${target} | ${measured} | ${verdict(reached)} |`,
  );
  const head = ['| task | to reach | measured | |', '| --- | --- | --- | --- |'];
  const described = tasks.filter(({ results }) => results.length > 0);
  return [
    ...[`# ${title}`, '', where, '', ...(tasks.length > 0 ? [...head, ...summary, ''] : [])],
    ...[...described.flatMap(details), ...tables.flatMap(figures), ...notes.flatMap((note) => [note, ''])],
  ].join('\n');
}

function figures({ title, head, rows }: Table): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [`## ${title}`, '', line(head), line(rule), ...rows.map(line), ''];
}

function verdict(reached: boolean | null): string {
  if (reached === null) return 'no target';
  return reached ? 'reached' : 'missed';
}

function details({ name, results }: Task): readonly string[] {
  const first = results[0]?.milliseconds ?? null;
  const rows = results.map(({ contestant, milliseconds, note }) => {
    const ratio = milliseconds === null || first === null ? '' : (milliseconds / first).toFixed(2);
    return `| ${contestant} | ${milliseconds === null ? 'not run' : milliseconds.toFixed(1)} | ${ratio} | ${note} |`;
  });
  return [`## ${name}`, '', '| | ms | times the first | |', '| --- | ---: | ---: | --- |', ...rows, ''];
}

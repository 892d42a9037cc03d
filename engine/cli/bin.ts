#!/usr/bin/env node
import { runCommand } from './cli.ts';
import { CommandProblem } from './problem.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads has read enough, as `head` has.
  if (error.code === 'EPIPE') return;
  const { message } = new CommandProblem(
    '',
    '',
    `The result cannot be written (${error.code})`,
    'Write it to another place.',
  );
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
});
process.stderr.on('error', () => {});

try {
  const { code, out, err } = await runCommand(process.argv.slice(2), (line) => process.stderr.write(`${line}\n`));
  process.exitCode = code;
  process.stdout.write(out);
  process.stderr.write(err);
} catch (error) {
  process.exitCode = 1;
  const stack = error instanceof Error ? error.stack : String(error);
  process.stderr.write(
    `This is a fault of the command, not of your texts. Please report it with these lines:\n${stack}\n`,
  );
}

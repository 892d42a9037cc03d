import { collate } from './cli.ts';

const { code, out, err } = collate(process.argv.slice(2));
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;

export { readJson } from './json.ts';
export { placeAt, CommandProblem } from './problem.ts';
export { decode } from './utf8.ts';

export { readJson } from './json.ts';
export { CommandProblem, placeAt } from './problem.ts';
export { decode } from './utf8.ts';

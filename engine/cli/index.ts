export { readJson } from './json.ts';
export { placeAt, Problem } from './problem.ts';
export { decode } from './utf8.ts';

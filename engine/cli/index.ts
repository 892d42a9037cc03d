export { decode } from './utf8.ts';

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remedy, Wrong } from '../../bin/wrong.ts';

const refused = (code: string, more: object = {}) => Object.assign(new Error(`${code}: refused`), { code, ...more });

for (const [what, error, said] of [
  ['a full disk', refused('ENOSPC'), 'The disk is full. Make room on it, and run this again.'],
  [
    'a full disk, as a library in Rust says it',
    new Error('Could not write: No space left on device (os error 28)'),
    'The disk is full. Make room on it, and run this again.',
  ],
  [
    'a folder that may not be written, behind another error',
    new Error('[build] failed', { cause: refused('EACCES', { syscall: 'mkdir', path: '.building' }) }),
    '.building may not be written. Give yourself the right to, or work in a copy that is yours.',
  ],
  [
    'a port that may not be opened',
    refused('EACCES', { syscall: 'listen', port: 80 }),
    'You may not open the port 80. Choose one above 1023: npm start -- --port 5000',
  ],
  ['what the project says itself', new Wrong('Build it first.'), 'Build it first.'],
  ['a fault of the code', new TypeError('x is undefined'), undefined],
] as const)
  test(`${what} is told with its remedy, or left to its stack`, () => assert.equal(remedy(error), said));

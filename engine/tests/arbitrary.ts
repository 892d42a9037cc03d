import fc from 'fast-check';
import type { Reading } from '../words/wordings.ts';

/** Few words, so that they come again, move and meet near forms: content, function, light and negating ones. */
const word = fc.constantFrom(
  'the',
  'of',
  'and',
  'or',
  'not',
  'other',
  'state',
  'States’',
  'data',
  'chain',
  'chains',
  'secure',
  'global',
  'U.S.',
  '数据',
  '=sum',
  '"open"',
  '\r\n\n',
  'x<y&z',
);

/** A made-up text. */
export const text = fc.array(word, { maxLength: 24 }).map((words) => words.join(' '));

/** Two to five readings by different witnesses. */
export const readings: fc.Arbitrary<readonly Reading[]> = fc
  .array(text, { minLength: 2, maxLength: 5 })
  .map((texts) => texts.map((printed, index) => ({ witness: `W${index}`, label: '', text: printed, language: 'en' })));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findQuoted } from '../../src/commentary/quotationmarks.ts';

// text => what stands in quotation marks, between bars; `…` at its end if it is never closed.
const cases = `
He said “yes” and “no.” => |yes| |no.|
He said “yes ‘and’ no.” => |yes ‘and’ no.|
He said “yes “and” no” today. => |yes “and” no|
He said "yes" and "others' names", then left. => |yes| |others' names|
He said ("yes") — "no". => |yes| |no|
He said ‘other States’ data’ today. => |other States’ data|
He said ‘yes’ of States’ data. => |yes|
States’ data of the ‘90s => 
He said «yes» and „ja“ and „ja”. => |yes| |ja| |ja|
He said “yes and left. => |yes and left.|…
He said “yes. “No,” he said. => |yes. |… |No,|
He said “yes. “No, he said. => |yes. |… |No, he said.|…
He said ” and » and nothing. => 
A 5" pipe. => 
`;

for (const line of cases.trim().split('\n')) {
  const [text, expected] = line.split(/ =>\s*/u);
  test(line, () => {
    const found = findQuoted(text!).map(({ start, end, closed }) => `|${text!.slice(start, end)}|${closed ? '' : '…'}`);
    assert.equal(found.join(' '), expected);
  });
}

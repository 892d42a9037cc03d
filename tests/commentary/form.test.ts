import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFormOf } from '../../src/commentary/form.ts';

// `=` forms of one word, `/` two words.
const pairs = `
politicization = politicizing
violate = violates
company = companies
secure = security
user = users'
state's = states
others = others'
oppose = opposing
company / compare
internet / international
use / used
data / date
user / used
disrupt / disturbs
hamper / hinders
norms / normally-speaking
`;

for (const line of pairs.trim().split('\n')) {
  const [one, sign, other] = line.split(' ');
  test(line, () => {
    assert.equal(isFormOf(one!, other!), sign === '=');
    assert.equal(isFormOf(other!, one!), sign === '=');
  });
}

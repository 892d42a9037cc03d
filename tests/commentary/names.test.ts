import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNames } from '../../src/commentary/names.ts';

// passage => points: the words; nothing if no point is named.
const cases = `
Item #5 says so. => 5: Item #5
Item #3’s admonition is fine. => 3: Item #3
In point 5, it says so. => 5: point 5
Point No. 5 is new. => 5: Point No. 5
Point number five is new. => 5: Point number five
Points 2 and 3 are old. => 2,3: Points 2 and 3
Points 1, 2, and 7 are old. => 1,2,7: Points 1, 2, and 7
Points 2–4 are old. => 2,3,4: Points 2–4
Points two to four are old. => 2,3,4: Points two to four
Items #2 and #3 are old. => 2,3: Items #2 and #3
In point 2, 3 companies are named. => 2: point 2
His second point is close. => 2: second point
But his sixth point, the call, is tricky. => 6: sixth point
In the third key principle, it condemns. => 3: third key principle
The 2nd and 3rd points agree. => 2,3: 2nd and 3rd points
The second, third and fourth points agree. => 2,3,4: second, third and fourth points
First, the second point is close. => 2: second point
The second and the third principle agree. => 2,3: second and the third principle
The sixth and seventh points and item 8 => 6,7: sixth and seventh points; 8: item 8
First, uphold multilateralism. =>
Second, balance security and development. =>
An 8-part framework and an eight-point code. =>
The eight elements; eight key points; 8 points. =>
The ninth point and item #12 are not there. =>
Points 7 to 9 are not all there. =>
Item #0 is not there. =>
Many of the points are not controversial. =>
The third State is not asked. =>
It returns to first principles. =>
The second point of view is his. =>
At one point five companies left. =>
At this point 3 companies left. =>
It grew one point 5 percent, then point 5 per cent. =>
The twenty-second point and point 5.2 are other things. =>
Checkpoint 5 and pointless 5 are other words. =>
Points 5 are no plural. =>
Points 5–2 are no range. =>
The first pointed remark is his. =>
`;

for (const line of cases.trim().split('\n')) {
  const [text, expected] = line.split(/ =>\s?/u);
  test(line, () => assert.equal(named(text!, 'en', 'point'), expected));
}

test('an edition may call its units otherwise', () => {
  assert.equal(
    named('Her third thesis and theses aside, thesis 4.', 'en', 'thesis', { plural: 'theses' }),
    '3: third thesis; 4: thesis 4',
  );
});

test('a unit may have a hyphen, an apostrophe or a space in its name', () => {
  assert.equal(
    named('His second sub-point and sub-point 4.', 'en', 'sub-point'),
    '2: second sub-point; 4: sub-point 4',
  );
  assert.equal(named('Maker’s rule 3 and rule 4.', 'en', 'maker’s rule'), '3: Maker’s rule 3');
});

test('an edition may leave out numbers', () => {
  const text = 'His second point, item #3 and points 3 and 4 aside, point 4. Points 2 to 4 are old.';
  assert.equal(named(text, 'en', 'point', { units: [1, 2, 4] }), '2: second point; 4: point 4');
});

test('a language without words has digits', () => {
  assert.equal(named('Le point 5 et son deuxième point.', 'fr', 'point'), '5: point 5');
});

test('a unit may have a plural of its own', () => {
  assert.equal(
    named('Entries 2 and 3, his first and second entries.', 'en', 'entry', { plural: 'entries' }),
    '2,3: Entries 2 and 3; 1,2: first and second entries',
  );
});

function named(
  text: string,
  language: string,
  singular: string,
  { plural = `${singular}s`, units = [1, 2, 3, 4, 5, 6, 7, 8] } = {},
): string {
  const passage = { witness: 'x', id: 'p1', number: 1, text, language };
  return findNames([passage], { singular, plural }, units)
    .map(({ points, words }) => `${points.join()}: ${words.join(' | ')}`)
    .join('; ');
}

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeProblems } from './axe.ts';
import { kinds } from './kinds.ts';
import { picture } from './picture.ts';
import { wordsFound } from './results.ts';
import { openSite, type View } from './site.ts';
import { sideways, walk, type Look } from './walk.ts';

const site = await openSite();
after(() => site.close());

/** Every state that every kind of page is looked at in. Every page is looked at in the plainest by every-page.test.ts. */
const STATES: readonly (readonly [name: string, view: View, look: Look])[] = [
  ['dark', { scheme: 'dark' }, all(axeProblems, drawn)],
  ['narrow', { width: 320 }, all(axeProblems, drawn)],
  ['narrow and dark', { width: 320, scheme: 'dark' }, axeProblems],
  ['at 400 %', { zoom: 4 }, all(sideways, drawn)],
  ['in forced colours', { forcedColors: true }, all(axeProblems, drawn)],
  ['in forced dark colours', { forcedColors: true, scheme: 'dark' }, drawn],
  ['with reduced motion', { reducedMotion: true }, all(drawn, still)],
];

const everyKind = await kinds();

for (const [name, view, look] of STATES)
  test(`every kind of page holds ${name}`, async () => {
    assert.deepEqual(await walk(site, everyKind, view, look), []);
  });

test('a search over any kind of page asks only this site, and has no fault', async () => {
  const searched = everyKind.filter((path) => path !== '/search/');
  assert.deepEqual(await walk(site, searched, {}, search), []);
});

/** The dialog brings its own HTML and styles, so a page with few styles and one with all stand for the others. */
for (const scheme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    test(`the dialog with results holds in ${scheme} at ${width} px`, async () => {
      const look = all(search, axeProblems, sideways);
      assert.deepEqual(await walk(site, ['/witnesses/kans/', '/points/4/'], { scheme, width }, look), []);
    });

for (const forcedColors of [false, true])
  test(`marks differ in shape, not in colour only${forcedColors ? ', in forced colours too' : ''}`, async () => {
    const shapes = new Map<string, string>();
    for (const path of ['/points/4/', '/points/4/igp/changes/']) {
      const { page, close } = await site.openPage(path, { forcedColors });
      for (const [mark, shape] of await markShapes(page)) shapes.set(mark, shape);
      await close();
    }
    const expected = ['del', 'del.moved', 'ins', 'ins.moved', 'mark.moved', 'mark.near', 'mark.own', 'mark.shared'];
    assert.deepEqual([...shapes.keys()].sort(), [...expected, 'plain', 'span.gone']);
    // The two readings of one move look alike, each in its own text; so do what one text has of its own and what is new in it.
    shapes.delete('ins');
    shapes.delete('ins.moved');
    const alike = [...Map.groupBy(shapes, ([, shape]) => shape).values()].filter((same) => same.length > 1);
    assert.deepEqual(alike, []);
  });

/** Looks at one thing after another. */
function all(...looks: readonly Look[]): Look {
  return async (page) => {
    const wrong: string[] = [];
    for (const look of looks) wrong.push(...(await look(page)));
    return wrong;
  };
}

/** Whether the words of the page are drawn: it looks otherwise without them. */
async function drawn(page: Page): Promise<readonly string[]> {
  const withWords = await picture(page);
  await page.evaluate(() => (document.querySelector('main')!.style.visibility = 'hidden'));
  const without = await picture(page);
  await page.evaluate(() => (document.querySelector('main')!.style.visibility = ''));
  return withWords.equals(without) ? ['shows nothing'] : [];
}

/** Whether nothing moves. */
async function still(page: Page): Promise<readonly string[]> {
  const moving = await page.evaluate(() => document.getAnimations().length);
  const smooth = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  return [...(moving > 0 ? [`${moving} animations run`] : []), ...(smooth === 'smooth' ? ['scrolls smoothly'] : [])];
}

/** Searches in the dialog. A page that is left before the words found are there gives up asking for them. */
async function search(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('/');
  await page.keyboard.type('data');
  await wordsFound(page.getByRole('dialog'));
  return [];
}

/** What each mark of the legend looks like, colours apart, by its name; `plain` is text without a mark. */
function markShapes(page: Page): Promise<[string, string][]> {
  return page.locator('.legend :is(mark, .gone, ins, del), .reading > p').evaluateAll((elements) =>
    elements.map((element): [string, string] => {
      const style = getComputedStyle(element);
      const shape = [
        `${style.borderBottomStyle} ${style.borderBottomWidth}`,
        `${style.textDecorationLine} ${style.textDecorationStyle}`,
        style.outlineStyle,
      ];
      const name = element.tagName === 'P' ? 'plain' : [element.localName, ...element.classList].join('.');
      return [name, shape.join(', ')];
    }),
  );
}

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeProblems } from './axe.ts';
import { kinds } from './kinds.ts';
import { htmlOf, pages } from './pages.ts';
import { picture } from './picture.ts';
import { wordsFound } from './results.ts';
import { openSite } from './site.ts';
import { ARTICLE_BUDGET, overBudget, transfer } from './transfer.ts';
import { sideways, walk, type State } from './walk.ts';

const site = await openSite();
const everyPage = await pages();
const everyKind = new Set(await kinds());

/** What every page is looked at in: widths that lie far apart, in both themes. */
const OF_EVERY_PAGE: readonly State[] = [
  { name: 'as it is opened', checks: [sideways] },
  { name: 'at 1280 px in the dark', width: 1280, scheme: 'dark', checks: [sideways] },
  { name: 'at 768 px in the dark', width: 768, scheme: 'dark', checks: [sideways] },
  { name: 'at 320 px', width: 320, checks: [sideways] },
];

/** What pages that hold every structure are looked at in besides. */
const OF_EVERY_KIND: readonly State[] = [
  { name: 'in a wide window', checks: [axeProblems] },
  { name: 'in a wide dark window', scheme: 'dark', checks: [axeProblems, drawn] },
  { name: 'in a narrow window', width: 320, checks: [axeProblems, drawn] },
  { name: 'in a narrow dark window', width: 320, scheme: 'dark', checks: [axeProblems] },
  { name: 'at 400 %', zoom: 4, checks: [sideways, drawn] },
  { name: 'in forced colours', forcedColors: true, checks: [axeProblems, drawn] },
  { name: 'in forced dark colours', forcedColors: true, scheme: 'dark', checks: [drawn] },
  { name: 'with reduced motion', reducedMotion: true, checks: [drawn, still] },
];

/** A search over the page is its last state, since it stays. Its dialog brings its own styles and finds those of the page. */
const SEARCHED: readonly State[] = [{ name: 'with a search over it', checks: [search] }];
const SEARCHED_IN_ALL_WAYS: readonly State[] = [
  { name: 'with a search over it', checks: [search, axeProblems, sideways] },
  { name: 'with a search over it in the dark', scheme: 'dark', checks: [axeProblems, sideways] },
  { name: 'with a search over it at 320 px', width: 320, checks: [axeProblems, sideways] },
  { name: 'with a search over it at 320 px in the dark', width: 320, scheme: 'dark', checks: [axeProblems, sideways] },
];

/** Of the pages that can be searched over, those with the fewest and with the most styles: they stand for the others. */
const byStyles = [...everyKind].filter((path) => path !== '/search/').sort((a, b) => styles(a) - styles(b));
const [plainest, fullest] = [byStyles[0], byStyles.at(-1)];

describe('every page has no fault and does not scroll sideways', () => {
  let wrong: ReadonlyMap<string, readonly string[]>;
  before(async () => {
    wrong = await walk(site, everyPage, statesOf);
  });

  for (const { name } of [...OF_EVERY_PAGE, ...OF_EVERY_KIND, ...SEARCHED_IN_ALL_WAYS])
    test(name, () => assert.deepEqual(wrong.get(name), []));
});

function statesOf(path: string): readonly State[] {
  if (!everyKind.has(path)) return OF_EVERY_PAGE;
  const searched = path === plainest || path === fullest ? SEARCHED_IN_ALL_WAYS : SEARCHED;
  return [...OF_EVERY_PAGE, ...OF_EVERY_KIND, ...(path === '/search/' ? [] : searched)];
}

for (const witness of ['igp', 'diplomat', 'kans', 'register', 'scmedia'])
  test(`the article of ${witness} costs no more than an article may`, async () => {
    const open = await site.openPage(`/witnesses/${witness}/`);
    assert.deepEqual(overBudget(await transfer(open), ARTICLE_BUDGET), []);
    await open.close();
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

function styles(path: string): number {
  return htmlOf(path).match(/rel="stylesheet"/g)?.length ?? 0;
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

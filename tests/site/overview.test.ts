import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openSite } from './site.ts';

const site = await openSite();

/** Below this many pixels words are hard to read on a phone. */
const READABLE = 12;

/** Browsers measure a little otherwise than they lay out. */
const TOLERANCE = 1;

for (const width of [320, 768, 1440])
  test(`every witness stands beside its branch of the tree at ${width} px`, async () => {
    const { page, close } = await site.openPage('/overview/', { width });
    const leaves = await page.locator('.leaves li').evaluateAll((items) =>
      items.map((item) => ({
        name: item.textContent,
        over: (item.lastElementChild?.getBoundingClientRect().height ?? 0) - item.getBoundingClientRect().height,
      })),
    );
    assert.equal(leaves.length, 5);
    assert.deepEqual(
      leaves.filter(({ over }) => over > TOLERANCE),
      [],
    );
    await close();
  });

test('nothing stands out at 320 px when all tables are open', async () => {
  const { page, close } = await site.openPage('/overview/', { width: 320 });
  for (const summary of await page.locator('.behind summary').all()) await summary.click();
  const edge = await page.locator('main').evaluate((main) => main.getBoundingClientRect().right);
  const ends = await page
    .locator('.behind table')
    .evaluateAll((tables) => tables.map((table) => table.getBoundingClientRect().right));
  assert.equal(ends.length, 5);
  for (const end of ends) assert.ok(end <= edge + TOLERANCE, `a table ends ${end - edge} px beyond the text`);
  await close();
});

for (const path of ['/overview/', '/compare/'])
  for (const width of [320, 768, 1440])
    test(`the words of the pictures of ${path} can be read at ${width} px, and none lies on another or on a field`, async () => {
      const { page, close } = await site.openPage(path, { width });
      const words = await drawnWords(page);
      assert.ok(words.length > 20);
      assert.deepEqual(
        words.filter(({ size }) => size < READABLE).map(({ text }) => text),
        [],
      );
      assert.deepEqual(
        words.filter(({ left, right }) => left < -TOLERANCE || right > width + TOLERANCE).map(({ text }) => text),
        [],
      );
      assert.deepEqual(collisions(words), []);
      await close();
    });

test('each field of the picture of departures leads to the comparison that it is of', async () => {
  const { page, close } = await site.openPage('/overview/', { script: false });
  await page.getByRole('link', { name: /^Point 6: 94 % of its words are not in the paraphrase/ }).click();
  await page.waitForURL('**/compare/igp/scmedia/#point-6');
  assert.equal(await page.locator('#point-6').count(), 1);
  await close();
});

test('each clause left out leads to the sentence that says so', async () => {
  const { page, close } = await site.openPage('/overview/', { script: false });
  const link = page.getByRole('link', { name: 'Left out in the key points, point 7: “control or manipulate users’' });
  await link.first().click();
  await page.waitForURL('**/points/7/#point-7-v*');
  const sentence = await page.locator(':target').textContent();
  assert.match(sentence ?? '', /control or manipulate users’ systems and devices/);
  await close();
});

test('the pictures and the tables behind them hold the same numbers', async () => {
  const { page, close } = await site.openPage('/overview/', { script: false });
  const [departures, omissions, likeness, , words] = await page.locator('.picture').all();
  for (const [picture, cells] of [
    [departures!, 'td:not(:nth-child(2))'],
    [likeness!, 'td'],
  ] as const) {
    const drawn = numbers(await picture.locator('svg a text').allTextContents());
    assert.ok(drawn.length > 0);
    assert.deepEqual(drawn, numbers(await picture.locator(cells).allTextContents()));
  }
  const bars = numbers(await omissions!.locator('li div > span + span').allTextContents());
  assert.ok(bars.length > 0);
  assert.deepEqual(bars, numbers(await omissions!.locator('td:nth-child(2)').allTextContents()));
  const counts = numbers(await words!.locator('td').allTextContents());
  assert.ok(counts.length > 0);
  for (let row = 0; row < counts.length; row += 4)
    assert.equal(
      counts[row],
      counts.slice(row + 1, row + 4).reduce((sum, count) => sum + count, 0),
    );
  await close();
});

test('the shares of the departures are those of the marked words', async () => {
  const { page, close } = await site.openPage('/overview/', { script: false });
  const [departures, , , , marked] = await page.locator('.picture').all();
  const shares = numbers(await departures!.locator('svg a text').allTextContents());
  const counts = numbers(await marked!.locator('td').allTextContents());
  assert.ok(shares.length > 0);
  for (let point = 0; point < shares.length / 2; point++) {
    const [words = 0, both = 0, one = 0] = counts.slice(point * 4);
    const kept = shares.slice(point * 2, point * 2 + 2).reduce((sum, share) => sum + (1 - share / 100) * words, 0);
    assert.ok(Math.abs(kept - (2 * both + one)) <= words * 0.01, `point ${point + 1}: ${kept}`);
  }
  await close();
});

test('the marked words of each point are those that its page prints', async () => {
  const { page, close } = await site.openPage('/overview/', { script: false });
  const marked = await page.locator('.kept-words p').allTextContents();
  assert.equal(marked.length, 8);
  await page.goto(`${site.address}points/`);
  const printed = await page
    .locator('.parallel > .reading:first-child > p')
    .evaluateAll((readings) => readings.map((reading) => reading.textContent));
  assert.deepEqual(
    marked.map((text) => text.trim()),
    printed.map((text) => text?.trim()),
  );
  await close();
});

for (const forcedColors of [false, true])
  test(`a field and a clause show that they are focused${forcedColors ? ' in forced colours' : ''}`, async () => {
    const { page, close } = await site.openPage('/overview/', { forcedColors });
    for (const [link, drawn] of [
      ['.shaded a', '.frame'],
      ['.omissions svg a', '.gap'],
    ] as const) {
      const stroke = () =>
        page
          .locator(`${link} ${drawn}`)
          .first()
          .evaluate((shape) => `${getComputedStyle(shape).stroke} ${getComputedStyle(shape).strokeWidth}`);
      const before = await stroke();
      await page.locator(link).first().focus();
      assert.notEqual(await stroke(), before);
    }
    await close();
  });

test('without colour every field has its number and a line as long as its share', async () => {
  const { page, close } = await site.openPage('/overview/', { forcedColors: true });
  const fields = await page.locator('.shaded a').evaluateAll((links) =>
    links.map((link) => {
      const length = (name: string) => link.querySelector(name)!.getBoundingClientRect().width;
      return {
        printed: parseInt(link.textContent ?? '', 10),
        drawn: (100 * length('.share')) / length('.shade'),
        shade: getComputedStyle(link.querySelector('.shade')!).fill,
        words: getComputedStyle(link.querySelector('text')!).fill,
      };
    }),
  );
  assert.ok(fields.length > 0);
  for (const { printed, drawn, shade, words } of fields) {
    assert.ok(Math.abs(printed - drawn) < 1, `${printed} is drawn as ${drawn}`);
    assert.notEqual(shade, words);
  }
  await close();
});

test('the first page and that of all points lead to the overview', async () => {
  for (const path of ['/', '/points/']) {
    const { page, close } = await site.openPage(path, { script: false });
    await page.getByRole('link', { name: /pictures/ }).click();
    await page.waitForURL('**/overview/');
    await close();
  }
});

interface DrawnWord {
  readonly text: string;
  /** Size of the letters in CSS pixels, as drawn. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** All words that are drawn; with them, where they stand in a field, the place of all of it. */
function drawnWords(page: Page): Promise<readonly DrawnWord[]> {
  return page.locator('.picture svg text').evaluateAll((texts) =>
    texts.map((text) => {
      const { left, right, top, bottom } = (
        text.parentElement?.querySelector(':scope > .shade') ?? text
      ).getBoundingClientRect();
      const inside = text.getBoundingClientRect();
      return {
        text: text.textContent?.trim() ?? '',
        size: parseFloat(getComputedStyle(text).fontSize),
        left: Math.min(left, inside.left),
        right: Math.max(right, inside.right),
        top,
        bottom,
      };
    }),
  );
}

/** Two words that share a place: neither can be read. */
function collisions(words: readonly DrawnWord[]): readonly string[] {
  return words.flatMap((one, index) =>
    words
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - TOLERANCE &&
          other.left < one.right - TOLERANCE &&
          one.top < other.bottom - TOLERANCE &&
          other.top < one.bottom - TOLERANCE,
      )
      .map((other) => `${one.text} on ${other.text}`),
  );
}

function numbers(texts: readonly string[]): readonly number[] {
  return texts.filter((text) => /\d/.test(text)).map((text) => parseInt(text, 10));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { allowClipboard, copied } from './clipboard.ts';
import { journey } from './journey.ts';
import { until } from './shared.ts';
import { openSite } from './site.ts';

const site = await openSite();

const points = [1, 2, 3, 4, 5, 6, 7, 8];

/** What stands for “ask” of the key points in the other two versions of point 4. */
const PARTNERS = [
  'States should encourage',
  'ask',
  'Require companies to respect data localization laws',
  'and not transfer data abroad',
];

journey(site, 'a point', {}, (visit) => {
  test('pointing at a word shows what stands for it in the other versions', async () => {
    const page = await visit('/points/4/');
    const { x, y } = await middleOf(ask(page));
    await page.mouse.move(x, y);
    assert.deepEqual(await partners(page), PARTNERS);
    await page.mouse.move(0, 0);
    assert.deepEqual(await partners(page), []);
  });

  test('all differences are one stop by Tab, and the one come to shows its partners', async () => {
    const page = await visit('/points/4/');
    await page.locator('#law h2 a').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.ok(await ask(page).evaluate((word) => word === document.activeElement));
    assert.deepEqual(await partners(page), PARTNERS);
    await page.keyboard.press('Tab');
    assert.equal(await page.locator('mark:focus').count(), 0);
    assert.deepEqual(await partners(page), []);
  });

  test('n and p go through every difference, in order, and stay at the ends', async () => {
    const page = await visit('/points/5/');
    const marks = page.locator('.clauses :is(mark:has(.vh), .left-out)');
    const all = await marks.count();
    assert.ok(all > 5);
    const at = () => marks.evaluateAll((found) => found.findIndex((one) => one === document.activeElement));
    const reached: number[] = [];
    for (const key of ['p', ...'n'.repeat(all), ...'p'.repeat(all)]) {
      await page.keyboard.press(key);
      reached.push(await at());
    }
    const onwards = Array.from({ length: all }, (_, index) => index);
    assert.deepEqual(reached, [0, ...onwards.slice(1), all - 1, ...onwards.toReversed().slice(1), 0]);
  });

  test('? opens the list of keys and Escape closes it; keys in it do not leave it', async () => {
    const page = await visit('/points/4/');
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Keys' });
    assert.match(await list.innerText(), /Next difference\s+p\s+Difference before it/);
    await page.keyboard.press('n');
    assert.equal(await page.locator('mark:focus').count(), 0);
    await page.keyboard.press('Escape');
    assert.equal(await list.isVisible(), false);
    await page.getByRole('button', { name: 'Keys' }).click();
    assert.equal(await list.isVisible(), true);
    await list.getByRole('button', { name: 'Close' }).click();
    assert.equal(await list.isVisible(), false);
  });

  test('copied words come with their source and their address', async () => {
    const page = await visit('/points/4/');
    await allowClipboard(page);
    await page.locator('#law').getByRole('button', { name: 'Copy Key points, with a citation' }).click();
    const [words, source] = (await copied(page)).split('\n');
    assert.equal(words, '“ask companies to respect the laws of host countries,”');
    assert.match(source!, /^Key points, point 4 \(Obeying local law\), as printed by /);
    assert.match(source!, /The Diplomat.*Michael Kans.*The Register/);
    assert.ok(source!.endsWith(`, ${site.address}points/4/#law`), source);
  });

  test('an address of a clause or of a note leads to it', async () => {
    for (const [path, words] of [
      ['/points/5/#obtain', 'shall not obtain data'],
      ['/points/8/#note-barring', 'it opposes that they be barred'],
      ['/points/4/key-points/#storage', 'desist from coercing'],
    ] as const) {
      const target = (await visit(path)).locator(':target');
      assert.ok((await target.innerText()).includes(words), path);
      await until(() => isSeen(target));
    }
  });

  test('what was said of each point leads to the paragraph that says it', async () => {
    const said: Said[] = [];
    for (const number of points) said.push(...(await saidOn(await visit(`/points/${number}/`))));
    const byArticle = Map.groupBy(said, ({ article }) => article);
    assert.ok(byArticle.size > 1);
    for (const [article, passages] of byArticle) {
      const page = await visit(article);
      for (const { words, paragraph } of passages) {
        const printed = squeezed((await page.locator(paragraph).textContent())!);
        for (const part of words.split('…'))
          assert.ok(printed.includes(squeezed(part)), `${article}${paragraph}: ${part}`);
      }
    }
  });

  test('all clauses are on the first sheet of paper, and but for what was said there is no second', async () => {
    for (const number of points) {
      const page = await visit(`/points/${number}/`);
      await page.emulateMedia({ media: 'print' });
      const printed = await page.locator('.clause :is(.cell > p, .v, h2)').evaluateAll(seenWords);
      const [first] = await sheets(page);
      const missing = printed.filter((words) => !first!.includes(bare(words)));
      assert.deepEqual(missing, [], `point ${number}`);
      await page.locator('.about').evaluateAll((said) => said.forEach((one) => one.remove()));
      assert.equal((await sheets(page)).length, 1, `point ${number}`);
      await page.emulateMedia({ media: 'screen' });
    }
  });
});

journey(site, 'a point on a touch screen', { touch: true, width: 390 }, (visit) => {
  test('tapping a word shows what stands for it, until another is tapped', async () => {
    const page = await visit('/points/4/');
    await tap(ask(page));
    assert.deepEqual(await partners(page), PARTNERS);
    await tap(page.locator('#law [data-at="11"]'));
    assert.deepEqual(await partners(page), [
      'the',
      'of host countries',
      'Require companies to respect data localization laws',
      'desist from coercing',
      'and not transfer data abroad',
    ]);
    await tap(page.locator('#law h2'));
    assert.deepEqual(await partners(page), []);
  });
});

journey(site, 'a point without script', { script: false }, (visit) => {
  test('it is compared with another version by a link, clause by clause, without verdicts on that version', async () => {
    const page = await visit('/points/4/');
    const clauses = await page.locator('.clause').evaluateAll((all) => all.map(({ id }) => id));
    await page.getByRole('navigation', { name: 'Compare with' }).getByRole('link', { name: 'Paraphrase' }).click();
    await page.waitForURL('**/points/4/paraphrase/');
    assert.equal(await page.locator('.switch [aria-current]').innerText(), 'Paraphrase');
    assert.deepEqual(await page.locator('.heads strong').allInnerTexts(), ['Paraphrase', 'Full text', 'Key points']);
    assert.deepEqual(await page.locator('.clause').evaluateAll((all) => all.map(({ id }) => id)), clauses);
    assert.equal(await page.locator('.cell:nth-of-type(1) :is(mark, .left-out)').count(), 0);
    assert.ok((await page.locator('.cell mark').count()) > 0);
    await page.getByRole('link', { name: 'Redline: Paraphrase to Full text' }).click();
    await page.waitForURL('**/compare/paraphrase/full-text/');
  });

  test('what the machine found is folded away and opens', async () => {
    const page = await visit('/points/2/');
    const found = page.getByText('Found by machine, word by word.');
    assert.equal(await found.isVisible(), false);
    await page.locator('.machine summary').click();
    assert.equal(await found.isVisible(), true);
    await page.getByText('Has “or steal important data” elsewhere').first().waitFor();
  });
});

function ask(page: Page): Locator {
  return page.locator('#law mark', { hasText: /ask$/ });
}

/** The words that are shown as partners, joined in each version. */
async function partners(page: Page): Promise<string[]> {
  const cells = await page.locator('.cell').all();
  const shown = await Promise.all(cells.map((cell) => cell.locator('.is-partner').evaluateAll(seenWords)));
  return shown.filter((words) => words.length > 0).map((words) => words.join(' '));
}

/** What is to be seen in elements, without words for those who listen. */
function seenWords(elements: readonly Element[]): string[] {
  return elements.map((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const heard of copy.querySelectorAll('.vh')) heard.remove();
    return copy.textContent;
  });
}

/** The middle of the words of a mark, in the window. What is said of them stands before them, unseen. */
function middleOf(mark: Locator): Promise<{ readonly x: number; readonly y: number }> {
  return mark.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    const words = new Range();
    words.selectNode(element.lastChild!);
    const { x, y, width, height } = words.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

async function tap(words: Locator): Promise<void> {
  const { x, y } = await middleOf(words);
  await words.page().touchscreen.tap(x, y);
}

/** A passage that a point quotes, and where it leads. */
interface Said {
  readonly words: string;
  readonly article: string;
  readonly paragraph: string;
}

async function saidOn(page: Page): Promise<Said[]> {
  const said = await page.locator('.said > li').evaluateAll((all) =>
    all.map((one) => ({
      words: one.querySelector('blockquote')!.textContent,
      link: [...one.querySelectorAll('a')].at(-1)!.href,
    })),
  );
  return said.map(({ words, link }) => {
    const { pathname, hash } = new URL(link);
    return { words, article: pathname, paragraph: hash };
  });
}

function isSeen(place: Locator): Promise<boolean> {
  return place.evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  });
}

/** What is printed on each sheet of A4. */
async function sheets(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map(bare);
}

/** Lines end where the paper does, and words are divided there. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00AD\u2010-]/gu, '');
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

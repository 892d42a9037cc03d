import type { Page } from 'playwright-core';
import type { Fault } from './faults.ts';
import { lookAt, type Look, type OpenPage, type Site } from './site.ts';

/** Looks for something on an open page; gives one line for each thing that is wrong. */
export type Check = (page: Page) => Promise<readonly string[]>;

/** A way of looking at a page, and what has to be right in it. */
export interface State extends Look {
  readonly name: string;
  readonly checks: readonly Check[];
}

/** How many pages are open at once: one is drawn while another is read. */
const READERS = 2;

/**
 * Opens each page once and looks at it in one state after another.
 *
 * @param states of a page, by its address
 * @returns by the name of each state one line for each thing that is wrong in it, after the address of its page: faults of the
 *   page too, those of its opening in its first state
 */
export async function walk(
  site: Site,
  paths: readonly string[],
  states: (path: string) => readonly State[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const wrong = new Map<string, string[]>();
  const left = [...paths];
  const read = async () => {
    const open = await site.openPage('/404.html');
    let told = 0;
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const { page } = open;
      const response = await page.goto(site.address + path.slice(1));
      if (!response?.ok()) add(states(path)[0]!, path, [`is answered with ${response?.status()}`]);
      for (const state of states(path)) {
        add(state, path, await look(open, state));
        // What is still on its way is waited for once, before the page is left.
        if (state === states(path).at(-1)) await open.settled();
        add(state, path, faultLines(open.faults.slice(told)));
        told = open.faults.length;
      }
    }
    await open.close();
  };
  const add = ({ name }: State, path: string, lines: readonly string[]) =>
    wrong.set(name, [...(wrong.get(name) ?? []), ...lines.map((line) => `${path}: ${line}`)]);
  await Promise.all(Array.from({ length: READERS }, read));
  return wrong;
}

async function look({ page }: OpenPage, state: State): Promise<readonly string[]> {
  await lookAt(page, state);
  const wrong: string[] = [];
  for (const check of state.checks) wrong.push(...(await check(page)));
  return wrong;
}

function faultLines(faults: readonly Fault[]): readonly string[] {
  return faults.map(({ kind, text }) => `${kind} ${text}`);
}

/** By how much a page is wider than its window, or what opens over it wider than itself. */
export async function sideways(page: Page): Promise<readonly string[]> {
  const over = await page
    .locator('html, dialog[open]')
    .evaluateAll((shown) =>
      shown.map(({ localName, scrollWidth, clientWidth }) => [localName, scrollWidth - clientWidth] as const),
    );
  return over.flatMap(([name, px]) => (px > 0 ? [`${name} scrolls sideways by ${px} px`] : []));
}

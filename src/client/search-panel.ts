import type { Counted, Filters } from './pagefind.ts';
import { askWorker } from './search-asking.ts';
import type { SearchOpener } from './search-opener.ts';
import { resultItem, showWords, type SiglumLooks } from './search-results.ts';
import type { Hit, Searching } from './search-worker.ts';

/** How many results are shown at first, and how many more each time: what two screens hold. Each costs a file of its own. */
const shownAtOnce = 8;

/** Milliseconds of rest before a query runs, so that a quick typist is not answered for half a word. */
const restBeforeSearch = 60;

const notLoaded = 'The search index could not be loaded. All texts can still be read and compared.';
const wordsNotLoaded = 'The words that were found could not be loaded. Their places can still be opened.';
const nothingFound =
  'Nothing was found. Try fewer or shorter words, or take a filter away. Words in quotation marks are searched as a phrase.';

interface Query {
  readonly words: string;
  readonly filters: Filters;
}

/** The search: a form whose answers appear below it. On the search page its state is in the address. */
class SearchPanel extends HTMLElement {
  #turn = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#form.addEventListener('focusin', () => void this.#opener().then((opener) => opener.start()));
    this.#form.addEventListener('input', () => this.#searchSoon());
    this.#form.addEventListener('submit', (event) => this.#submit(event));
    this.addEventListener('keydown', (event) => this.#moveByArrow(event));
    if (this.#hasAddress && location.search) this.#restore(new URLSearchParams(location.search));
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  get #field(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  get #hasAddress(): boolean {
    return this.closest('dialog') === null;
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.results a')];
  }

  /** Every page has an opener, whose script may come after this one. */
  async #opener(): Promise<SearchOpener> {
    await customElements.whenDefined('search-opener');
    return document.querySelector<SearchOpener>('search-opener')!;
  }

  async #ask<Name extends keyof Searching>(name: Name, ...asked: Parameters<Searching[Name]>) {
    return askWorker((await this.#opener()).start(), name, ...asked);
  }

  #restore(state: URLSearchParams): void {
    this.#field.value = state.get('q') ?? '';
    for (const select of this.#selects) select.value = state.get(select.name) ?? '';
    void this.#search();
  }

  #searchSoon(): void {
    clearTimeout(this.#rest);
    // Before the first there is nothing to interrupt.
    if (this.#turn === 0) return void this.#search();
    this.#rest = setTimeout(() => void this.#search(), restBeforeSearch);
    // What was found for other words is not told, nor put below the reader's hands, any more.
    this.#turn++;
    this.#status('');
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const first = this.#links[0];
    if (first && !this.#hasAddress) first.click();
    else void this.#search();
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const asked = this.#asked();
    this.#keepInAddress(asked);
    if (asked.words === '' && Object.keys(asked.filters).length === 0) return this.#clear();
    try {
      const hits = await this.#ask('find', asked.words || null, asked.filters);
      if (turn === this.#turn) await this.#show(hits, asked, turn);
    } catch {
      if (turn !== this.#turn) return;
      this.#clear(notLoaded);
      (await this.#opener()).stop();
    }
  }

  #asked(): Query {
    const chosen = this.#selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
    return { words: this.#field.value.trim(), filters: Object.fromEntries(chosen) as Filters };
  }

  #keepInAddress({ words, filters }: Query): void {
    if (!this.#hasAddress) return;
    const state = new URLSearchParams({ ...(words ? { q: words } : {}), ...filters }).toString();
    history.replaceState(null, '', state ? `?${state}` : location.pathname);
  }

  async #show(hits: readonly Hit[], { words, filters }: Query, turn: number): Promise<void> {
    await this.#list(hits, 0, turn);
    const counted = await this.#ask('count', words || null, filters);
    if (turn === this.#turn) this.#count(counted);
  }

  /** Lists some results from one on, with their places first, and then their words. */
  async #list(hits: readonly Hit[], from: number, turn: number): Promise<void> {
    const shown = hits.slice(from, from + shownAtOnce);
    const items = await this.#items(shown);
    if (turn !== this.#turn) return;
    if (from === 0) this.#clear();
    this.querySelector('.results')!.append(...items);
    if (from > 0) this.#links[from]?.focus();
    this.#offerMore(hits, from + shownAtOnce, turn);
    this.#status(summary(hits.length));
    const shows = shown.map(async ({ id }, at) => showWords(items[at]!, await this.#ask('show', id)));
    await Promise.all(shows).catch(() => {
      if (turn === this.#turn) this.#status(`${summary(hits.length)} ${wordsNotLoaded}`);
    });
  }

  async #items(shown: readonly Hit[]): Promise<readonly HTMLLIElement[]> {
    const looks = JSON.parse(this.dataset['sigla']!) as SiglumLooks;
    const places = await Promise.all(shown.map(async ({ id, place }) => place ?? this.#ask('show', id)));
    return places.map((place) => resultItem(place, looks));
  }

  #offerMore(hits: readonly Hit[], from: number, turn: number): void {
    const more = this.querySelector<HTMLButtonElement>('.more')!;
    more.hidden = from >= hits.length;
    more.onclick = () => {
      // A second press would list the same again.
      more.onclick = null;
      this.#list(hits, from, turn).catch(() => {
        if (turn !== this.#turn) return;
        this.#offerMore(hits, from, turn);
        this.#status(notLoaded);
      });
    };
  }

  #clear(status = ''): void {
    this.querySelector('.results')!.replaceChildren();
    this.querySelector<HTMLButtonElement>('.more')!.hidden = true;
    this.#status(status);
  }

  #status(text: string): void {
    this.querySelector('.status')!.textContent = text;
  }

  /** Says beside each choice how many results it has. */
  #count({ filters, totalFilters }: Counted): void {
    for (const select of this.#selects) {
      const counts = (select.value === '' ? filters : totalFilters)[select.name];
      for (const option of [...select.options].filter(({ value }) => value !== ''))
        option.textContent = `${labelOf(option)} (${counts?.[option.value] ?? 0})`;
    }
  }

  #moveByArrow(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.target instanceof HTMLSelectElement) return;
    const stops = [this.#field, ...this.#links];
    const next = stops[stops.indexOf(event.target as HTMLAnchorElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

function labelOf(option: HTMLOptionElement): string {
  return (option.dataset['label'] ??= option.text.trim());
}

function summary(count: number): string {
  if (count === 0) return nothingFound;
  return `${count} ${count === 1 ? 'place' : 'places'} found.`;
}

customElements.define('search-panel', SearchPanel);

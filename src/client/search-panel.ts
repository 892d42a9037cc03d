import type { Answer, Counted, Filters, Search } from './pagefind.ts';
import type { SearchOpener } from './search-opener.ts';
import { resultItem, type SiglumLooks } from './search-results.ts';

/** How many results are shown at first, and how many more each time: what two screens hold. Each costs a file of its own. */
const shownAtOnce = 10;

/** Milliseconds of rest before a query runs, so that a quick typist is not answered for half a word. */
const restBeforeSearch = 60;

const notLoaded = 'The search index could not be loaded. All texts can still be read and compared.';
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
    this.#form.addEventListener('focusin', () => void this.#load().catch(() => {}));
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
  async #load(): Promise<Search> {
    await customElements.whenDefined('search-opener');
    return document.querySelector<SearchOpener>('search-opener')!.search();
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
      const search = await this.#load();
      const answer = await search(asked.words || null, { filters: asked.filters });
      if (turn !== this.#turn) return;
      await this.#show(answer, turn);
    } catch {
      if (turn === this.#turn) this.#clear(notLoaded);
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

  async #show(answer: Answer, turn: number): Promise<void> {
    await this.#list(answer.results, 0, turn);
    if (turn !== this.#turn) return;
    this.#status(summary(answer.results.length));
    const counted = await answer.counted();
    if (turn === this.#turn) this.#count(counted);
  }

  /** Lists some results from one on: the first as soon as it is there, then the others, which are asked for after it. */
  async #list(results: Answer['results'], from: number, turn: number): Promise<void> {
    const list = this.querySelector('.results')!;
    const looks = JSON.parse(this.dataset['sigla']!) as SiglumLooks;
    const [first, ...others] = results.slice(from, from + shownAtOnce);
    const found = first && resultItem(await first.data(), looks);
    if (turn !== this.#turn) return;
    if (from === 0) list.replaceChildren();
    if (found) list.append(found);
    for (const other of others.map((result) => result.data())) {
      const item = resultItem(await other, looks);
      if (turn !== this.#turn) return;
      list.append(item);
    }
    this.#offerMore(results, from + shownAtOnce, turn);
  }

  #offerMore(results: Answer['results'], from: number, turn: number): void {
    const more = this.querySelector<HTMLButtonElement>('.more')!;
    more.hidden = from >= results.length;
    more.onclick = () => {
      void this.#list(results, from, turn).then(
        () => this.#links[from]?.focus(),
        () => this.#status(notLoaded),
      );
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

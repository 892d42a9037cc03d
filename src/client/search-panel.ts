import { loadPagefind, type Answer, type Filters, type Found, type Pagefind } from './pagefind.ts';
import { resultItem, type SiglumLooks } from './search-results.ts';

/** How many results are shown. Whoever sees so many refines the query rather than reading on. */
const shownResults = 30;

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
  #pagefind: Promise<Pagefind> | undefined;
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

  #load(): Promise<Pagefind> {
    this.#pagefind ??= loadPagefind(this.dataset['index']!).catch((error: unknown) => {
      this.#pagefind = undefined;
      throw error;
    });
    return this.#pagefind;
  }

  #restore(state: URLSearchParams): void {
    this.#field.value = state.get('q') ?? '';
    for (const select of this.#selects) select.value = state.get(select.name) ?? '';
    void this.#search();
  }

  #searchSoon(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.#search(), restBeforeSearch);
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
      const pagefind = await this.#load();
      const answer = await pagefind.search(asked.words || null, { filters: asked.filters });
      const found = await Promise.all(answer.results.slice(0, shownResults).map((result) => result.data()));
      if (turn === this.#turn) this.#show(found, answer);
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

  #show(found: readonly Found[], answer: Answer): void {
    const looks = JSON.parse(this.dataset['sigla']!) as SiglumLooks;
    this.querySelector('.results')!.replaceChildren(...found.map((result) => resultItem(result, looks)));
    this.querySelector('.status')!.textContent = summary(answer.results.length);
    this.#count(answer);
  }

  #clear(status = ''): void {
    this.querySelector('.results')!.replaceChildren();
    this.querySelector('.status')!.textContent = status;
  }

  /** Says beside each choice how many results it has. */
  #count({ filters, totalFilters }: Answer): void {
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
  const shown = count > shownResults ? `, the first ${shownResults} shown` : '';
  return `${count} ${count === 1 ? 'place' : 'places'} found${shown}.`;
}

customElements.define('search-panel', SearchPanel);

import { loadPagefind, type Filters, type Found, type Pagefind } from './pagefind.ts';

/** How many results are shown. Whoever sees so many refines the query rather than reading on. */
const shownResults = 30;

/** Milliseconds of rest before a query runs: less than the time between two keys of a slow typist. */
const restBeforeSearch = 120;

/** Names of the fields that narrow a search. */
const filterNames = ['kind', 'point', 'witness'] as const;

interface SiglumLook {
  readonly siglum: string;
  readonly colour: string;
  readonly name: string;
}

/** The search: a form whose answers appear below it. On the search page its state is in the address. */
class SearchPanel extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #latest = 0;
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
    for (const name of ['q', ...filterNames]) {
      const field = this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
      field.value = state.get(name) ?? '';
    }
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
    const turn = ++this.#latest;
    const { query, filters } = this.#asked();
    this.#keepInAddress(query, filters);
    if (query === '' && Object.keys(filters).length === 0) return this.#show([], '');
    try {
      const pagefind = await this.#load();
      const { results } = await pagefind.search(query || null, { filters });
      const found = await Promise.all(results.slice(0, shownResults).map((result) => result.data()));
      if (turn === this.#latest) this.#show(found, summary(results.length));
    } catch {
      if (turn === this.#latest)
        this.#show([], 'The search index could not be loaded. All texts can still be read and compared.');
    }
  }

  #asked(): { query: string; filters: Filters } {
    const data = new FormData(this.#form);
    const chosen = filterNames.map((name) => [name, String(data.get(name) ?? '')] as const);
    return {
      query: String(data.get('q') ?? '').trim(),
      filters: Object.fromEntries(chosen.filter(([, value]) => value !== '')),
    };
  }

  #keepInAddress(query: string, filters: Filters): void {
    if (!this.#hasAddress) return;
    const state = new URLSearchParams({ ...(query ? { q: query } : {}), ...filters }).toString();
    history.replaceState(null, '', state ? `?${state}` : location.pathname);
  }

  #show(found: readonly Found[], status: string): void {
    this.querySelector('.status')!.textContent = status;
    const sigla = JSON.parse(this.dataset['sigla']!) as Record<string, SiglumLook>;
    this.querySelector('.results')!.replaceChildren(...found.map((result) => resultItem(result, sigla)));
  }

  #moveByArrow(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.target instanceof HTMLSelectElement) return;
    const stops = [this.querySelector<HTMLElement>('input[name=q]')!, ...this.#links];
    const next = stops[stops.indexOf(event.target as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

function summary(count: number): string {
  if (count === 0) return 'Nothing was found. Try fewer or shorter words, or take a filter away.';
  const shown = count > shownResults ? `, the first ${shownResults} shown` : '';
  return `${count} ${count === 1 ? 'place' : 'places'} found${shown}.`;
}

function resultItem({ url, excerpt, meta }: Found, sigla: Readonly<Record<string, SiglumLook>>): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta['title'] ?? url;
  const carriers = (meta['witnesses'] ?? '').split(' ').flatMap((id) => (sigla[id] ? [siglumMark(sigla[id])] : []));
  const words = document.createElement('p');
  words.lang = meta['language'] ?? '';
  words.append(...excerptNodes(excerpt));
  item.append(...carriers, ' ', link, words);
  return item;
}

function siglumMark({ siglum, colour, name }: SiglumLook): HTMLElement {
  const mark = document.createElement('span');
  mark.className = `siglum ${colour}`;
  mark.title = name;
  mark.textContent = siglum;
  return mark;
}

/** The words of an excerpt with the hits marked, and nothing else of its HTML. */
function excerptNodes(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const hit = /^<mark>(.*)<\/mark>$/s.exec(part);
    if (!hit) return document.createTextNode(plain(part));
    const mark = document.createElement('mark');
    mark.textContent = plain(hit[1]!);
    return mark;
  });
}

function plain(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.textContent ?? '';
}

customElements.define('search-panel', SearchPanel);

import { element } from './elements.ts';
import { find, loadSearch, type Counts, type Found, type FoundPlace, type Hit } from './search-engine.ts';
import { checkAddress } from '../urls.ts';

/** Results shown at first, and more each time: each costs a file of its own. */
const SHOWN = 8;

const NOT_LOADED = 'The search could not be loaded. Try again with a connection.';
const NOTHING = 'Nothing was found. Try fewer words, or take a filter away.';

/** A form whose answers appear below it while it is filled. On the search page its state is in the address. */
class SearchPanel extends HTMLElement {
  #turn = 0;
  #status = element('p', { class: 'ui', role: 'status' });
  #list = element('ol', { class: 'results' });
  #more = element('button', { type: 'button', hidden: '' }, 'Show more');

  connectedCallback(): void {
    this.append(this.#status, this.#list, this.#more);
    this.#form.oninput = () => void this.#search();
    this.#form.addEventListener('focusin', this.#load);
    this.#form.onsubmit = (event) => {
      if (!this.#isPage) return;
      event.preventDefault();
      void this.#search();
    };
    this.onkeydown = (event) => this.#moveByArrow(event);
    if (this.#isPage) this.#restore(new URLSearchParams(location.search));
    else this.#load();
    if (this.#asked.size > 0) void this.#search();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  get #isPage(): boolean {
    return this.closest('dialog') === null;
  }

  get #languages(): readonly string[] {
    return document.querySelector<HTMLElement>('search-opener')!.dataset['languages']!.split(' ');
  }

  /** What the form asks for, without what is empty. */
  get #asked(): URLSearchParams {
    const entries = [...new FormData(this.#form)].map(([name, value]) => [name, String(value).trim()]);
    return new URLSearchParams(entries.filter(([, value]) => value));
  }

  #load = (): void => {
    loadSearch(this.#languages).catch(() => (this.#status.textContent = NOT_LOADED));
  };

  #restore(state: URLSearchParams): void {
    for (const [name, value] of state) {
      const field = this.#form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const { q = '', ...filters } = Object.fromEntries(this.#asked);
    if (this.#isPage) history.replaceState(null, '', `${location.pathname}?${this.#asked}`.replace(/\?$/, ''));
    if (this.#asked.size === 0) return this.#clear();
    try {
      const found = await find(this.#languages, q, filters);
      if (turn === this.#turn) await this.#show(found, turn);
    } catch {
      if (turn === this.#turn) this.#clear(NOT_LOADED);
    }
  }

  #clear(status = ''): void {
    this.#list.replaceChildren();
    this.#more.hidden = true;
    this.#status.textContent = status;
  }

  async #show({ hits, among, without }: Found, turn: number): Promise<void> {
    const items = await resultItems(hits.slice(0, SHOWN));
    if (turn !== this.#turn) return;
    this.#clear(hits.length === 0 ? NOTHING : `${hits.length} found`);
    this.#list.append(...items);
    if (hits.length === 0) this.#offerCheck();
    this.#offerMore(hits, turn);
    this.#count(among, without);
  }

  /** One changed word keeps a sentence from being found; the check finds what it is nearest to. */
  #offerCheck(): void {
    const asked = this.#asked.get('q');
    if (!asked) return;
    const href = `${checkAddress()}#q=${encodeURIComponent(asked)}`;
    this.#list.append(element('li', {}, element('a', { href }, 'Check it as a quotation')));
  }

  #offerMore(hits: readonly Hit[], turn: number): void {
    const shown = this.#list.children.length;
    this.#more.hidden = shown >= hits.length;
    this.#more.onclick = async () => {
      this.#more.hidden = true;
      const items = await resultItems(hits.slice(shown, shown + SHOWN));
      if (turn !== this.#turn) return;
      this.#list.append(...items);
      items[0]!.querySelector('a')!.focus();
      this.#offerMore(hits, turn);
    };
  }

  /** Says beside each choice how many results it has. */
  #count(among: Counts, without: Counts): void {
    for (const select of this.#form.querySelectorAll('select'))
      for (const option of select.options) {
        if (!option.value) continue;
        option.dataset['label'] ??= option.text;
        const counts = (select.value ? without : among)[select.name];
        option.text = `${option.dataset['label']} (${counts?.[option.value] ?? 0})`;
      }
  }

  #moveByArrow(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.target instanceof HTMLSelectElement) return;
    const stops = [...this.querySelectorAll<HTMLElement>('input, .results a')];
    const next = stops[stops.indexOf(event.target as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

async function resultItems(hits: readonly Hit[]): Promise<readonly HTMLLIElement[]> {
  return (await Promise.all(hits.map((hit) => hit.data()))).map(resultItem);
}

/** What a result is, where it stands, and its words. */
function resultItem({ url, meta, excerpt, content }: FoundPlace): HTMLLIElement {
  const words = element('p', { lang: meta['language'], dir: 'auto' }, ...excerptNodes(excerpt, content));
  const label = element('span', { class: 'ui' }, meta['label']);
  return element('li', {}, element('a', { href: url }, meta['title']), ' ', label, words);
}

/** The words of an excerpt with the hits marked, and nothing else of its HTML; an ellipsis where the text goes on. */
function excerptNodes(excerpt: string, content: string): readonly (Node | string)[] {
  const nodes = excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, index) => {
    const plain = plainWords(part);
    return index % 2 === 0 ? document.createTextNode(plain) : element('mark', {}, plain);
  });
  const shown = plainWords(excerpt.replace(/<\/?mark>/g, '')).trim();
  const whole = plainWords(content).trim();
  return [whole.startsWith(shown) ? '' : '… ', ...nodes, whole.endsWith(shown) ? '' : ' …'];
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&' };

/** What stands in an excerpt: Pagefind writes `<` and `>` as entities, and the records what looks like one. */
function plainWords(escaped: string): string {
  return escaped.replace(/&(lt|gt|amp);/g, (_, name: string) => SIGNS[name]!);
}

customElements.define('search-panel', SearchPanel);

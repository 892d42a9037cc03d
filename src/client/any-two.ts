import { redlineSection } from '../render/redline.ts';
import { chosenRedline, redlineLede, type ComparedHead, type ComparedText } from '../views/redline.ts';
import { dom } from './dom.ts';

const notLoaded = 'These versions could not be loaded. Check the connection and choose again.';

/**
 * Any two versions as a redline, where there are too many for a page of every two. What compares and prints is the code
 * that builds such pages. The choice is in the address, so that it can be cited.
 */
class AnyTwo extends HTMLElement {
  readonly #loaded = new Map<string, Promise<unknown>>();
  #turn = 0;

  connectedCallback(): void {
    const [from, to] = [...this.querySelectorAll('select')];
    this.querySelector('form')!.onchange = () => this.#choose();
    this.querySelector('button')!.onclick = () => {
      [from!.value, to!.value] = [to!.value, from!.value];
      this.#choose();
    };
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  /** Chooses what the address says, as far as there is such a version; else what is chosen at first. */
  #restore(): void {
    this.querySelector('form')!.reset();
    const wanted = new URLSearchParams(location.search);
    for (const select of this.querySelectorAll('select'))
      for (const option of select.options) if (option.value === wanted.get(select.name)) option.selected = true;
    void this.#compare();
  }

  #choose(): void {
    const chosen = new URLSearchParams([...this.querySelectorAll('select')].map(({ name, value }) => [name, value]));
    history.pushState(null, '', `?${chosen}`);
    void this.#compare();
  }

  async #compare(): Promise<void> {
    const turn = ++this.#turn;
    const { from = '', texts = '', unit = '', units = '' } = this.dataset;
    const chosen = [...this.querySelectorAll('select')].map(({ value }) => `${texts}${value}.json`);
    try {
      const [heads, base, other] = await Promise.all([
        this.#load<readonly ComparedHead[]>(from),
        ...chosen.map((address) => this.#load<ComparedText>(address)),
      ] as const);
      if (turn !== this.#turn) return;
      const redline = chosenRedline(heads, base!, other!);
      this.#show(redlineLede(redline, unit, units), dom(redline.map(redlineSection)));
    } catch {
      if (turn === this.#turn) this.#show(notLoaded, dom([]));
    }
  }

  /** A file, fetched once; one that could not be had is fetched again when it is asked for again. */
  #load<File>(address: string): Promise<File> {
    const loaded = this.#loaded.get(address) ?? fetchJson(address);
    this.#loaded.set(address, loaded);
    loaded.catch(() => this.#loaded.delete(address));
    return loaded as Promise<File>;
  }

  #show(status: string, sections: DocumentFragment): void {
    this.querySelector('[role=status]')!.textContent = status;
    this.querySelector('redline-keys')!.replaceChildren(sections);
  }
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return response.json();
}

customElements.define('any-two', AnyTwo);

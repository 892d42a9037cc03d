import { pairSentence } from '../said.ts';
import type { View } from '../urls.ts';
import { PairTexts } from './pair-texts.ts';
import { comparedPair, type PointHead } from './pair-view.ts';

const notLoaded = 'The texts of these two could not be loaded. Each article can still be read on its own page.';

/**
 * Compares any two witnesses in the browser, where an edition has too many for a page of each pair. The same code compares
 * as when the site is built; only the texts of the two are fetched. Its state is in the address, so that a comparison can be cited.
 */
class PairComparison extends HTMLElement {
  readonly #texts = new PairTexts(this.dataset['texts']!);
  readonly #heads = JSON.parse(this.dataset['points']!) as readonly PointHead[];
  #turn = 0;

  connectedCallback(): void {
    this.#form.addEventListener('change', () => this.#choose());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#choose();
    });
    this.querySelector('.turn')!.addEventListener('click', () => this.#changePlaces());
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  #select(name: string): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>(`select[name="${name}"]`)!;
  }

  /** Chooses what the address says, as far as there is such a witness or view; what it does not say is as at first. */
  #restore(): void {
    this.#form.reset();
    const state = new URLSearchParams(location.search);
    for (const select of this.querySelectorAll('select')) {
      const wanted = state.get(select.name);
      const option = [...select.options].find(({ value }) => value === wanted);
      if (option) option.selected = true;
    }
    void this.#compare();
  }

  #choose(): void {
    const state = new URLSearchParams([...this.querySelectorAll('select')].map(({ name, value }) => [name, value]));
    history.pushState(null, '', `?${state}`);
    void this.#compare();
  }

  #changePlaces(): void {
    const [base, reading] = [this.#select('base'), this.#select('reading')];
    [base.value, reading.value] = [reading.value, base.value];
    this.#choose();
  }

  async #compare(): Promise<void> {
    const turn = ++this.#turn;
    const view = this.#select('view').value as View;
    try {
      const [base, reading] = await Promise.all(
        ['base', 'reading'].map((side) => this.#texts.of(this.#select(side).value)),
      );
      if (turn !== this.#turn) return;
      const unit = this.dataset['unit']!;
      const { figures, sections } = comparedPair(base!, reading!, this.#heads, unit, view);
      this.#show(pairSentence(figures, { unit, units: this.dataset['units']! }), sections);
      for (const legend of this.querySelectorAll<HTMLElement>('[data-view]'))
        legend.hidden = legend.dataset['view'] !== view;
      this.#goToFragment();
    } catch {
      if (turn === this.#turn) this.#show(notLoaded, []);
    }
  }

  #show(status: string, sections: readonly HTMLElement[]): void {
    this.querySelector('[role=status]')!.textContent = status;
    this.querySelector('.compared')!.replaceChildren(...sections);
  }

  /** The place that the address names was not there when the page was loaded. */
  #goToFragment(): void {
    if (this.#turn === 1 && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
}

customElements.define('pair-comparison', PairComparison);

/** Words that can be pointed at; an addition has no partners and shows itself. */
const words = 'mark, [data-at], span[data-of]';
/** Words that differ, and signs that words are left out. A sign between words cuts a mark; its first part says what it is. */
const differences = 'mark:has(.vh), .left-out';

/**
 * Words of a point: pointing at one, tapping it or coming to it by key shows the words that stand for it in the other
 * versions. N goes to the next difference, P to the one before; by Tab all differences are one stop.
 */
class WordPartners extends HTMLElement {
  connectedCallback(): void {
    this.onpointerover = ({ target }) => this.#show(target);
    this.onpointerleave = () => this.#show(document.activeElement);
    this.onclick = ({ target }) => this.#show(target);
    this.addEventListener('focusin', ({ target }) => this.#show(target));
    this.addEventListener('focusout', () => this.#show(null));
    document.addEventListener('keydown', (event) => this.#step(event));
    this.#differences().forEach((one, index) => (one.tabIndex = index === 0 ? 0 : -1));
  }

  #differences(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(differences)];
  }

  #show(target: EventTarget | null): void {
    for (const shown of this.querySelectorAll('.is-partner')) shown.classList.remove('is-partner');
    const word = target instanceof Element && this.contains(target) ? target.closest<HTMLElement>(words) : null;
    if (!word) return;
    const places = placesOf(word);
    for (const other of this.querySelectorAll<HTMLElement>(words))
      if (other === word || overlap(places, placesOf(other))) other.classList.add('is-partner');
  }

  #step({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): void {
    if ((key !== 'n' && key !== 'p') || altKey || ctrlKey || metaKey) return;
    if (target instanceof Element && target.closest('input, textarea, select, dialog')) return;
    const all = this.#differences();
    const at = all.findIndex((one) => one === document.activeElement);
    const next = at < 0 ? all[0] : all[at + (key === 'n' ? 1 : -1)];
    if (!next) return;
    for (const one of all) one.tabIndex = one === next ? 0 : -1;
    next.focus();
  }
}

/** The first token of a stretch in the version compared with, and the one after its last. */
type Place = readonly [start: number, end: number];

/** Where the words stand in the version compared with: `3-5 9-12`, or one token. */
function placesOf({ dataset }: HTMLElement): readonly Place[] {
  return (dataset['of'] ?? dataset['at'] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((place): Place => {
      const [start = 0, end = start + 1] = place.split('-').map(Number);
      return [start, end];
    });
}

function overlap(places: readonly Place[], others: readonly Place[]): boolean {
  return places.some(([start, end]) => others.some((other) => start < other[1] && other[0] < end));
}

customElements.define('word-partners', WordPartners);

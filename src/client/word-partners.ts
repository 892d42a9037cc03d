/** Words of a point: pointing at one, or tapping it, shows the words that stand for it in the other versions. */
class WordPartners extends HTMLElement {
  connectedCallback(): void {
    this.onpointerover = ({ target }) => this.#show(target);
    this.onpointerleave = () => this.#show(null);
    this.onclick = ({ target }) => this.#show(target);
  }

  #show(target: EventTarget | null): void {
    for (const shown of this.querySelectorAll('.is-partner')) shown.classList.remove('is-partner');
    const word = target instanceof Element ? target.closest<HTMLElement>('[data-at], [data-of]') : null;
    if (!word) return;
    const span = placeOf(word);
    for (const other of this.querySelectorAll<HTMLElement>('[data-at], [data-of]'))
      if (overlap(span, placeOf(other))) other.classList.add('is-partner');
  }
}

/** Where the words stand in the version compared with: the first token, and the one after the last. */
function placeOf({ dataset }: HTMLElement): readonly [number, number] {
  const [start = 0, end = start + 1] = (dataset['of'] ?? dataset['at'] ?? '').split('-').map(Number);
  return [start, end];
}

function overlap(one: readonly [number, number], other: readonly [number, number]): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

customElements.define('word-partners', WordPartners);

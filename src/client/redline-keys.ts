/** A redline: n goes to the next change and p to the one before. */
class RedlineKeys extends HTMLElement {
  readonly #onKey = (event: KeyboardEvent) => {
    const step = { n: 1, p: -1 }[event.key];
    const isTyping =
      event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]');
    if (step === undefined || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    this.#go(step);
  };

  connectedCallback(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  /** Goes on from the change that has the focus, or else from the first that is to be seen. */
  #go(step: number): void {
    const changes = [...this.querySelectorAll<HTMLElement>('del, ins')].filter(isFirstOfChange);
    const at = changes.indexOf(document.activeElement as HTMLElement);
    const seen = changes.findIndex((change) => change.getBoundingClientRect().bottom > 0);
    const before = step > 0 ? seen - 1 : seen;
    const next = changes[(at >= 0 ? at : before) + step];
    if (!next) return;
    next.tabIndex = -1;
    next.focus();
    next.scrollIntoView({ block: 'center' });
  }
}

/** What is taken out and what is put in at the same place are one change, white space between them or not. */
function isFirstOfChange({ previousSibling }: HTMLElement): boolean {
  let before = previousSibling;
  while (before?.textContent?.trim() === '') before = before.previousSibling;
  return !(before instanceof HTMLElement && before.matches('del, ins'));
}

customElements.define('redline-keys', RedlineKeys);

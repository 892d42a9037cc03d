import { element } from './elements.ts';

/** Turns the link to the search page into one that opens the search over this page, and so do `/` and Ctrl-K. */
class SearchOpener extends HTMLElement {
  #dialog: HTMLDialogElement | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a')!;
    link.onclick = (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.#open(event, link.href);
    };
    addEventListener('keydown', (event) => {
      if (asksForSearch(event)) this.#open(event, link.href);
    });
  }

  #open(event: Event, page: string): void {
    event.preventDefault();
    const shown = document.querySelector<HTMLInputElement>('main search-panel input');
    if (shown) return shown.focus();
    this.#dialog ??= searchDialog(page);
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#dialog.querySelector('input')!.select();
    // The form takes what is typed until its script is there.
    void import('./search-panel.ts');
  }
}

function searchDialog(page: string): HTMLDialogElement {
  const field = element('input', { type: 'search', name: 'q', 'aria-label': 'Search for', autocomplete: 'off' });
  const all = element('button', {}, 'All results, with filters');
  const close = element('button', { type: 'button' }, 'Close');
  const panel = document.createElement('search-panel');
  panel.append(element('form', { class: 'ui', role: 'search', action: page }, field, all, close));
  const dialog = element('dialog', { class: 'search', 'aria-label': 'Search' }, panel);
  close.onclick = () => dialog.close();
  dialog.onclick = ({ target }) => {
    // A result may stand on this very page.
    if (target === dialog || (target as Element).closest('a')) dialog.close();
  };
  return dialog;
}

function asksForSearch(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !(event.target as Element).closest('input, select, textarea');
}

customElements.define('search-opener', SearchOpener);

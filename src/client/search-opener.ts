import panel from './search-panel.ts?worker&url';

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
    this.#dialog.showModal();
    this.#dialog.querySelector('input')!.select();
    // The form takes what is typed until its script is there. It is one file with all that it imports, so that it comes soon.
    void import(/* @vite-ignore */ panel);
  }
}

function searchDialog(page: string): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'search';
  dialog.ariaLabel = 'Search';
  // No field of type search: there Escape would empty it before it closes the dialog.
  dialog.innerHTML = `<search-panel><form class="ui" role="search">
    <input name="q" role="searchbox" enterkeyhint="search" aria-label="Search for" autocomplete="off">
    <button>All results, with filters</button> <button type="button">Close</button>
  </form></search-panel>`;
  dialog.querySelector('form')!.action = page;
  dialog.onclick = ({ target }) => {
    // A result may stand on this very page.
    if (target === dialog || (target as Element).closest('a, [type=button]')) dialog.close();
  };
  document.body.append(dialog);
  return dialog;
}

function asksForSearch(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !(event.target as Element).closest('input, select, textarea');
}

customElements.define('search-opener', SearchOpener);

/**
 * Turns the link to the search page into one that opens the search over the page, and so do `/` and Ctrl-K. The
 * search page is where the form and its script come from, so that no other page need carry them.
 */
class SearchOpener extends HTMLElement {
  #dialog: HTMLElement | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a')!;
    const open = (event: Event) => {
      event.preventDefault();
      this.#open(link.href).catch(() => location.assign(link.href));
    };
    link.addEventListener('click', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
    });
    addEventListener('keydown', (event) => {
      if (asksForSearch(event)) open(event);
    });
  }

  async #open(page: string): Promise<void> {
    const query = document.querySelector<HTMLInputElement>('search-panel input');
    if (query) return query.focus();
    this.#dialog ??= await searchDialog(page);
    document.body.append(this.#dialog);
  }
}

async function searchDialog(page: string): Promise<HTMLElement> {
  const response = await fetch(page);
  const found = new DOMParser().parseFromString(await response.text(), 'text/html');
  const dialog = document.createElement('search-dialog');
  dialog.append(document.importNode(found.querySelector('search-panel')!, true));
  document.head.append(...found.querySelectorAll('link[rel=stylesheet]'));
  await Promise.all(Array.from(found.scripts, ({ src }) => src && import(/* @vite-ignore */ src)));
  return dialog;
}

function asksForSearch(event: KeyboardEvent): boolean {
  const command = event.ctrlKey || event.metaKey;
  if (command) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !(event.target as Element).closest('input, select, textarea');
}

customElements.define('search-opener', SearchOpener);

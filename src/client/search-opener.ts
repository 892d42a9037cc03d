import { loadPagefind, type Pagefind } from './pagefind.ts';

/**
 * Turns the link to the search page into one that opens the search over the page, and so do `/` and Ctrl-K. The form
 * and its script come from the search page, so that no other page need carry them; a plain field takes what is typed
 * until they are there.
 */
export class SearchOpener extends HTMLElement {
  #dialog: HTMLDialogElement | undefined;
  #pagefind: Promise<Pagefind> | undefined;
  #failures = 0;

  /** The search itself, loaded once for all of the page; what has failed is tried again. */
  load(): Promise<Pagefind> {
    this.#pagefind ??= loadPagefind(this.dataset['index']!, this.#failures).catch((error: unknown) => {
      this.#pagefind = undefined;
      this.#failures++;
      throw error;
    });
    return this.#pagefind;
  }

  connectedCallback(): void {
    const link = this.querySelector('a')!;
    const open = (event: Event) => {
      event.preventDefault();
      this.#open(link.href);
    };
    link.addEventListener('click', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
    });
    addEventListener('keydown', (event) => {
      if (asksForSearch(event)) open(event);
    });
  }

  #open(page: string): void {
    const shown = document.querySelector<HTMLInputElement>('main search-panel input');
    if (shown) return shown.select();
    if (!this.#dialog) {
      // While the form is on its way. What fails here is told when the form asks for it.
      this.load().catch(() => {});
      this.#dialog = searchDialog();
      fillFrom(page, this.#dialog).catch(() => location.assign(page));
    }
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#dialog.querySelector('input')!.select();
  }
}

function searchDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'search';
  dialog.ariaLabel = 'Search';
  const field = document.createElement('input');
  field.ariaLabel = 'Search for';
  dialog.append(field);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target as Element).closest('a, .close')) dialog.close();
  });
  return dialog;
}

/** Puts the form of the search page into the dialog, with what has been typed so far. */
async function fillFrom(page: string, dialog: HTMLDialogElement): Promise<void> {
  const response = await fetch(page);
  const found = new DOMParser().parseFromString(await response.text(), 'text/html');
  const panel = document.importNode(found.querySelector('search-panel')!, true);
  const styles = [...found.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  document.head.append(
    ...styles.filter(({ href }) => !document.querySelector(`link[href="${new URL(href).pathname}"]`)),
  );
  await Promise.all(Array.from(found.scripts, ({ src }) => src && import(/* @vite-ignore */ src)));
  const field = panel.querySelector('input')!;
  field.value = dialog.querySelector('input')!.value;
  dialog.replaceChildren(panel);
  field.focus();
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function asksForSearch(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !(event.target as Element).closest('input, select, textarea');
}

customElements.define('search-opener', SearchOpener);

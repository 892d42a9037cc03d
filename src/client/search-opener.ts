import { startSearch } from './search-ahead.ts';

/**
 * Turns the link to the search page into one that opens the search over the page, and so do `/` and Ctrl-K. The form
 * and its script come from the search page, so that no other page need carry them; a plain field takes what is typed
 * until they are there. The search itself is started in the meantime.
 */
export class SearchOpener extends HTMLElement {
  #dialog: HTMLDialogElement | undefined;
  #worker: Worker | undefined;

  /** The worker that searches, started once for all of the page; what has failed is started again. */
  start(): Worker {
    if (!this.#worker) {
      this.#worker = startSearch(new URL(this.dataset['index']!, location.href).href);
      this.#worker.onerror = () => this.stop();
    }
    return this.#worker;
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  connectedCallback(): void {
    const link = this.querySelector('a')!;
    const open = (event: Event) => {
      event.preventDefault();
      this.#open(link.href);
    };
    link.onclick = (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
    };
    addEventListener('keydown', (event) => {
      if (asksForSearch(event)) open(event);
    });
  }

  #open(page: string): void {
    const shown = document.querySelector<HTMLInputElement>('main search-panel input');
    if (shown) return shown.select();
    if (!this.#dialog) {
      // While the form is on its way; offline there is nothing to save.
      if (navigator.onLine) this.start();
      this.#dialog = searchDialog();
      fillFrom(page, this.#dialog).catch(() => this.#goOrTell(page));
    }
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#dialog.querySelector('input')!.select();
  }

  /** Without a connection the page stays, since there is no other to be had; the next time all is tried again. */
  #goOrTell(page: string): void {
    if (navigator.onLine) return location.assign(page);
    this.#dialog!.append('Searching needs a connection.');
    this.#dialog = undefined;
  }
}

function searchDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'search';
  dialog.ariaLabel = 'Search';
  const field = document.createElement('input');
  field.ariaLabel = 'Search for';
  dialog.append(field);
  dialog.onclose = () => {
    // The event comes a while after the closing; it may have been opened again by then.
    if (!dialog.open) dialog.remove();
  };
  dialog.onclick = ({ target }) => {
    if (target === dialog || (target as Element).closest('a, .close')) dialog.close();
  };
  return dialog;
}

/** Puts the form of the search page into the dialog, with what has been typed so far. */
async function fillFrom(page: string, dialog: HTMLDialogElement): Promise<void> {
  const response = await fetch(page);
  const found = new DOMParser().parseFromString(await response.text(), 'text/html');
  // What is parsed takes this page’s address for its own.
  for (const name of ['href', 'src', 'action'])
    for (const one of found.querySelectorAll(`[${name}]`))
      one.setAttribute(name, new URL(one.getAttribute(name)!, page).href);
  const here = [...document.styleSheets].map(({ href }) => href);
  const styles = [...found.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  document.head.append(...styles.filter(({ href }) => !here.includes(href)));
  const scripts = [...found.querySelectorAll<HTMLScriptElement>('main script')];
  await Promise.all(scripts.map(({ src }) => import(/* @vite-ignore */ src)));
  const panel = document.importNode(found.querySelector('search-panel')!, true);
  const field = panel.querySelector('input')!;
  field.value = dialog.querySelector('input')!.value;
  dialog.replaceChildren(panel);
  field.focus();
  if (field.value) field.dispatchEvent(new Event('input', { bubbles: true }));
}

function asksForSearch(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !(event.target as Element).closest('input, select, textarea');
}

customElements.define('search-opener', SearchOpener);

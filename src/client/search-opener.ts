/** Turns the link to the search page into one that opens a dialog over the page, and so do `/` and Ctrl-K. */
class SearchOpener extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')!;
    link.addEventListener('click', (event) => this.#open(event, link));
    addEventListener('keydown', (event) => {
      if (asksForSearch(event)) void this.#open(event, link);
    });
  }

  /** Opens the dialog; where its script or the search page cannot be had, goes to the page itself. */
  async #open(event: MouseEvent | KeyboardEvent, link: HTMLAnchorElement): Promise<void> {
    const wantsNewTab = event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey);
    if (wantsNewTab) return;
    event.preventDefault();
    try {
      const { openSearchDialog } = await import('./search-dialog.ts');
      await openSearchDialog(link.href);
    } catch {
      location.assign(link.href);
    }
  }
}

function asksForSearch(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) return true;
  const typing = event.target instanceof Element && event.target.closest('input, select, textarea, dialog');
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing;
}

customElements.define('search-opener', SearchOpener);

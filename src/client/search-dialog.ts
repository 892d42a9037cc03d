import './search-panel.ts';

/**
 * Opens the search over the page. The panel in it is the one of the search page, so it stands in one place only.
 *
 * @param page address of the search page
 * @throws {Error} if that page cannot be had
 */
export async function openSearchDialog(page: string): Promise<void> {
  const here = document.querySelector<HTMLElement>('main search-panel');
  if (here) return focusQuery(here);
  const dialog = document.querySelector<HTMLDialogElement>('dialog.search') ?? (await makeDialog(page));
  if (!dialog.open) dialog.showModal();
  focusQuery(dialog);
}

async function makeDialog(page: string): Promise<HTMLDialogElement> {
  const response = await fetch(page);
  if (!response.ok) throw new Error(`The search page answered ${response.status}.`);
  const panel = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('search-panel');
  if (!panel) throw new Error('The search page has no search panel.');
  const dialog = document.createElement('dialog');
  dialog.className = 'search';
  dialog.setAttribute('aria-label', 'Search');
  dialog.append(closeButton(dialog), document.importNode(panel, true));
  dialog.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (event.target === dialog || link) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

function closeButton(dialog: HTMLDialogElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'close ui';
  button.textContent = 'Close';
  button.addEventListener('click', () => dialog.close());
  return button;
}

function focusQuery(within: HTMLElement): void {
  const input = within.querySelector<HTMLInputElement>('input[name=q]');
  input?.focus();
  input?.select();
}

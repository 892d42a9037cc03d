import './search-panel.ts';

/** Shows the search panel that it holds over the page, from when it is put into the page until it is closed. */
class SearchDialog extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog') ?? this.#wrap();
    dialog.showModal();
    this.querySelector<HTMLInputElement>('input[name=q]')?.select();
  }

  #wrap(): HTMLDialogElement {
    const dialog = document.createElement('dialog');
    dialog.className = 'search';
    dialog.setAttribute('aria-label', 'Search');
    dialog.append(...this.childNodes, closeButton(dialog));
    dialog.addEventListener('close', () => this.remove());
    dialog.addEventListener('click', ({ target }) => {
      const followsLink = target instanceof Element && target.closest('a') !== null;
      if (target === dialog || followsLink) dialog.close();
    });
    this.append(dialog);
    return dialog;
  }
}

function closeButton(dialog: HTMLDialogElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'close ui';
  button.textContent = 'Close';
  button.addEventListener('click', () => dialog.close());
  return button;
}

customElements.define('search-dialog', SearchDialog);

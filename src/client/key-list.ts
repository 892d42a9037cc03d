/** The list of keys: opened by ?, or by the button that this puts beside it. */
class KeyList extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog')!;
    const button = document.createElement('button');
    button.textContent = 'Keys';
    button.onclick = () => dialog.showModal();
    this.prepend(button);
    // A click beside the list falls on the dialog itself. False given back would undo every other click in it.
    dialog.onclick = ({ target }) => {
      if (target === dialog) dialog.close();
    };
    document.addEventListener('keydown', ({ key, target }) => {
      if (key !== '?' || (target instanceof Element && target.closest('input, textarea, select'))) return;
      if (dialog.open) dialog.close();
      else dialog.showModal();
    });
  }
}

customElements.define('key-list', KeyList);

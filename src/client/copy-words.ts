/** A button that copies printed words with their citation and address. */
class CopyWords extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.textContent = 'Copy';
    button.onclick = async () => {
      const { words = '', cited = '', from = '' } = this.dataset;
      const address = new URL(from, location.href).href;
      await navigator.clipboard.writeText(`“${words}” ${cited} ${address}`.replaceAll(/ +/g, ' '));
      button.textContent = 'Copied';
      setTimeout(() => (button.textContent = 'Copy'), 2000);
    };
    this.append(button);
  }
}

customElements.define('copy-words', CopyWords);

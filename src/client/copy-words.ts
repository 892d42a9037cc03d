/**
 * A button that copies printed words with what they are cited with and their address. The page gives the words and the
 * rest; without script there is no button.
 */
class CopyWords extends HTMLElement {
  connectedCallback(): void {
    const { source = '', from = '', of = '' } = this.dataset;
    const said = new Text('Copy');
    const about = document.createElement('span');
    about.className = 'vh';
    about.textContent = ` ${of}, with a citation`;
    const button = document.createElement('button');
    button.append(said, about);
    button.onclick = async () => {
      const place = [source, new URL(from, location.href).href].filter((part) => part !== '').join(', ');
      said.data = (await isCopied(`“${this.#words()}”\n${place}`)) ? 'Copied' : 'Not copied';
      setTimeout(() => (said.data = 'Copy'), 2500);
    };
    // Those who listen hear what became of it.
    this.ariaLive = 'polite';
    this.append(button);
  }

  /** The words that are given, or else those of the paragraph beside the button, without what is only heard. */
  #words(): string {
    const { words } = this.dataset;
    if (words !== undefined) return words;
    const paragraph = this.closest('.cell, .passage')!.querySelector('p')!.cloneNode(true) as Element;
    for (const heard of paragraph.querySelectorAll('.vh')) heard.remove();
    return paragraph.textContent.trim();
  }
}

/** Copies a text; false where the browser forbids it. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

customElements.define('copy-words', CopyWords);

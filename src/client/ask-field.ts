/** So many words are a sentence to be checked, and fewer are searched for. */
const WORDS_OF_A_SENTENCE = 6;

/** The field that takes both: a pasted sentence goes to the page that checks it. Without script all is searched for. */
class AskField extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      const asked = this.querySelector('input')!.value.trim();
      if (asked.split(/\s+/u).length < WORDS_OF_A_SENTENCE) return;
      event.preventDefault();
      location.href = `${this.dataset['check']}#q=${encodeURIComponent(asked)}`;
    });
  }
}

customElements.define('ask-field', AskField);

import type { ElementContent } from 'hast';
import type { Answer, StandingPlace, Summary } from '../checking/answer.ts';
import { h } from '../render/hast.ts';
import { markedWords } from '../render/reading.ts';
import type { CheckedAnswer, CheckReply, CheckRequest } from './check-worker.ts';
import { dom } from './dom.ts';

/** Words that can be checked at once: some hundred articles. */
const MOST_WORDS = 200_000;

/** The form that checks pasted words against the edition, in a worker, and shows what they follow. */
class QuotationCheck extends HTMLElement {
  #worker: Worker | undefined;

  connectedCallback(): void {
    this.querySelector('form')!.onsubmit = (event) => {
      event.preventDefault();
      this.#check(this.#field.value);
    };
    this.querySelector<HTMLElement>('[data-stop]')!.onclick = () => this.#stop('Stopped.');
    const asked = new URLSearchParams(location.hash.slice(1)).get('q');
    if (!asked) return;
    this.#field.value = asked;
    this.#check(asked);
  }

  get #field(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  #check(pasted: string): void {
    this.#stop('');
    const words = pasted.split(/\s+/, MOST_WORDS + 1).length;
    if (pasted.trim() === '') return this.#say('Paste a sentence first.');
    if (words > MOST_WORDS)
      return this.#say(`That is more than ${MOST_WORDS.toLocaleString('en')} words. Paste a part of it.`);
    this.#worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<CheckReply>) => this.#take(data);
    this.#worker.onerror = () => this.#stop('The check could not be loaded. Try again.');
    this.#worker.postMessage({
      texts: new URL(this.dataset['texts']!, location.href).href,
      pasted,
    } satisfies CheckRequest);
    this.querySelector<HTMLElement>('[data-stop]')!.hidden = false;
    this.#say('Checking …');
  }

  #take(message: CheckReply): void {
    if (message.kind === 'progress') return this.#say(`${message.done} of ${message.all} sentences`);
    if (message.kind === 'failed') return this.#stop('The texts could not be loaded. Try again.');
    this.#stop(foundSaid(message.checked));
    this.#answer.replaceChildren(dom(resultOf(message.checked, message.summary)));
  }

  #stop(words: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.querySelector<HTMLElement>('[data-stop]')!.hidden = true;
    this.#answer.replaceChildren();
    this.#say(words);
  }

  get #answer(): HTMLElement {
    return this.querySelector('[data-answer]')!;
  }

  #say(words: string): void {
    this.querySelector('[role="status"]')!.textContent = words;
  }
}

function foundSaid(checked: readonly CheckedAnswer[]): string {
  if (checked.length === 1 && checked[0]!.places.length > 0) return 'Too short to tell which version this follows.';
  const following = checked.filter(({ answers }) => answers.length > 0).length;
  if (checked.length === 1) return following === 1 ? 'Found.' : 'This follows no version printed here.';
  return `${following} of ${checked.length} sentences follow the texts printed here.`;
}

function resultOf(checked: readonly CheckedAnswer[], summary: Summary | undefined): ElementContent[] {
  return [...(summary ? [summaryShown(summary)] : []), ...checked.flatMap(sentenceShown)];
}

function sentenceShown({ sentence, answers, rest, places }: CheckedAnswer): ElementContent[] {
  if (places.length > 0) return [placesShown(sentence, places)];
  const left = rest.map((words) => `“${words}”`).join(', ');
  return [
    ...answers.map(answerShown),
    ...(answers.length > 0 && left !== ''
      ? [h('p', { className: ['ui', 'quiet'] }, [`The rest of the sentence follows nothing printed here: ${left}.`])]
      : []),
  ];
}

function placesShown(sentence: string, places: readonly StandingPlace[]): ElementContent {
  const links = places.map(({ heading, address }) => h('li', {}, [h('a', { href: address }, [heading])]));
  return h('section', { className: ['answer'] }, [
    h('h2', {}, [`“${sentence.trim()}” is too short to tell which version it follows`]),
    h('p', { className: ['ui'] }, ['It stands, in this form or another, in:']),
    h('ul', { className: ['ui'] }, links),
  ]);
}

function answerShown({ heading, address, reading, source, language, agreement, said }: Answer): ElementContent {
  return h('section', { className: ['answer'] }, [
    h('h2', {}, [h('a', { href: address }, [heading])]),
    h('p', { className: ['quoted'], lang: language }, [...markedWords(reading)]),
    ...(agreement === 'exact'
      ? []
      : [h('p', { className: ['ui'] }, ['It has: ', h('q', { lang: language }, [source])])]),
    ...said.map((sentence) => h('p', { className: ['ui'] }, [sentence])),
    h('copy-words', { dataWords: source, dataFrom: address }),
  ]);
}

function summaryShown({ points, said }: Summary): ElementContent {
  const rows = points.map(({ heading, address, versions }) =>
    h('li', {}, [
      h('a', { href: address }, [heading]),
      ` · ${versions.length > 0 ? versions.join(', ') : 'not found'}`,
    ]),
  );
  return h('section', { className: ['answer'] }, [
    h('h2', {}, [said[0]]),
    ...said.slice(1).map((sentence) => h('p', { className: ['ui'] }, [sentence])),
    h('ul', { className: ['ui'] }, rows),
  ]);
}

customElements.define('quotation-check', QuotationCheck);

import { choicesAddress, choicesOf, type Choices } from '../collating/choices.ts';
import { fragmentOf, textsOf } from '../collating/fragment.ts';
import { MOST_TEXTS, type OwnText } from '../collating/texts.ts';
import type { CollateReply, CollateRequest } from './collate-worker.ts';
import { dom } from './dom.ts';
import { element } from './elements.ts';

/** Where a reader who wishes it keeps their texts. */
const KEPT = 'own-texts';

/** The first letter is of a writing that runs from right to left. */
const RIGHT_TO_LEFT = /^\P{L}*[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/** Milliseconds until a reader is told how far the work is. */
const PATIENCE = 1000;

/** Compares texts of a reader's own, in a worker: nothing of them leaves the browser. Every choice is in the address. */
class TextCollation extends HTMLElement {
  #worker: Worker | undefined;
  #isCompared = false;
  /** Whether a reader waits for the result and is to be led to it. */
  #isAsked = false;
  #said: string | undefined;

  connectedCallback(): void {
    this.#form.onsubmit = (event) => {
      event.preventDefault();
      this.#isAsked = true;
      this.#compare();
    };
    this.#one('[data-stop]').onclick = () => this.#stop('Stopped.');
    this.#one('[data-add]').onclick = () => this.#add().querySelector('textarea')!.focus();
    this.#one<HTMLInputElement>('[data-keep]').onchange = () => this.#keep();
    this.#form.oninput = () => this.#keep();
    this.#one<HTMLInputElement>('[type="file"]').onchange = ({ target }) => {
      const input = target as HTMLInputElement;
      void this.#open([...input.files!]);
      input.value = '';
    };
    this.#takeDrops();
    this.#one('[data-link]').onclick = () => void this.#copyLink();
    for (const button of this.querySelectorAll<HTMLElement>('[data-write]'))
      button.onclick = () => this.#ask({ kind: 'write', file: button.dataset['write']!, choices: this.#choices });
    this.#one('[data-result]').addEventListener('click', (event) => this.#follow(event));
    this.#one('[data-result]').addEventListener('change', () => this.#choose(this.#chosen()));
    addEventListener('popstate', () => this.#show());
    addEventListener('hashchange', () => void this.#restore());
    void this.#restore();
  }

  /** Texts of the link, else those that were kept, else two empty ones. */
  async #restore(): Promise<void> {
    const linked = await textsOf(location.hash);
    const texts = linked.length > 0 ? linked : keptTexts();
    this.#one<HTMLInputElement>('[data-keep]').checked = linked.length === 0 && texts.length > 0;
    this.#list.replaceChildren();
    for (const text of texts) this.#add(text);
    while (this.#list.children.length < 2) this.#add();
    if (location.hash.startsWith('#t=') && linked.length === 0)
      this.#say('The link holds no texts: it is broken or cut.');
    if (texts.length > 1) this.#compare();
  }

  #add(given?: OwnText): HTMLElement {
    const made = this.querySelector('template')!.content.cloneNode(true) as DocumentFragment;
    const entry = made.firstElementChild as HTMLElement;
    this.#list.append(made);
    const number = this.#list.children.length;
    entry.querySelector<HTMLInputElement>('[data-name]')!.value = given?.name ?? `Text ${number}`;
    entry.querySelector<HTMLInputElement>('[data-language]')!.value = given?.language ?? (navigator.language || 'en');
    const field = entry.querySelector('textarea')!;
    field.value = given?.text ?? '';
    // What dir="auto" does; with that, Chromium takes half a minute for a text of 100,000 words.
    const turn = () => (field.dir = RIGHT_TO_LEFT.test(field.value.slice(0, 1000)) ? 'rtl' : 'ltr');
    field.oninput = turn;
    turn();
    entry.querySelector<HTMLElement>('[data-remove]')!.onclick = () => {
      entry.remove();
      this.#keep();
    };
    entry.querySelector<HTMLElement>('[data-up]')!.onclick = () => {
      entry.previousElementSibling?.before(entry);
      this.#keep();
    };
    return entry;
  }

  get #texts(): readonly OwnText[] {
    return Array.from(this.#list.children, (entry) => ({
      name: entry.querySelector<HTMLInputElement>('[data-name]')!.value.trim(),
      language: entry.querySelector<HTMLInputElement>('[data-language]')!.value.trim(),
      text: entry.querySelector('textarea')!.value,
    }));
  }

  #takeDrops(): void {
    this.ondragover = (event) => {
      event.preventDefault();
      this.classList.add('is-dropping');
    };
    this.ondragleave = () => this.classList.remove('is-dropping');
    this.ondrop = (event) => {
      event.preventDefault();
      this.classList.remove('is-dropping');
      void this.#open([...(event.dataTransfer?.files ?? [])]);
    };
  }

  /** Has the worker read files, one after the other; their texts fill empty fields before new ones are made. */
  async #open(files: readonly File[]): Promise<void> {
    this.#one('[data-warnings]').replaceChildren();
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      this.#ask({ kind: 'read', name: file.name, bytes, language: navigator.language || 'en' });
    }
  }

  #fill(texts: readonly OwnText[], warnings: readonly string[]): void {
    for (const text of texts) {
      const empty = Array.from(this.#list.children).find((entry) => entry.querySelector('textarea')!.value === '');
      const entry = this.#add(text);
      empty?.replaceWith(entry);
    }
    const names = texts.map(({ name }) => name).join(', ');
    this.#one('[data-warnings]').append(...warnings.map((warning) => element('li', {}, `${names}: ${warning}`)));
    this.#keep();
  }

  async #copyLink(): Promise<void> {
    const fragment = await fragmentOf(this.#texts);
    if (fragment === undefined) return this.#say('These texts are too long for a link. Send the files instead.');
    history.replaceState(null, '', `${choicesAddress(this.#choices)}#${fragment}`);
    try {
      await navigator.clipboard.writeText(location.href);
      this.#say('The link is copied. It holds the texts.');
    } catch {
      this.#say('Copy the link from the address bar. It holds the texts.');
    }
  }

  get #choices(): Choices {
    return choicesOf(location.search, this.#list.children.length);
  }

  #compare(): void {
    this.#stop('');
    this.#ask({ kind: 'compare', texts: this.#texts, choices: this.#choices });
  }

  #choose(choices: Choices): void {
    history.pushState(null, '', `${choicesAddress(choices)}${location.hash}`);
    this.#show();
  }

  #show(): void {
    if (this.#isCompared) this.#ask({ kind: 'show', choices: this.#choices });
  }

  /** A link to another view or part is followed here: the texts stay. */
  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-address]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    this.#show();
  }

  #ask(request: CollateRequest): void {
    if (!this.#worker) {
      this.#worker = new Worker(new URL('./collate-worker.ts', import.meta.url), { type: 'module' });
      this.#worker.onmessage = ({ data }: MessageEvent<CollateReply>) => this.#take(data);
      this.#worker.onerror = () => this.#stop('The program could not be loaded. Try again.');
    }
    this.#one('[data-stop]').hidden = false;
    this.#said = 'Working …';
    setTimeout(() => this.#said !== undefined && this.#say(this.#said), PATIENCE);
    this.#worker.postMessage(request);
  }

  #take(message: CollateReply): void {
    if (message.kind === 'progress') {
      this.#said = message.said;
      return;
    }
    this.#said = undefined;
    this.#one('[data-stop]').hidden = true;
    if (message.kind === 'refused') return this.#say(message.said);
    this.#say('');
    if (message.kind === 'read') return this.#fill(message.texts, message.warnings);
    if (message.kind === 'written') return save(message.name, new Blob([message.bytes], { type: message.type }));
    if (message.kind === 'shown') {
      this.#isCompared = true;
      this.#print(message);
    }
  }

  #print({ said, nodes, parts }: CollateReply & { kind: 'shown' }): void {
    const texts = this.#texts;
    const choices = this.#choices;
    const { hash } = location;
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-view]')) {
      const view = link.dataset['view'] as Choices['view'];
      link.href = `${choicesAddress({ ...choices, view, part: 1 })}${hash}`;
      link.dataset['address'] = '';
      if (view === choices.view) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const names = texts.map(({ name }, at) => ({ name, value: String(at + 1) }));
    fill(this.#one('[data-base]'), names, String(choices.base));
    fill(
      this.#one('[data-other]'),
      names.filter(({ value }) => value !== String(choices.base)),
      String(choices.other),
    );
    this.#one<HTMLSelectElement>('[data-by]').value = choices.by;
    this.#one('[data-other]').parentElement!.hidden = choices.view !== 'redline';
    this.#one('[data-by]').parentElement!.hidden = choices.view !== 'rows';
    this.#one('[data-base]').parentElement!.hidden = choices.view === 'table';
    this.#one('[data-said]').textContent = said;
    this.#one('[data-shown]').replaceChildren(dom(nodes));
    this.#one('[data-parts]').replaceChildren(...partLinks(choices, parts, hash));
    this.#one('[data-result]').hidden = false;
    if (this.#isAsked) this.#one('[data-said]').focus();
    this.#isAsked = false;
  }

  #chosen(): Choices {
    const chosen = (name: string) => this.#one<HTMLSelectElement>(`[data-${name}]`).value;
    return {
      ...this.#choices,
      base: Number(chosen('base')),
      other: Number(chosen('other')),
      by: chosen('by') as Choices['by'],
      part: 1,
    };
  }

  #keep(): void {
    const isWished = this.#one<HTMLInputElement>('[data-keep]').checked;
    try {
      if (isWished) localStorage.setItem(KEPT, JSON.stringify(this.#texts));
      else localStorage.removeItem(KEPT);
    } catch {
      this.#say('This browser keeps no texts, or not so long ones.');
    }
  }

  #stop(words: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isCompared = false;
    this.#said = undefined;
    this.#one('[data-stop]').hidden = true;
    this.#one('[data-result]').hidden = true;
    this.#say(words);
  }

  #say(words: string): void {
    this.#one('[role="status"]').textContent = words;
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  get #list(): HTMLElement {
    return this.#one('[data-texts]');
  }

  #one<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    return this.querySelector<Kind>(selector)!;
  }
}

function fill(select: HTMLSelectElement, names: readonly { name: string; value: string }[], chosen: string): void {
  select.replaceChildren(...names.map(({ name, value }) => new Option(name, value, false, value === chosen)));
}

function partLinks(choices: Choices, parts: number, hash: string): readonly Node[] {
  if (parts === 1) return [];
  const link = (part: number, label: string) =>
    element('a', { href: `${choicesAddress({ ...choices, part })}${hash}`, 'data-address': '' }, label);
  const part = Math.min(choices.part, parts);
  return [
    new Text(`Part ${part} of ${parts}`),
    ...(part > 1 ? [link(part - 1, 'The part before')] : []),
    ...(part < parts ? [link(part + 1, 'The next part')] : []),
  ];
}

/** Gives a reader a file to save. */
function save(name: string, content: Blob): void {
  const link = element('a', { href: URL.createObjectURL(content), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

function keptTexts(): readonly OwnText[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept.slice(0, MOST_TEXTS).filter(isText) : [];
  } catch {
    return [];
  }
}

function isText(value: unknown): value is OwnText {
  const { name, language, text } = (value ?? {}) as Record<string, unknown>;
  return [name, language, text].every((part) => typeof part === 'string');
}

customElements.define('text-collation', TextCollation);

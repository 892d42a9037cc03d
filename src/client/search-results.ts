import type { Place } from '../searchpack.ts';
import type { Found } from './pagefind.ts';

/** How a witness is shown, by its id. */
export type SiglumLooks = Readonly<
  Record<string, { readonly siglum: string; readonly colour: string; readonly name: string }>
>;

/** One result as an item of a list, without its words: who has them, and a link to their place. */
export function resultItem({ url, meta }: Place, looks: SiglumLooks): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta['title'] ?? url;
  const carriers = (meta['witnesses'] ?? '').split(' ').flatMap((id) => (looks[id] ? [siglumMark(looks[id])] : []));
  const words = document.createElement('p');
  words.lang = meta['language'] ?? '';
  item.append(...carriers, ' ', link, words);
  return item;
}

/** Puts the words found into the item of their result. */
export function showWords(item: HTMLLIElement, { excerpt, content }: Found): void {
  item.querySelector('p')!.replaceChildren(...excerptNodes(excerpt, content));
}

function siglumMark({ siglum, colour, name }: SiglumLooks[string]): HTMLElement {
  const mark = document.createElement('span');
  mark.className = `siglum ${colour}`;
  mark.title = name;
  mark.textContent = siglum;
  return mark;
}

/** The words of an excerpt with the hits marked, and nothing else of its HTML; an ellipsis where the text goes on. */
function excerptNodes(excerpt: string, content: string): readonly (Node | string)[] {
  const nodes = excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const hit = /^<mark>(.*)<\/mark>$/s.exec(part);
    if (!hit) return plain(part);
    const mark = document.createElement('mark');
    mark.textContent = plain(hit[1]!);
    return mark;
  });
  const shown = plain(excerpt.replace(/<\/?mark>/g, '')).trim();
  const whole = plain(content).trim();
  return [whole.startsWith(shown) ? '' : '… ', ...nodes, whole.endsWith(shown) ? '' : ' …'];
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&' };

/** What stands in an excerpt: Pagefind writes `<` and `>` as entities, and the records what looks like one. */
function plain(escaped: string): string {
  return escaped.replace(/&(lt|gt|amp);/g, (_, name: string) => signs[name]!);
}

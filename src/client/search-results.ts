import type { Found } from './pagefind.ts';

/** How a witness is shown, by its id. */
export type SiglumLooks = Readonly<
  Record<string, { readonly siglum: string; readonly colour: string; readonly name: string }>
>;

/** One result as an item of a list: who has the words, a link to their place, the words found. */
export function resultItem({ url, excerpt, content, meta }: Found, looks: SiglumLooks): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta['title'] ?? url;
  const carriers = (meta['witnesses'] ?? '').split(' ').flatMap((id) => (looks[id] ? [siglumMark(looks[id])] : []));
  const words = document.createElement('p');
  words.lang = meta['language'] ?? '';
  words.append(...excerptNodes(excerpt, content));
  item.append(...carriers, ' ', link, words);
  return item;
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

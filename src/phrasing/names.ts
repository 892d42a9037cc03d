import type { ArticlePassage, Imprint, Version, Witness } from '../edition/edition.ts';

/** Several things in one phrase: “The Diplomat, Michael Kans Blog and The Register”. */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}

/** Articles by the names of their publications, in one phrase. */
export function articlesPhrase(witnesses: readonly Witness[]): string {
  return listed(witnesses.map(({ publication }) => publication.name));
}

/** What a version is called within a sentence: “the full text”. */
export function versionPhrase({ name, phrase = name }: Pick<Version, 'name' | 'phrase'>): string {
  return phrase;
}

/** What the edition is cited as: its short name and its title, which names the work. */
export function editionTitle({ name, title }: Pick<Imprint, 'name' | 'title'>): string {
  return `${name}: ${title}`;
}

/** Where a passage stands in its article: “paragraph 3”, “standfirst”. */
export function passagePlace({ number }: Pick<ArticlePassage, 'number'>): string {
  return number === 0 ? 'standfirst' : `paragraph ${number}`;
}

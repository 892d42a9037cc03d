/** A text of a reader's own. */
export interface OwnText {
  /** What it is called on the page and in files; no two texts have the same. */
  readonly name: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly text: string;
}

/** Texts that can be compared at once: a table of more is not read. */
export const MOST_TEXTS = 12;

/** Words of all texts together. */
export const MOST_WORDS = 2_000_000;

/** Where no space stands between words, a sign counts as one. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu;

/** Why texts cannot be compared, and what to do, in a sentence or two; undefined if they can. */
export function refusalOf(texts: readonly OwnText[]): string | undefined {
  if (texts.length < 2) return 'Give two texts or more.';
  if (texts.length > MOST_TEXTS) return `These are ${texts.length} texts. Keep ${MOST_TEXTS} at most.`;
  const twin = texts.find(({ name }, index) => texts.findIndex((one) => one.name === name) !== index);
  if (twin) return `Two texts are called “${twin.name}”. Give each a name of its own.`;
  const wrong = texts.find(({ language }) => !isLanguage(language));
  if (wrong) return `“${wrong.language}” is no language tag. Write one such as en, de, el or zh-Hant.`;
  const wordless = texts.find(({ text }) => text.trim() === '');
  if (wordless) return `“${wordless.name}” has no words. Give it some, or remove it.`;
  if (hasMoreWords(texts, MOST_WORDS))
    return `These texts have more than ${MOST_WORDS.toLocaleString('en')} words. Compare them chapter by chapter.`;
  return undefined;
}

function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag) !== undefined;
  } catch {
    return false;
  }
}

function hasMoreWords(texts: readonly OwnText[], most: number): boolean {
  let count = 0;
  for (const { text } of texts) for (const _ of text.matchAll(WORD)) if (++count > most) return true;
  return false;
}

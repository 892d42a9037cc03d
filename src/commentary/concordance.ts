import { tokenize, type Token } from '../../engine/words/index.ts';
import { withoutPossessive } from './form.ts';
import type { TextSpan } from './passage.ts';

/** A text that is searched: a passage, or a reading of a point. */
export interface ConcordanceText {
  /** Address of the text; the caller's own. */
  readonly id: string;
  /** As printed. */
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** A term of the editor's list: a word or phrase. */
export interface Term {
  readonly term: string;
  /** Other forms that count as the term, such as its plural. */
  readonly forms?: readonly string[] | undefined;
}

/** All places of one term. */
export interface ConcordanceEntry {
  readonly term: string;
  /** In the order of the texts, then of the words; empty if the term stands nowhere. */
  readonly hits: readonly ConcordanceHit[];
}

/** One place of a term, with its context: keyword in context. */
export interface ConcordanceHit {
  /** Id of the text. */
  readonly text: string;
  /** Which form of the term stands there, as the list has it. */
  readonly form: string;
  /** Where it stands in the text. */
  readonly span: TextSpan;
  /** The words before it, up to it; empty at the beginning of the text. */
  readonly before: TextSpan;
  /** What follows it; empty at the end of the text. */
  readonly after: TextSpan;
}

/** Words of context on either side: what fits on one line beside the keyword on a wide screen. */
const CONTEXT_WORDS = 8;

/**
 * Finds each term in each text by whole words: case, typography and a possessive ending aside. Of forms that overlap
 * the first counts, the longest of those that begin together.
 */
export function concordance(texts: readonly ConcordanceText[], terms: readonly Term[]): readonly ConcordanceEntry[] {
  const rows = texts.map((text) => ({ text, tokens: tokenize(text.text, text.language) }));
  return terms.map(({ term, forms = [] }) => ({
    term,
    hits: rows.flatMap(({ text, tokens }) => findHits(text, tokens, [term, ...forms])),
  }));
}

function findHits(
  text: ConcordanceText,
  tokens: readonly Token[],
  forms: readonly string[],
): readonly ConcordanceHit[] {
  const phrases = forms
    .map((form) => ({ form, tokens: tokenize(form, text.language) }))
    .filter((phrase) => phrase.tokens.length > 0)
    .toSorted((one, other) => other.tokens.length - one.tokens.length);
  const hits: ConcordanceHit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = phrases.find((candidate) => standsAt(candidate.tokens, tokens, at));
    if (!phrase) continue;
    hits.push(makeHit(text, tokens, phrase.form, at, at + phrase.tokens.length));
    at += phrase.tokens.length - 1;
  }
  return hits;
}

function standsAt(phrase: readonly Token[], tokens: readonly Token[], at: number): boolean {
  return phrase.every((word, index) => {
    const token = tokens[at + index];
    return (
      token !== undefined &&
      sameWord(word, token, index === phrase.length - 1) &&
      (index === 0 || sameGap(index, phrase, tokens, at))
    );
  });
}

/** Only the last word of a phrase may have a possessive ending that the term has not: “a third State’s data”. */
function sameWord(word: Token, token: Token, last: boolean): boolean {
  return word.norm === token.norm || (last && word.norm === withoutPossessive(token.norm));
}

/** A phrase doesn't go over punctuation, unless it has punctuation there itself: “secure, data” is not “secure data”. */
function sameGap(index: number, phrase: readonly Token[], tokens: readonly Token[], at: number): boolean {
  return isPlain(phrase[index - 1]!, phrase[index]!) === isPlain(tokens[at + index - 1]!, tokens[at + index]!);
}

function isPlain(token: Token, next: Token): boolean {
  return /^\s*$/u.test(token.trail + next.lead);
}

function makeHit(
  text: ConcordanceText,
  tokens: readonly Token[],
  form: string,
  from: number,
  to: number,
): ConcordanceHit {
  const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
  const first = from <= CONTEXT_WORDS ? 0 : tokens[from - CONTEXT_WORDS]!.start;
  const last = to + CONTEXT_WORDS >= tokens.length ? text.text.length : tokens[to + CONTEXT_WORDS - 1]!.end;
  return {
    text: text.id,
    form,
    span,
    before: { start: first, end: span.start },
    after: { start: span.end, end: last },
  };
}

import type { TextSpan } from './passage.ts';

/** A stretch of text in quotation marks, without them. */
export interface Quoted extends TextSpan {
  /** Whether the closing mark is printed; if not, the stretch goes to the next opening mark or the end of the text. */
  readonly closed: boolean;
}

/**
 * Finds what stands in quotation marks: outermost stretches only, in printed order. Double marks of any shape count,
 * never-closed ones too; single curly marks only if they close, as an apostrophe looks the same.
 */
export function findQuoted(text: string): readonly Quoted[] {
  const stretches: Quoted[] = [];
  let from = 0;
  while (from < text.length) {
    const opening = findOpening(text, from);
    if (opening === undefined) break;
    const end = text[opening] === '‘' ? singleEnd(text, opening) : doubleEnd(text, opening);
    stretches.push({ start: opening + 1, end: end ?? nextOpening(text, opening), closed: end !== undefined });
    from = end === undefined ? nextOpening(text, opening) : end + 1;
  }
  return stretches;
}

/** What opens a quotation and what closes it. The German opening mark is closed by the English one. */
const closings: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“”', '"': '"' };

function findOpening(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    const mark = text[at]!;
    if (mark === '‘' ? singleEnd(text, at) > at : mark in closings && (mark !== '"' || opensWord(text, at))) return at;
  }
  return undefined;
}

/** Where a never-closed quotation gives way to the next one, or the end of the text. */
function nextOpening(text: string, opening: number): number {
  const next = text.indexOf(text[opening]!, opening + 1);
  return next < 0 ? text.length : next;
}

/** Where the quotation that opens here is closed, over quotations inside it. */
function doubleEnd(text: string, opening: number): number | undefined {
  const mark = text[opening]!;
  let depth = 1;
  for (let at = opening + 1; at < text.length; at += 1) {
    if (closings[mark]!.includes(text[at]!) && !(mark === '"' && opensWord(text, at) && hasNext(text, at))) depth -= 1;
    else if (text[at] === mark && mark !== '"') depth += 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/**
 * Where a single mark is closed, or its own place if it never is. A mark after “s” may be a plural possessive
 * (“States’ data”), so the first one that can't be is preferred.
 */
function singleEnd(text: string, opening: number): number {
  if (!opensWord(text, opening)) return opening;
  const ends = Array.from(text.slice(opening + 1).matchAll(/’(?![\p{L}\p{N}])/gu), ({ index }) => opening + 1 + index);
  return ends.find((end) => !/s/iu.test(text[end - 1]!)) ?? ends[0] ?? opening;
}

/** Whether a straight or single mark stands where only an opening one can: at a beginning, after a space, bracket or dash. */
function opensWord(text: string, at: number): boolean {
  return /(?:^|[\s\p{Ps}\p{Pd}])$/u.test(text.slice(Math.max(0, at - 1), at));
}

/** Whether a word begins right after this place. */
function hasNext(text: string, at: number): boolean {
  return /^[\p{L}\p{N}[]/u.test(text.slice(at + 1));
}

import { normalise, type Reading } from '../words/index.ts';
import type { ReadyToken } from '../table/index.ts';
import { placeAt, Problem } from './problem.ts';

/**
 * Reads CollateX's input form: `{"witnesses": [{"id": "A", "content": "…"} or {"id": "A", "tokens": [{"t": "…", "n": "…"}]}]}`.
 * A witness may say its `language`.
 *
 * @throws {Problem} if the text is not in that form
 */
export function readJson(file: string, text: string, language: string): readonly Reading[] {
  const content = parse(file, text);
  if (!isRecord(content) || !Array.isArray(content['witnesses']))
    throw new Problem(
      file,
      '',
      'There is no list of witnesses',
      'Write {"witnesses": [{"id": "A", "content": "…"}, …]}.',
    );
  return content['witnesses'].map((witness: unknown, index) => readWitness(file, witness, index + 1, language));
}

function parse(file: string, text: string): unknown {
  const json = text.replace(/^\uFEFF/u, '');
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Problem(
      file,
      placeAt(json, faultIn(json, String(error))),
      'The JSON is broken',
      'Mend it there: look for a comma, quotation mark or bracket that is missing or too many.',
    );
  }
}

/** The position of what makes a text no JSON, from what is said of it; that of the end if it is cut off. */
function faultIn(json: string, message: string): number {
  const position = /position (\d+)/u.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  if (!isUnexpected(message)) return json.length;
  // No position is told of a token that is not expected; it ends the shortest beginning that has one.
  let [sound, broken] = [0, json.length];
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (isUnexpected(messageOf(json.slice(0, middle)))) broken = middle;
    else sound = middle;
  }
  return sound;
}

function isUnexpected(message: string): boolean {
  return message.endsWith('is not valid JSON');
}

function messageOf(json: string): string {
  try {
    JSON.parse(json);
    return '';
  } catch (error) {
    return String(error);
  }
}

function readWitness(file: string, witness: unknown, number: number, language: string): Reading {
  const fail = (place: string, what: string, remedy: string): never => {
    throw new Problem(file, place, what, remedy);
  };
  if (!isRecord(witness))
    return fail(`witness ${number}`, 'This is not a witness', 'Write {"id": "A", "content": "…"}.');
  const { id, content, tokens } = witness;
  if (typeof id !== 'string' || id === '')
    return fail(`witness ${number}`, 'There is no id', 'Add "id": a name for the witness.');
  const place = `witness “${id}”`;
  refuseBroken(file, place, id);
  const own = typeof witness['language'] === 'string' ? languageOf(file, place, witness['language']) : language;
  if (typeof content === 'string')
    return { witness: id, label: '', text: checked(file, place, content), language: own };
  if (!Array.isArray(tokens))
    return fail(place, 'There is neither content nor tokens', 'Add "content": "…" or "tokens": [{"t": "…"}].');
  const ready = readTokens(file, place, tokens);
  const text = ready.map(({ t }) => t).join('');
  return { witness: id, label: '', text: checked(file, place, text), language: own, tokens: ready };
}

/** A language tag that the segmenter can use. */
export function languageOf(file: string, place: string, tag: string): string {
  try {
    return new Intl.Locale(tag).toString();
  } catch {
    throw new Problem(file, place, `“${tag}” is no language tag`, 'Write one as in BCP 47: en, de, el, zh-Hant.');
  }
}

function checked(file: string, place: string, text: string): string {
  if (text.trim() === '')
    throw new Problem(file, place, 'The text is empty', 'Put a text into it, or leave the witness out.');
  refuseBroken(file, place, text);
  return text;
}

function refuseBroken(file: string, place: string, text: string): void {
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new Problem(file, `${place}, ${placeAt(text, nul)}`, 'There is a NUL byte', 'Take it out.');
  if (text.isWellFormed()) return;
  const mended = text.toWellFormed();
  const index = Array.from({ length: text.length }, (_, at) => at).find((at) => text[at] !== mended[at])!;
  throw new Problem(
    file,
    `${place}, ${placeAt(text, index)}`,
    'There is a lone surrogate, half of a character',
    'Write the whole character, or take the half out.',
  );
}

function readTokens(file: string, place: string, tokens: readonly unknown[]): readonly ReadyToken[] {
  let start = 0;
  return tokens.map((token, index) => {
    const at = `${place}, token ${index + 1}`;
    if (!isRecord(token) || typeof token['t'] !== 'string' || token['t'] === '')
      throw new Problem(file, at, 'The token has no text', 'Add "t": the word as printed.');
    if (token['n'] !== undefined && typeof token['n'] !== 'string')
      throw new Problem(file, at, 'The norm is not a text', 'Write "n" as a text, or leave it out.');
    refuseBroken(file, at, token['t'] + (token['n'] ?? ''));
    const ready = readyToken(token, token['t'], token['n'], start);
    start += token['t'].length;
    return ready;
  });
}

function readyToken(
  properties: Readonly<Record<string, unknown>>,
  t: string,
  n: string | undefined,
  start: number,
): ReadyToken {
  const [, lead, text, trail] = /^(\s*)([^]*?)(\s*)$/u.exec(t)!;
  return {
    t,
    properties,
    text: text!,
    norm: n?.trim() ?? normalise(wordOf(text!)),
    lead: lead!,
    trail: trail!,
    start: start + lead!.length,
    end: start + lead!.length + text!.length,
  };
}

/**
 * A token without the signs around its word and the brackets in it, which editors put round letters that they doubt or
 * supply: “α)φεθη” is αφεθη. A token of signs only is itself.
 */
function wordOf(text: string): string {
  const word = /[\p{L}\p{N}](?:[^]*[\p{L}\p{N}])?/u.exec(text)?.[0];
  return word?.replace(/[\p{Ps}\p{Pe}]/gu, '') ?? text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

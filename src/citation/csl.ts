import type { CSL, CSLDate, CSLType } from '@citation-js/core';
import { capitalised } from '../phrasing/numbers.ts';
import { dateOf, nameParts, type Citable, type DateSpan } from './citable.ts';
import { releaseOf } from './plain.ts';

/**
 * The kinds of the Citation Style Language. A magazine’s article has a publication and a day in every format; the edition
 * says of no article whether it is a newspaper’s, a magazine’s or a blog’s.
 */
const TYPES: Readonly<Record<Citable['kind'], CSLType>> = {
  edition: 'webpage',
  part: 'chapter',
  article: 'article-magazine',
};

/** A thing as a record of the Citation Style Language. What is not known has no field. */
export function cslRecord(citable: Citable): CSL {
  const date = dateOf(citable);
  const container = containerOf(citable);
  return {
    id: citable.key,
    type: TYPES[citable.kind],
    title: citable.title,
    ...(container === undefined ? {} : { 'container-title': container }),
    ...(citable.kind === 'article' && citable.author
      ? { author: [nameParts(citable.author) ?? { literal: citable.author.name }] }
      : {}),
    ...(date ? { issued: cslDate(date) } : {}),
    language: citable.language,
    ...(citable.kind === 'article' ? {} : { version: citable.host.release }),
    ...(citable.url === undefined ? {} : { URL: citable.url }),
    note: noteOf(citable),
  };
}

/** What a thing stands in: an article in its publication, a part in the edition. */
export function containerOf(citable: Citable): string | undefined {
  if (citable.kind === 'edition') return undefined;
  return citable.kind === 'article' ? citable.publication : citable.host.title;
}

/** What programs have no field for, in sentences: the part, the release, a site that is unknown, the original. */
export function noteOf(citable: Citable): string {
  const sentences = [
    citable.kind === 'article' ? printedIn(citable.host, citable.part) : `Release ${citable.host.release}.`,
    ...(citable.url === undefined ? [`Path within the edition: ${citable.path}.`] : []),
    ...(citable.kind === 'article' ? [`Original: ${citable.original}`] : []),
  ];
  return sentences.join(' ');
}

/** Text on one line: every run of spaces, line ends and control characters is a space. A no-break space stays. */
export function oneLine(text: string): string {
  return text.replace(/[ \p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function printedIn(host: Citable['host'], part: string | undefined): string {
  const printed = `printed in ${host.title}, ${releaseOf(host)}.`;
  return capitalised(part === undefined ? printed : `${part}, ${printed}`);
}

function cslDate({ date, until }: DateSpan): CSLDate {
  if (until === undefined) return { 'date-parts': [dateParts(date)] };
  return { 'date-parts': [dateParts(date), dateParts(until)], circa: true };
}

function dateParts(date: string) {
  return date.split('-').map(Number) as [number];
}

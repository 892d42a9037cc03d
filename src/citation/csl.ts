import type { CSL, CSLDate, CSLType } from '@citation-js/core';
import { hostTitle, nameParts, type Citable } from './citable.ts';
import { dateOf, type DateSpan } from './dates.ts';
import { notes } from './notes.ts';

/**
 * The kinds of the Citation Style Language. An article is one in a magazine because that kind has a publication and a
 * day in every format; the edition says of none whether it is a newspaper's, a magazine's or a blog's.
 */
const TYPES: Readonly<Record<Citable['kind'], CSLType>> = {
  edition: 'webpage',
  part: 'chapter',
  article: 'article-magazine',
};

/** Something as a record of the Citation Style Language. What is not known has no field. */
export function cslRecord(citable: Citable): CSL {
  const date = dateOf(citable);
  const { url } = citable.place;
  const container = containerOf(citable);
  return {
    id: citable.key,
    type: TYPES[citable.kind],
    title: citable.kind === 'edition' ? hostTitle(citable.host) : citable.title,
    ...(container === undefined ? {} : { 'container-title': container }),
    ...(citable.kind === 'article' && citable.author
      ? { author: [nameParts(citable.author) ?? { literal: citable.author.name }] }
      : {}),
    ...(date ? { issued: cslDate(date) } : {}),
    language: citable.language,
    ...(citable.kind === 'article' ? {} : { version: citable.host.release }),
    ...(url === undefined ? {} : { URL: url }),
    note: notes(citable),
  };
}

/** What something stands in: an article in its publication, a page in the edition. */
export function containerOf(citable: Citable): string | undefined {
  if (citable.kind === 'edition') return undefined;
  return citable.kind === 'article' ? citable.publication : hostTitle(citable.host);
}

function cslDate({ date, until }: DateSpan): CSLDate {
  if (until === undefined) return { 'date-parts': [dateParts(date)] };
  return { 'date-parts': [dateParts(date), dateParts(until)], circa: true };
}

function dateParts(date: string) {
  return date.split('-').map(Number) as [number];
}

import { Cite, plugins, type CSL } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { commonDate, dateOf, type Citable } from './citable.ts';
import { cslRecord, oneLine } from './csl.ts';

/**
 * What LaTeX reads as a command, with how it is written as a character; beside it `<`, which citation-js reads as markup,
 * and the no-break space, which it reads back as a space.
 */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '\u00A0': '~',
};

// Left to itself, citation-js drops every letter that it has no ASCII command for, such as Chinese ones.
const { format } = plugins.config.get('@bibtex') as {
  format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean };
};
Object.assign(format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false });

/** Something as an entry of BibTeX, in UTF-8. A span of days is given as the month or the year that holds it. */
export function bibtex(citable: Citable): string {
  const record = cslRecord(citable);
  const date = dateOf(citable);
  const common = date && commonDate(date);
  const { issued: _, ...undated } = record;
  const issued = common === undefined ? {} : { issued: { 'date-parts': [common.split('-').map(Number)] } };
  return `${new Cite([escaped({ ...undated, ...issued } as CSL)]).format('bibtex').trim()}\n`;
}

function escaped(record: CSL): CSL {
  return {
    ...record,
    title: escape(record.title!),
    note: escape(record.note!),
    ...(record['container-title'] ? { 'container-title': escape(record['container-title']) } : {}),
    ...(record.author ? { author: record.author.map(escapedName) } : {}),
  };
}

function escapedName(name: NonNullable<CSL['author']>[number]) {
  return Object.fromEntries(Object.entries(name).map(([part, words]) => [part, escape(String(words))]));
}

function escape(words: string): string {
  return oneLine(words).replace(/[\\{}$&#%_^~<\u00A0]/gu, (character) => ESCAPES[character]!);
}

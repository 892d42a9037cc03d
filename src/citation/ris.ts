import { commonDate, dateOf, nameParts, type ArticleCitable, type Citable } from './citable.ts';
import { containerOf, cslRecord, noteOf, oneLine } from './csl.ts';

const TYPES: Readonly<Record<Citable['kind'], string>> = { edition: 'ELEC', part: 'ECHAP', article: 'MGZN' };

/** RIS ends its lines as Windows does; some readers insist on it. */
const LINE_END = '\r\n';

/**
 * Something as a record of RIS: two letters, two spaces, a hyphen, a space and one line of text for each field. The
 * library's own writer of this format asks for an older core, and leaves out publications and months.
 */
export function ris(citable: Citable): string {
  const { title, URL } = cslRecord(citable);
  const date = dateOf(citable);
  const day = date && commonDate(date);
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', TYPES[citable.kind]],
    ['ID', citable.key],
    ['AU', citable.kind === 'article' && citable.author ? nameOf(citable.author) : undefined],
    ['TI', title],
    ['T2', containerOf(citable)],
    ['PY', day?.slice(0, 4)],
    ['DA', day && dateField(day)],
    ['ET', citable.kind === 'article' ? undefined : citable.host.release],
    ['LA', citable.language],
    ['UR', URL],
    ['N1', noteOf(citable)],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [line(tag, value)])).join('');
}

function line(tag: string, value: string): string {
  return `${tag}  - ${oneLine(value)}${LINE_END}`;
}

/** `Kans, Michael` where the family name is known, else the name as it stands. */
function nameOf(author: NonNullable<ArticleCitable['author']>): string {
  const parts = nameParts(author);
  return parts ? `${parts.family}, ${parts.given}` : author.name;
}

/** `2020/09/16/`: year, month, day and more, each empty where nothing is known. */
function dateField(date: string): string {
  const [year, month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}

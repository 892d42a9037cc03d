import { bibtex } from './bibtex.ts';
import type { Citable } from './citable.ts';
import { cslRecord } from './csl.ts';
import { ris } from './ris.ts';

/** A format that programs for references read. */
export interface Form {
  readonly name: string;
  /** How the names of its files end. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (citable: Citable) => string;
}

/** Every format that a citation can be taken away in. */
export const forms: readonly Form[] = [
  { name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', write: bibtex },
  { name: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems', write: ris },
  {
    name: 'CSL-JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (citable) => `${JSON.stringify([cslRecord(citable)], null, 2)}\n`,
  },
];

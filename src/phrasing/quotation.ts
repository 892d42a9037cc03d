import type { Imprint, Version } from '../edition/edition.ts';
import { articlesPhrase, editionTitle } from './names.ts';
import { capitalised } from './numbers.ts';

/** What is quoted: a point of one version, or a clause of it. */
export interface QuotedClause {
  readonly imprint: Imprint;
  readonly version: Version;
  readonly point: number;
  /** The name of the clause, where it is not the whole point. */
  readonly clause?: string;
}

/**
 * What a quotation is cited with; its address follows: “Key points, point 4 (Obeying local law), as printed by The
 * Register. In: Eight Points: China’s Global Initiative …, release 2026.2”.
 */
export function quotationSource({ imprint, version, point, clause }: QuotedClause): string {
  const place = `${imprint.unit} ${point}${clause === undefined ? '' : ` (${clause})`}`;
  const printed = `as printed by ${articlesPhrase(version.witnesses)}`;
  return `${capitalised(version.name)}, ${place}, ${printed}. In: ${editionTitle(imprint)}, release ${imprint.release}`;
}

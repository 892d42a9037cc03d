import { authorOf, type Edition, type Witness } from '../edition/edition.ts';
import { articleAddress, dataAddress, homeAddress, wholeAddress } from '../urls.ts';
import { articleFile } from './article.ts';
import type { CollationRecord } from './schemas.ts';

/** Whose the texts are and how the data may be used, a paragraph each. */
export const rights: readonly string[] = [
  'The articles are the copyright of their publishers and authors, and so are the words quoted from them here. Each is given with its source and the rights note of that source. Whoever publishes them again must decide whether that is allowed.',
  'The edition’s own words, its findings, verdicts, notes and headings, and the alignment of the texts may be used with credit to the edition and its release.',
];

/** What every JSON file says of the edition. */
export function editionRecord({ imprint, base }: Edition): CollationRecord['edition'] {
  const { title, work, date, release, unit, editor, verdict } = imprint;
  return {
    ...{ title, work, date, release, unit, base: base.id },
    editor: editor?.name ?? null,
    verdict: verdict ?? null,
    rights,
    address: wholeAddress(homeAddress()),
  };
}

/** The edition, its versions and the articles that print them. */
export function carrierRecords(edition: Edition): Pick<CollationRecord, 'edition' | 'versions' | 'witnesses'> {
  return {
    edition: editionRecord(edition),
    versions: edition.versions.map(({ id, name, description, evidence, witnesses }) => {
      return { id, name, description, evidence, witnesses: witnesses.map((witness) => witness.id) };
    }),
    witnesses: edition.witnesses.map(witnessRecord),
  };
}

function witnessRecord(witness: Witness): CollationRecord['witnesses'][number] {
  const { id, siglum, version, language, title, publication, published, address, rights } = witness;
  return {
    ...{ id, siglum, version: version.id, language, title: title.text },
    author: authorOf(witness)?.name ?? null,
    publication: publication.name,
    published: { date: published.date, ...(published.until ? { until: published.until } : {}) },
    source: address.url,
    rights,
    text: wholeAddress(dataAddress(articleFile(id))),
    address: wholeAddress(articleAddress(id)),
  };
}

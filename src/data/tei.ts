import { readableDate } from '../dates.ts';
import { authorOf, type Edition, type Witness } from '../edition.ts';
import { toTeiEdition, type TeiWitness } from './teiedition.ts';
import { fullAddress, homeAddress } from '../urls.ts';
import { rights, treatment } from './rights.ts';
import { pointTables } from './tables.ts';

/** The schema that the document follows, beside it. */
export const teiSchema = 'edition.rng';

/** The edition in TEI: what `edition.tei.xml` holds. */
export function teiEdition(edition: Edition, site: URL | undefined): string {
  const { imprint, versions, witnesses } = edition;
  return toTeiEdition({
    title: imprint.title,
    work: imprint.work,
    publisher: imprint.name,
    release: imprint.release,
    address: site && fullAddress(homeAddress(), site),
    rights,
    treatment,
    schema: teiSchema,
    versions,
    witnesses: witnesses.map(teiWitness),
    units: pointTables(edition).map(({ point, readings, table }) => ({
      unit: imprint.unit,
      number: point.number,
      heading: point.heading,
      labels: readings.map(({ label }) => label),
      table,
    })),
  });
}

function teiWitness(witness: Witness): TeiWitness {
  const { siglum, version, language, title, publication, published, address, rights } = witness;
  return {
    siglum,
    version: version.id,
    language,
    author: authorOf(witness)?.name,
    title: title.text,
    publication: publication.name,
    published: { words: readableDate(published.date, published.until), date: published.date, until: published.until },
    address: address.url,
    rights,
  };
}

import type { Edition } from '../edition.ts';
import { fullAddress, homeAddress } from '../urls.ts';
import { rights } from './rights.ts';
import type { EditionRecord } from './schemas.ts';

/** What every file of the data says of the edition. */
export function editionRecord({ imprint }: Edition, site: URL | undefined): EditionRecord {
  const { title, work, date, release, unit, base } = imprint;
  return { title, work, date, release, unit, base, rights, address: fullAddress(homeAddress(), site) };
}

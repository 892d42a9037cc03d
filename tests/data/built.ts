import './astro.ts';
import type { Edition } from '../../src/edition.ts';

const { getEdition } = await import('../../src/edition.ts');
const { allDataFiles } = await import('../../src/data/files.ts');

/** The edition of this project. */
export const edition = await getEdition();

/** What the endpoints of the site give for this edition, by their place below `/data/`. */
export const built = writeAll(edition, URL.parse(process.env['SITE'] ?? '') ?? undefined);

/** Every file of the data of an edition, by its place below `/data/`. */
export function writeAll(edition: Edition, site?: URL): Readonly<Record<string, string>> {
  return Object.fromEntries(allDataFiles(edition).map(({ name, write }) => [name, write(site)]));
}

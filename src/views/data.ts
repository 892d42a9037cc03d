import type { Edition } from '../edition/edition.ts';
import { dataFiles } from '../exports/files.ts';
import { dataAddress } from '../urls.ts';

/** One file in the list of all. */
export interface ListedFile {
  readonly name: string;
  readonly holds: string;
  readonly href: string;
  /** In words: “44 kB”. */
  readonly size: string;
  /** Address of the schema that it follows, if it has one. */
  readonly schema: string | undefined;
}

/** Every file of the data, with its size. */
export function listedFiles(edition: Edition): readonly ListedFile[] {
  return dataFiles(edition).map(({ name, holds, schema, write }) => ({
    name,
    holds,
    href: dataAddress(name),
    size: sizeOf(write()),
    schema: schema === undefined ? undefined : dataAddress(schema),
  }));
}

/** The size of a text in UTF-8, in thousands of bytes, rounded up. */
function sizeOf(text: string): string {
  return `${Math.ceil(new TextEncoder().encode(text).length / 1000)}\u00A0kB`;
}

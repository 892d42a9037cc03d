import { named } from '../engine/compare/index.ts';

export { MOST_NAMED, named, others } from '../engine/compare/index.ts';

/**
 * The sigla of several witnesses in one line: “D K R”, or with another separator “D = K = R”; of many, the first and how many
 * others.
 */
export function sigla(witnesses: readonly { readonly siglum: string }[], separator = ' '): string {
  return named(
    witnesses.map(({ siglum }) => siglum),
    separator,
  );
}

/** The sigla of several witnesses in one line: “D K R”, or with another separator “D = K = R”. */
export function sigla(witnesses: readonly { readonly siglum: string }[], separator = ' '): string {
  return witnesses.map(({ siglum }) => siglum).join(separator);
}

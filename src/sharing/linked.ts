/** Something that schema.org has a word for, as machines read it beside a page. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** A page on the way from the home page to another. */
export interface Step {
  readonly name: string;
  /** The last step needs none: it is the page itself. */
  readonly address?: string;
}

/** The way to a page, as a list of schema.org. */
export function breadcrumbList(steps: readonly Step[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(address === undefined ? {} : { item: address }),
    })),
  };
}

/**
 * Things as JSON-LD that can stand in a `script` element: no words in them can end it, whatever they are. Undefined for
 * none. Browsers run
 * no such element, and the policy of the pages does not concern it.
 */
export function linkedData(things: readonly Thing[]): string | undefined {
  if (things.length === 0) return undefined;
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': things });
  return json.replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Numbers that a page of the edition's own can call for by name: `<Computed name="words" />`. */
export const figureNames = [
  'witnesses',
  'versions',
  'points',
  'words',
  'passages',
  'lines-left-out',
  'notes',
  'reversals',
  'operative-words',
  'terms',
  'pairs',
  'pairs-by-phrases',
  'phrases-below',
  'differences',
  'typography',
  'quotations',
  'names',
  'discussions',
  'shared-speech',
  'parallel-speech',
  'gold-links',
  'links-right',
  'links-wrong',
  'sentences',
  'least-kept',
  'most-kept',
  'release',
  'kept-part',
  'kept-files',
  'kept-size',
] as const;

/** Stands for a figure that is known only when every page has been built, until then. */
export function countedLater(name: FigureName): string {
  return `[${name}: counted once all is built]`;
}

/** The name of one of these numbers. */
export type FigureName = (typeof figureNames)[number];

/** Parts of the method, each with its thresholds: `<Thresholds part="links" />`. */
export const methodParts = ['links', 'moves', 'long', 'shown', 'sentences', 'table', 'quotations', 'speech'] as const;

/** The name of one part. */
export type MethodPart = (typeof methodParts)[number];

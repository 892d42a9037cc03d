/** Numbers that a page of the edition's own can call for by name: `<Computed name="words" />`. */
const figureNames = ['gold-links', 'release'] as const;

/** The name of one of these numbers. */
export type FigureName = (typeof figureNames)[number];

/** Parts of the method, each with its thresholds: `<Thresholds part="links" />`. */
export const methodParts = ['links', 'moves', 'long', 'shown', 'sentences', 'table', 'quotations', 'speech'] as const;

/** The name of one part. */
export type MethodPart = (typeof methodParts)[number];

/** The elements that show in a page of the edition's own what is computed, each with the attributes that it can be called with. */
export const showing = {
  Computed: figureNames.map((name) => `name="${name}"`),
  Thresholds: [''],
  Tools: [''],
  Verdicts: [''],
  Files: [''],
  KeepOffline: [''],
} satisfies Readonly<Record<string, readonly string[]>>;

/** The name of one of these elements. */
export type ShowingElement = keyof typeof showing;
